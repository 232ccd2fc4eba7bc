// The change group that a write is journalled under.
#ifndef CHANGE_GROUP_H
#define CHANGE_GROUP_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

#include "triggers.h"
#include "uid.h"

struct change_group {
  sqlite3 *database;
  int64_t id;
  int64_t at;
  struct uid_factory uids;
  // Those that a bulk has dropped.
  struct triggers triggers;
};

// Begins a transaction and a group in it; a bulk does without the triggers on insert.
struct change_group open_group(
    sqlite3 *database, const char *command, struct uid_factory uids, int64_t at, bool is_bulk);
// Journals a run of consecutive rows that a bulk inserted; does nothing if it is empty.
void journal_run(const struct change_group *group, const char *table, int64_t first, int64_t last);
// Ends the group and commits; one that changed nothing is forgotten.
void close_group(struct change_group *group);

#endif
