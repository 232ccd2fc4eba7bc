// Everything about one contact, and all that passed.
#include <stdio.h>

#include "commands.h"
#include "database.h"
#include "day.h"

// Prints the rows of a query about a contact, a line each.
static void print_rows(sqlite3 *database, const char *title, const char *sql, int64_t contact) {
  sqlite3_stmt *row = prepare(database, sql);
  sqlite3_bind_int64(row, 1, contact);
  while (step(row)) {
    fputs(title, stdout);
    for (int i = 0; i < sqlite3_column_count(row); i++) {
      putchar('\t');
      fputs(text_column(row, i), stdout);
    }
    putchar('\n');
  }
}

static void print_timeline(sqlite3 *database, int64_t contact) {
  sqlite3_stmt *row = prepare(
      database,
      "SELECT t.id, occurredAt, channel, direction, purpose, text"
      " FROM touchpointParticipant AS p JOIN touchpoint AS t ON t.id = p.touchpointId"
      " WHERE p.contactId = ? ORDER BY occurredAt DESC, t.id DESC");
  sqlite3_stmt *name = prepare(
      database,
      "SELECT displayName FROM touchpointParticipant JOIN contact ON contact.id = contactId"
      " WHERE touchpointId = ? ORDER BY touchpointParticipant.id");
  sqlite3_bind_int64(row, 1, contact);
  char when[timestamp_size];
  while (step(row)) {
    format_timestamp(when, sqlite3_column_int64(row, 1));
    printf("%s\t%s\t%s\t%s\t%s\t%s", text_column(row, 0), when, text_column(row, 2),
           text_column(row, 3), text_column(row, 4), text_column(row, 5));
    sqlite3_bind_int64(name, 1, sqlite3_column_int64(row, 0));
    while (step(name)) printf("\t%s", text_column(name, 0));
    sqlite3_reset(name);
    putchar('\n');
  }
}

void show(const char *path, int64_t contact) {
  sqlite3 *database = open_database(path);
  print_rows(database, "contact", "SELECT * FROM contact WHERE id = ?", contact);
  print_rows(database, "email",
             "SELECT address, label FROM emailAddress WHERE contactId = ? ORDER BY position",
             contact);
  print_rows(database, "phone",
             "SELECT number, label FROM phone WHERE contactId = ? ORDER BY position", contact);
  print_rows(database, "address",
             "SELECT street, locality, region, postalCode, country, label FROM postalAddress"
             " WHERE contactId = ? ORDER BY position",
             contact);
  print_rows(database, "link", "SELECT kind, url FROM link WHERE contactId = ? ORDER BY position",
             contact);
  print_rows(database, "organization",
             "SELECT name, department, title, startedOn, endedOn FROM affiliation"
             " JOIN organization ON organization.id = organizationId"
             " WHERE contactId = ? ORDER BY position",
             contact);
  print_rows(database, "tag",
             "SELECT name FROM contactTag JOIN tag ON tag.id = tagId WHERE contactId = ?"
             " ORDER BY name",
             contact);
  print_rows(database, "statistics", "SELECT * FROM relationshipStatistics WHERE contactId = ?",
             contact);
  print_timeline(database, contact);
  close_database(database);
}
