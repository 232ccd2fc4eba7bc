// Touchpoints from a CSV file of contact, unix_time and direction, without quotes.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "commands.h"
#include "database.h"
#include "day.h"
#include "digest.h"
#include "directory.h"
#include "touch_batch.h"

struct cell {
  const char *bytes;
  size_t count;
};

enum { contact_cell, time_cell, direction_cell, cell_count };

struct import {
  struct directory directory;
  struct touch_batch batch;
  int64_t added, unchanged, skipped;
};

static char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) fail("cannot read '%s'", path);
  *size = (size_t)ftell(file);
  rewind(file);
  char *bytes = allocate(*size + 1, 1);
  if (fread(bytes, 1, *size, file) != *size) fail("cannot read '%s'", path);
  fclose(file);
  return bytes;
}

// Takes the cells of a line apart; false if there are too few or too many.
static bool split(const char *line, const char *end, struct cell cells[cell_count]) {
  for (int i = 0; i < cell_count; i++) {
    const char *comma = memchr(line, ',', (size_t)(end - line));
    if ((comma == NULL) != (i == cell_count - 1)) return false;
    cells[i] = (struct cell){line, (size_t)((comma ? comma : end) - line)};
    if (comma) line = comma + 1;
  }
  return true;
}

// What hearth takes a row for: its cells field by field, those that there are not left empty.
static void row_key(char key[digest_size], const struct cell cells[cell_count]) {
  digest value = empty_digest();
  for (int i = 0; i < cell_count; i++) value = add_part(value, cells[i].bytes, cells[i].count);
  for (int i = 0; i < 5; i++) value = add_part(value, "", 0);
  format_digest(key, add_part(value, "message", strlen("message")));
}

static void take(struct import *import, const char *line, const char *end) {
  struct cell cells[cell_count];
  if (!split(line, end, cells)) {
    import->skipped++;
    return;
  }
  const struct cell *name = &cells[contact_cell];
  int64_t contact = find_contact(&import->directory, name->bytes, name->count);
  if (!contact) {
    import->skipped++;
    return;
  }
  char key[digest_size];
  row_key(key, cells);
  char uid[uid_size];
  named_uid(uid, "csv", key);
  int64_t at = strtoll(cells[time_cell].bytes, NULL, 10);
  bool is_inbound = cells[direction_cell].count == 2;
  struct touch touch = {
      .contact = contact, .at = at, .on = local_day(at), .channel = channel_named("message"),
      .direction = is_inbound ? inbound : outbound, .purpose = purpose_named("")};
  if (add_touchpoint(&import->batch, touch, uid, "", ""))
    import->added++;
  else
    import->unchanged++;
}

static void take_lines(struct import *import, const char *bytes, size_t size) {
  const char *end = bytes + size;
  const char *line = memchr(bytes, '\n', size);
  for (line = line ? line + 1 : end; line < end;) {
    const char *next = memchr(line, '\n', (size_t)(end - line));
    const char *stop = next ? next : end;
    take(import, line, stop > line && stop[-1] == '\r' ? stop - 1 : stop);
    line = next ? next + 1 : end;
  }
}

void import_csv(const char *path, const char *input) {
  size_t size;
  char *bytes = read_file(input, &size);
  if (memchr(bytes, '"', size)) fail("'%s' has quotes", input);
  sqlite3 *database = open_database(path);
  int64_t now = time(NULL);
  struct change_group group = open_group(database, "import csv", random_uids_at(now), now, true);
  struct import import = {
      .directory = open_directory(database),
      .batch = open_batch(&group),
  };
  take_lines(&import, bytes, size);
  finish_batch(&import.batch);
  close_group(&group);
  printf("%" PRId64 " added, %" PRId64 " unchanged, %" PRId64 " skipped\n", import.added,
         import.unchanged, import.skipped);
  close_directory(&import.directory);
  close_database(database);
  free(bytes);
}
