#include "directory.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "database.h"

static unsigned char lower(unsigned char byte) {
  return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
}

static uint64_t hash(const char *text, size_t length) {
  uint64_t value = 0xcbf29ce484222325;
  for (size_t i = 0; i < length; i++)
    value = (value ^ lower((unsigned char)text[i])) * 0x100000001b3;
  return value;
}

// Where a key is, or where it would go.
static struct directory_entry *slot(
    const struct directory *directory, const char *text, size_t length) {
  size_t place = hash(text, length) & (directory->capacity - 1);
  for (;; place = (place + 1) & (directory->capacity - 1)) {
    struct directory_entry *entry = &directory->entries[place];
    if (!entry->key) return entry;
    if (entry->length == length && strncasecmp(entry->key, text, length) == 0) return entry;
  }
}

// A key that two contacts have stands for neither.
static void add_all(struct directory *directory, sqlite3 *database, const char *sql) {
  sqlite3_stmt *row = prepare(database, sql);
  while (step(row)) {
    const char *text = text_column(row, 0);
    size_t length = (size_t)sqlite3_column_bytes(row, 0);
    struct directory_entry *entry = slot(directory, text, length);
    int64_t contact = sqlite3_column_int64(row, 1);
    if (entry->key) {
      entry->contact = entry->contact == contact ? contact : 0;
    } else {
      *entry = (struct directory_entry){strdup(text), length, contact};
      if (!entry->key) fail("out of memory");
    }
  }
}

struct directory open_directory(sqlite3 *database) {
  int64_t count = query_integer(
      database, "SELECT (SELECT count(*) FROM emailAddress) + (SELECT count(*) FROM contact)");
  struct directory directory = {.capacity = 64};
  while (directory.capacity < (size_t)count * 2) directory.capacity *= 2;
  directory.entries = allocate(directory.capacity, sizeof *directory.entries);
  add_all(&directory, database, "SELECT address, contactId FROM emailAddress");
  add_all(&directory, database, "SELECT displayName, id FROM contact");
  return directory;
}

int64_t find_contact(struct directory *directory, const char *text, size_t length) {
  struct directory_entry *last = &directory->last;
  if (last->key && last->length == length && memcmp(last->key, text, length) == 0)
    return last->contact;
  struct directory_entry *entry = slot(directory, text, length);
  if (entry->key) *last = *entry;
  return entry->key ? entry->contact : 0;
}

void close_directory(struct directory *directory) {
  for (size_t i = 0; i < directory->capacity; i++) free(directory->entries[i].key);
  free(directory->entries);
}
