// The triggers on insert, which a bulk does without: it writes the journal and the index itself.
#ifndef TRIGGERS_H
#define TRIGGERS_H

#include <sqlite3.h>
#include <stddef.h>

struct triggers {
  // What makes them again.
  char **sql;
  size_t count;
};

// Drops the triggers; the transaction keeps anybody else from finding them gone.
struct triggers drop_insert_triggers(sqlite3 *database);
void restore_triggers(sqlite3 *database, struct triggers *triggers);

#endif
