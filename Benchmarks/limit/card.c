#include "card.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "database.h"

enum { line_limit = 75, drain_size = 1 << 16, capacity = 1 << 22 };

struct card_file open_card_file(const char *path) {
  struct card_file file = {.path = path, .bytes = allocate(capacity, 1)};
  if (asprintf(&file.draft, "%s.new-%d", path, (int)getpid()) < 0) fail("out of memory");
  file.descriptor = open(file.draft, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  if (file.descriptor < 0) fail("cannot write '%s'", path);
  return file;
}

static void flush(struct card_file *file) {
  for (size_t start = 0; start < file->count;) {
    ssize_t written = write(file->descriptor, file->bytes + start, file->count - start);
    if (written < 0) fail("cannot write '%s'", file->path);
    start += (size_t)written;
  }
  file->count = file->line_start = 0;
}

void drain(struct card_file *file) {
  if (file->count >= drain_size) flush(file);
}

void close_card_file(struct card_file *file) {
  flush(file);
  if (fsync(file->descriptor) != 0 || close(file->descriptor) != 0 ||
      rename(file->draft, file->path) != 0)
    fail("cannot write '%s'", file->path);
  free(file->draft);
  free(file->bytes);
}

static void copy(struct card_file *file, const char *bytes, size_t count) {
  if (file->count + count > capacity) fail("a card is too large");
  memcpy(file->bytes + file->count, bytes, count);
  file->count += count;
}

void end_line(struct card_file *file) {
  copy(file, "\r\n", 2);
  file->line_start = file->count;
}

static void fold(struct card_file *file) {
  end_line(file);
  copy(file, " ", 1);
}

static size_t room(const struct card_file *file) {
  return line_limit - (file->count - file->line_start);
}

// Copies UTF-8, folding between characters.
static void append_run(struct card_file *file, const char *bytes, size_t count) {
  while (count > room(file)) {
    size_t cut = room(file);
    while (cut > 0 && (bytes[cut] & 0xC0) == 0x80) cut--;
    copy(file, bytes, cut);
    fold(file);
    bytes += cut;
    count -= cut;
  }
  copy(file, bytes, count);
}

// Copies bytes that belong together, folding before them if need be.
static void append_unit(struct card_file *file, const char *unit) {
  size_t count = strlen(unit);
  if (count > room(file)) fold(file);
  copy(file, unit, count);
}

void begin_line(struct card_file *file, const char *head) {
  append_run(file, head, strlen(head));
  append_unit(file, ":");
}

void append_separator(struct card_file *file, char separator) {
  append_unit(file, (char[]){separator, '\0'});
}

// The bytes of a control, a line break or an override of the direction that begins here; 0 if none
// does.
static size_t unprintable(const unsigned char *bytes, bool *is_break) {
  *is_break = bytes[0] >= 0x0A && bytes[0] <= 0x0D;
  if (bytes[0] == '\r' && bytes[1] == '\n') return 2;
  if (bytes[0] < 0x20 || bytes[0] == 0x7F) return 1;
  if (bytes[0] == 0xC2 && bytes[1] < 0xA0) {
    *is_break = bytes[1] == 0x85;
    return 2;
  }
  if (bytes[0] != 0xE2) return 0;
  *is_break = bytes[1] == 0x80 && (bytes[2] == 0xA8 || bytes[2] == 0xA9);
  bool is_override = (bytes[1] == 0x80 && bytes[2] >= 0xAA && bytes[2] <= 0xAE) ||
                     (bytes[1] == 0x81 && bytes[2] >= 0xA6 && bytes[2] <= 0xA9);
  return *is_break || is_override ? 3 : 0;
}

// What is written for a byte; NULL if it stays as it is.
static const char *escape(char byte, enum value_form form) {
  switch (byte) {
    case '\\': return form == text_value ? "\\\\" : form == uri_value ? "%5C" : NULL;
    case ',': return form == text_value ? "\\," : form == uri_value ? "%2C" : NULL;
    case ';': return form == text_value ? "\\;" : NULL;
    case ' ': return form == uri_value ? "%20" : NULL;
    case '"': return form == uri_value ? "%22" : NULL;
    default: return NULL;
  }
}

static const char *replacement(const char *bytes, bool is_break, enum value_form form) {
  if (form != text_value) return "";
  return is_break ? "\\n" : *bytes == '\t' ? "\t" : "";
}

void append_value(struct card_file *file, const char *value, enum value_form form) {
  const char *start = value, *next = value;
  while (*next) {
    bool is_break;
    size_t length = unprintable((const unsigned char *)next, &is_break);
    const char *written = length ? replacement(next, is_break, form) : escape(*next, form);
    if (!written) {
      next++;
      continue;
    }
    append_run(file, start, (size_t)(next - start));
    append_unit(file, written);
    next += length ? length : 1;
    start = next;
  }
  append_run(file, start, (size_t)(next - start));
}

void text_line(struct card_file *file, const char *head, const char *text) {
  if (!*text) return;
  begin_line(file, head);
  append_value(file, text, text_value);
  end_line(file);
}
