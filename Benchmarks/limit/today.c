// The relationships that need the owner now, the highest score first.
#include <inttypes.h>
#include <stdio.h>
#include <time.h>

#include "attention.h"
#include "commands.h"
#include "database.h"
#include "relationship.h"

static const double threshold = 2;

struct ranked {
  int64_t contact;
  struct attention attention;
};

struct ranking {
  struct ranked *best;
  int64_t count;
  int64_t limit;
};

static bool precedes(const struct ranked *left, const struct ranked *right) {
  const struct attention *a = &left->attention, *b = &right->attention;
  if (a->score != b->score) return a->score > b->score;
  if (a->due_at != b->due_at) return a->due_at < b->due_at;
  if (a->strength != b->strength) return a->strength > b->strength;
  return left->contact < right->contact;
}

static void consider(struct ranking *ranking, struct ranked entry) {
  if (ranking->count == ranking->limit) {
    if (!precedes(&entry, &ranking->best[ranking->count - 1])) return;
    ranking->count--;
  }
  int64_t place = ranking->count++;
  for (; place > 0 && precedes(&entry, &ranking->best[place - 1]); place--)
    ranking->best[place] = ranking->best[place - 1];
  ranking->best[place] = entry;
}

static struct statistics statistics_column(sqlite3_stmt *row, int first) {
  return (struct statistics){
      .day_count = sqlite3_column_int64(row, first),
      .last_at = sqlite3_column_int64(row, first + 1),
      .last_channel = channel_named(text_column(row, first + 2)),
      .last_direction = direction_named(text_column(row, first + 3)),
      .log_gap_sum = sqlite3_column_double(row, first + 4),
      .strength = sqlite3_column_double(row, first + 5),
      .last_inbound_at = sqlite3_column_int64(row, first + 6),
      .last_outbound_at = sqlite3_column_int64(row, first + 7),
      .outbound_streak = sqlite3_column_int64(row, first + 8),
  };
}

// Snoozes are held to their end: a reply that would release one is not looked for.
static void rank(sqlite3 *database, struct ranking *ranking, int64_t now) {
  sqlite3_stmt *row = prepare(
      database,
      "SELECT contactId, tier, cadenceDays, CASE WHEN cadenceDays IS NOT NULL THEN"
      " cadenceLongestDays END, snoozedUntil, touchDayCount, lastAt, lastChannel, lastDirection,"
      " logGapSum, strength, lastInboundAt, lastOutboundAt, outboundStreak"
      " FROM relationshipStatistics JOIN contact ON contact.id = contactId"
      " WHERE status = 'active'");
  struct relationship_store store = open_relationships(database);
  while (step(row)) {
    int64_t contact = sqlite3_column_int64(row, 0);
    struct wish wish = {
        .tier = text_column(row, 1)[0],
        .ideal_days = sqlite3_column_int64(row, 2),
        .longest_days = sqlite3_column_int64(row, 3)};
    struct statistics statistics = statistics_column(row, 5);
    // What is still to come doesn't count.
    if (statistics.last_at > now) statistics = fold_touches(&store, contact, now);
    if (statistics.day_count == 0 || sqlite3_column_int64(row, 4) > now) continue;
    struct attention attention = attend(&statistics, wish, now);
    if (attention.score >= threshold) consider(ranking, (struct ranked){contact, attention});
  }
}

static void print(sqlite3 *database, const struct ranking *ranking) {
  sqlite3_stmt *row = prepare(database, "SELECT displayName FROM contact WHERE id = ?");
  for (int64_t i = 0; i < ranking->count; i++) {
    const struct ranked *entry = &ranking->best[i];
    sqlite3_bind_int64(row, 1, entry->contact);
    step(row);
    printf("%" PRId64 "\t%.2f\t%s\n", entry->contact, entry->attention.score, text_column(row, 0));
    sqlite3_reset(row);
  }
}

void today(const char *path, int64_t limit) {
  sqlite3 *database = open_database(path);
  struct ranking ranking = {.best = allocate((size_t)limit, sizeof(struct ranked)), .limit = limit};
  rank(database, &ranking, time(NULL));
  print(database, &ranking);
  close_database(database);
}
