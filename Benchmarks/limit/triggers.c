#include "triggers.h"

#include <stdlib.h>
#include <string.h>

#include "database.h"

static const char condition[] = "type = 'trigger' AND name GLOB '*_insert'";

static char *copy_of(const char *text) {
  char *copy = strdup(text);
  if (!copy) fail("out of memory");
  return copy;
}

// The first column of a query's rows.
static struct triggers texts(sqlite3 *database, const char *columns) {
  char sql[128];
  sqlite3_snprintf(sizeof sql, sql, "SELECT count(*) FROM sqlite_schema WHERE %s", condition);
  size_t limit = (size_t)query_integer(database, sql);
  struct triggers texts = {.sql = allocate(limit, sizeof *texts.sql)};
  sqlite3_snprintf(sizeof sql, sql, "SELECT %s FROM sqlite_schema WHERE %s", columns, condition);
  sqlite3_stmt *row = prepare(database, sql);
  while (step(row)) texts.sql[texts.count++] = copy_of(text_column(row, 0));
  sqlite3_reset(row);
  return texts;
}

static void execute_all(sqlite3 *database, struct triggers *statements) {
  for (size_t i = 0; i < statements->count; i++) {
    execute(database, statements->sql[i]);
    free(statements->sql[i]);
  }
  free(statements->sql);
  *statements = (struct triggers){0};
}

struct triggers drop_insert_triggers(sqlite3 *database) {
  struct triggers triggers = texts(database, "sql");
  struct triggers drops = texts(database, "'DROP TRIGGER ' || name");
  execute_all(database, &drops);
  return triggers;
}

void restore_triggers(sqlite3 *database, struct triggers *triggers) {
  execute_all(database, triggers);
}
