#include "day.h"

#include <stdio.h>
#include <time.h>

int64_t local_day(int64_t unix_seconds) {
  time_t time = (time_t)unix_seconds;
  struct tm local;
  localtime_r(&time, &local);
  int64_t seconds = unix_seconds + local.tm_gmtoff;
  return (seconds >= 0 ? seconds : seconds - 86399) / 86400;
}

void format_timestamp(char text[timestamp_size], int64_t unix_seconds) {
  time_t time = (time_t)unix_seconds;
  struct tm utc;
  gmtime_r(&time, &utc);
  strftime(text, timestamp_size, "%Y-%m-%dT%H:%M:%SZ", &utc);
}
