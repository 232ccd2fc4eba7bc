// Who there is, in memory: contacts by e-mail address and by name, whatever their case.
#ifndef DIRECTORY_H
#define DIRECTORY_H

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

struct directory_entry {
  char *key;
  size_t length;
  int64_t contact;
};

struct directory {
  struct directory_entry *entries;
  size_t capacity;
  // What was looked up last: files tend to name the same contact many times over.
  struct directory_entry last;
};

struct directory open_directory(sqlite3 *database);
// The contact that a text names; 0 if nobody or several do.
int64_t find_contact(struct directory *directory, const char *text, size_t length);
void close_directory(struct directory *directory);

#endif
