// SQLite without ceremony: whatever goes wrong ends the program.
#ifndef DATABASE_H
#define DATABASE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

void *allocate(size_t count, size_t size);

// Opens a hearth database as hearth does: durable, with the same cache and the file mapped.
sqlite3 *open_database(const char *path);
void close_database(sqlite3 *database);

void execute(sqlite3 *database, const char *sql);
// The same for SQL made as by `printf`.
void execute_format(sqlite3 *database, const char *format, ...);
// The statement ends with the database.
sqlite3_stmt *prepare(sqlite3 *database, const char *sql);
// Moves to the next row; false once there is none.
bool step(sqlite3_stmt *statement);
// Runs a statement that returns nothing, and makes it ready to run again.
void run(sqlite3_stmt *statement);
// The first column of the first row; 0 if there is none.
int64_t query_integer(sqlite3 *database, const char *sql);

// `text` has to outlive the statement's next step; NULL is NULL.
void bind_text(sqlite3_stmt *statement, int index, const char *text);
// Binds an instant or a count that may be missing.
void bind_optional(sqlite3_stmt *statement, int index, bool exists, int64_t value);
// A text column; "" for NULL.
const char *text_column(sqlite3_stmt *statement, int column);

#endif
