#include "relationship.h"

#include <stdlib.h>

#include "database.h"

struct relationship_store open_relationships(sqlite3 *database) {
  return (struct relationship_store){
      .load = prepare(
          database,
          "SELECT touchDayCount, firstOn, lastOn, lastAt, lastChannel, lastDirection, logGapSum,"
          " strength, lastDayWeight, inboundCount, outboundCount, lastInboundAt, lastOutboundAt,"
          " outboundStreak, questionAt, questionPurpose FROM relationshipStatistics"
          " WHERE contactId = ?"),
      .save = prepare(
          database,
          "INSERT OR REPLACE INTO relationshipStatistics (contactId, touchDayCount, firstOn,"
          " lastOn, lastAt, lastChannel, lastDirection, logGapSum, strength, lastDayWeight,"
          " inboundCount, outboundCount, lastInboundAt, lastOutboundAt, outboundStreak,"
          " questionAt, questionPurpose)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      .touches = prepare(
          database,
          "SELECT t.id, occurredAt, occurredOn, channel, direction, purpose"
          " FROM touchpointParticipant AS p JOIN touchpoint AS t ON t.id = p.touchpointId"
          " WHERE p.contactId = ? AND occurredAt <= ?"),
  };
}

struct statistics load_statistics(struct relationship_store *store, int64_t contact) {
  sqlite3_stmt *row = store->load;
  struct statistics statistics = {0};
  sqlite3_bind_int64(row, 1, contact);
  if (step(row)) {
    statistics = (struct statistics){
        .day_count = sqlite3_column_int64(row, 0),
        .first_on = sqlite3_column_int64(row, 1),
        .last_on = sqlite3_column_int64(row, 2),
        .last_at = sqlite3_column_int64(row, 3),
        .last_channel = channel_named(text_column(row, 4)),
        .last_direction = direction_named(text_column(row, 5)),
        .log_gap_sum = sqlite3_column_double(row, 6),
        .strength = sqlite3_column_double(row, 7),
        .last_day_weight = sqlite3_column_double(row, 8),
        .inbound_count = sqlite3_column_int64(row, 9),
        .outbound_count = sqlite3_column_int64(row, 10),
        .last_inbound_at = sqlite3_column_int64(row, 11),
        .last_outbound_at = sqlite3_column_int64(row, 12),
        .outbound_streak = sqlite3_column_int64(row, 13),
        .question_at = sqlite3_column_int64(row, 14),
    };
    if (statistics.question_at) statistics.question = purpose_named(text_column(row, 15));
  }
  sqlite3_reset(row);
  return statistics;
}

void save_statistics(
    struct relationship_store *store, int64_t contact, const struct statistics *statistics) {
  if (statistics->day_count == 0) return;
  sqlite3_stmt *row = store->save;
  sqlite3_bind_int64(row, 1, contact);
  sqlite3_bind_int64(row, 2, statistics->day_count);
  sqlite3_bind_int64(row, 3, statistics->first_on);
  sqlite3_bind_int64(row, 4, statistics->last_on);
  sqlite3_bind_int64(row, 5, statistics->last_at);
  bind_text(row, 6, statistics->last_channel);
  bind_text(row, 7, direction_name(statistics->last_direction));
  sqlite3_bind_double(row, 8, statistics->log_gap_sum);
  sqlite3_bind_double(row, 9, statistics->strength);
  sqlite3_bind_double(row, 10, statistics->last_day_weight);
  sqlite3_bind_int64(row, 11, statistics->inbound_count);
  sqlite3_bind_int64(row, 12, statistics->outbound_count);
  bind_optional(row, 13, statistics->inbound_count > 0, statistics->last_inbound_at);
  bind_optional(row, 14, statistics->outbound_count > 0, statistics->last_outbound_at);
  sqlite3_bind_int64(row, 15, statistics->outbound_streak);
  const struct purpose *question = statistics->question;
  bind_optional(row, 16, question != NULL, statistics->question_at);
  bind_text(row, 17, question ? question->name : NULL);
  run(row);
}

struct statistics fold_touches(struct relationship_store *store, int64_t contact, int64_t moment) {
  size_t count = 0, capacity = 64;
  struct touch *touches = allocate(capacity, sizeof *touches);
  sqlite3_stmt *row = store->touches;
  sqlite3_bind_int64(row, 1, contact);
  sqlite3_bind_int64(row, 2, moment);
  while (step(row)) {
    if (count == capacity) {
      capacity *= 2;
      touches = realloc(touches, capacity * sizeof *touches);
      if (!touches) fail("out of memory");
    }
    touches[count++] = (struct touch){
        .touchpoint = sqlite3_column_int64(row, 0),
        .at = sqlite3_column_int64(row, 1),
        .on = sqlite3_column_int64(row, 2),
        .channel = channel_named(text_column(row, 3)),
        .direction = direction_named(text_column(row, 4)),
        .purpose = purpose_named(text_column(row, 5)),
    };
  }
  sqlite3_reset(row);
  qsort(touches, count, sizeof *touches, compare_touches);
  struct statistics statistics = {0};
  for (size_t i = 0; i < count; i++) append_touch(&statistics, &touches[i]);
  free(touches);
  return statistics;
}

void refresh_statistics(struct relationship_store *store, struct touch *touches, size_t count) {
  if (count > 1) qsort(touches, count, sizeof *touches, compare_touches);
  for (size_t start = 0, end; start < count; start = end) {
    int64_t contact = touches[start].contact;
    struct statistics statistics = load_statistics(store, contact);
    bool appends = in_order(&statistics, &touches[start]);
    for (end = start; end < count && touches[end].contact == contact; end++)
      if (appends) append_touch(&statistics, &touches[end]);
    if (!appends) statistics = fold_touches(store, contact, INT64_MAX);
    save_statistics(store, contact, &statistics);
  }
}
