#include "database.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

// Every statement lives until the database is closed: a program does one thing and ends.
enum { prepared_limit = 64 };
static sqlite3_stmt *prepared[prepared_limit];
static size_t prepared_count;

void fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("limit: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(1);
}

void *allocate(size_t count, size_t size) {
  void *memory = calloc(count ? count : 1, size);
  if (!memory) fail("out of memory");
  return memory;
}

sqlite3 *open_database(const char *path) {
  sqlite3 *database;
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    fail("cannot open '%s'", path);
  sqlite3_busy_timeout(database, 30000);
  execute(database,
          "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
          "PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824;");
  if (query_integer(database, "PRAGMA application_id") != 0x48727468)
    fail("'%s' is not a Hearth database", path);
  return database;
}

void close_database(sqlite3 *database) {
  for (size_t i = 0; i < prepared_count; i++) sqlite3_finalize(prepared[i]);
  prepared_count = 0;
  if (sqlite3_close(database) != SQLITE_OK) fail("%s", sqlite3_errmsg(database));
}

void execute(sqlite3 *database, const char *sql) {
  if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK)
    fail("%s", sqlite3_errmsg(database));
}

void execute_format(sqlite3 *database, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  char *sql = sqlite3_vmprintf(format, arguments);
  va_end(arguments);
  if (!sql) fail("out of memory");
  execute(database, sql);
  sqlite3_free(sql);
}

static sqlite3_stmt *compile(sqlite3 *database, const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK)
    fail("%s in %s", sqlite3_errmsg(database), sql);
  return statement;
}

sqlite3_stmt *prepare(sqlite3 *database, const char *sql) {
  if (prepared_count == prepared_limit) fail("too many statements");
  return prepared[prepared_count++] = compile(database, sql);
}

bool step(sqlite3_stmt *statement) {
  int code = sqlite3_step(statement);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    fail("%s in %s", sqlite3_errmsg(sqlite3_db_handle(statement)), sqlite3_sql(statement));
  return code == SQLITE_ROW;
}

void run(sqlite3_stmt *statement) {
  step(statement);
  sqlite3_reset(statement);
}

int64_t query_integer(sqlite3 *database, const char *sql) {
  sqlite3_stmt *statement = compile(database, sql);
  int64_t value = step(statement) ? sqlite3_column_int64(statement, 0) : 0;
  sqlite3_finalize(statement);
  return value;
}

void bind_text(sqlite3_stmt *statement, int index, const char *text) {
  sqlite3_bind_text(statement, index, text, -1, SQLITE_STATIC);
}

void bind_optional(sqlite3_stmt *statement, int index, bool exists, int64_t value) {
  if (exists)
    sqlite3_bind_int64(statement, index, value);
  else
    sqlite3_bind_null(statement, index);
}

const char *text_column(sqlite3_stmt *statement, int column) {
  const char *text = (const char *)sqlite3_column_text(statement, column);
  return text ? text : "";
}
