// The relationships going cold, the greatest expected loss first.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "commands.h"
#include "database.h"
#include "relationship.h"
#include "warmth.h"

struct ranked {
  int64_t contact;
  struct warmth warmth;
};

struct ranking {
  struct ranked *best;
  int64_t count;
  int64_t limit;
};

static bool precedes(const struct ranked *left, const struct ranked *right) {
  if (left->warmth.loss != right->warmth.loss) return left->warmth.loss > right->warmth.loss;
  if (left->warmth.strength != right->warmth.strength)
    return left->warmth.strength > right->warmth.strength;
  return left->contact < right->contact;
}

// Keeps an entry where it belongs, if it is among the best so far.
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

static void rank(sqlite3 *database, struct ranking *ranking, int64_t now) {
  sqlite3_stmt *row = prepare(
      database,
      "SELECT contactId, cadenceDays, snoozedUntil, touchDayCount, lastAt, logGapSum, strength"
      " FROM relationshipStatistics JOIN contact ON contact.id = contactId"
      " WHERE status = 'active'");
  struct relationship_store store = open_relationships(database);
  while (step(row)) {
    int64_t contact = sqlite3_column_int64(row, 0);
    struct statistics statistics = {
        .day_count = sqlite3_column_int64(row, 3),
        .last_at = sqlite3_column_int64(row, 4),
        .log_gap_sum = sqlite3_column_double(row, 5),
        .strength = sqlite3_column_double(row, 6),
    };
    // What is still to come doesn't count.
    if (statistics.last_at > now) statistics = fold_touches(&store, contact, now);
    if (statistics.day_count == 0 || sqlite3_column_int64(row, 2) > now) continue;
    struct warmth warmth = judge(
        statistics.day_count, statistics.last_at, statistics.log_gap_sum, statistics.strength,
        sqlite3_column_int64(row, 1), now);
    if (warmth.alive < 0.8) consider(ranking, (struct ranked){contact, warmth});
  }
}

static void print(sqlite3 *database, const struct ranking *ranking) {
  sqlite3_stmt *row = prepare(
      database,
      "SELECT displayName, (SELECT name FROM affiliation JOIN organization"
      " ON organization.id = organizationId WHERE contactId = contact.id AND endedOn IS NULL"
      " ORDER BY position LIMIT 1) FROM contact WHERE id = ?");
  for (int64_t i = 0; i < ranking->count; i++) {
    const struct ranked *entry = &ranking->best[i];
    sqlite3_bind_int64(row, 1, entry->contact);
    step(row);
    printf("%" PRId64 "\t%s\t%s\t%.0f\t%.1f\t%s\t%.2f\t%.2f\n", entry->contact,
           text_column(row, 0), text_column(row, 1), entry->warmth.elapsed,
           entry->warmth.usual_gap, band(entry->warmth.alive), entry->warmth.alive,
           entry->warmth.loss);
    sqlite3_reset(row);
  }
}

void cold(const char *path, int64_t limit) {
  sqlite3 *database = open_database(path);
  struct ranking ranking = {.best = allocate((size_t)limit, sizeof(struct ranked)), .limit = limit};
  rank(database, &ranking, time(NULL));
  print(database, &ranking);
  close_database(database);
}
