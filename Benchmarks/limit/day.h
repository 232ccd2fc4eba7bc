// Days and clocks.
#ifndef DAY_H
#define DAY_H

#include <stdint.h>

// The days from 1970-01-01 to the date that clocks here show at a Unix second.
int64_t local_day(int64_t unix_seconds);

// Room for `2026-05-03T14:05:00Z` and its end.
enum { timestamp_size = 32 };
// RFC 3339 in UTC.
void format_timestamp(char text[timestamp_size], int64_t unix_seconds);

#endif
