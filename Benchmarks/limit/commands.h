// What the program can do: one file for each.
#ifndef COMMANDS_H
#define COMMANDS_H

#include <stdint.h>

void cold(const char *path, int64_t limit);
void today(const char *path, int64_t limit);
void show(const char *path, int64_t contact);
void log_call(const char *path, int64_t contact, const char *text);
void export_vcards(const char *path, const char *output);
void import_csv(const char *path, const char *input);
void seed(const char *path, int64_t contacts, int64_t touchpoints);
// Adds so many open roles, with interviews, promises and plans around now.
void add_cases(const char *path, int64_t count);
void print_csv(const char *path, int64_t rows);

#endif
