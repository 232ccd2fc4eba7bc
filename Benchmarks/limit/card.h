// Writes the lines of vCards: escaped, folded at 75 octets, ended by CRLF.
#ifndef CARD_H
#define CARD_H

#include <stddef.h>

struct card_file {
  int descriptor;
  char *draft;
  const char *path;
  char *bytes;
  size_t count;
  // Where the line begins, or what follows its last fold.
  size_t line_start;
};

enum value_form { text_value, uri_value, verbatim_value };

// A file that is there whole or not at all.
struct card_file open_card_file(const char *path);
void begin_line(struct card_file *file, const char *head);
void append_value(struct card_file *file, const char *value, enum value_form form);
// Writes what stands between two parts of a value.
void append_separator(struct card_file *file, char separator);
void end_line(struct card_file *file);
// Writes a line of one text, unless there is none.
void text_line(struct card_file *file, const char *head, const char *text);
// Hands what was gathered to the system, once it is much.
void drain(struct card_file *file);
void close_card_file(struct card_file *file);

#endif
