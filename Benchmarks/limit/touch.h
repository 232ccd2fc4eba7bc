// Touches and their statistics: the fold that hearth keeps of each relationship.
#ifndef TOUCH_H
#define TOUCH_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum direction { no_direction, inbound, outbound };

// As much of a touchpoint as the statistics need.
struct touch {
  int64_t contact;
  int64_t touchpoint;
  int64_t at;
  int64_t on;
  // One of the names below, not a copy.
  const char *channel;
  enum direction direction;
};

// The name of a channel as it is stored, such as "email"; the program's own copy of it.
const char *channel_named(const char *name);
enum direction direction_named(const char *name);
// "in", "out" or NULL.
const char *direction_name(enum direction direction);

// Orders by contact, then as the fold wants it: by day, instant and touchpoint.
int compare_touches(const void *left, const void *right);

struct statistics {
  int64_t day_count;
  int64_t first_on;
  int64_t last_on;
  int64_t last_at;
  const char *last_channel;
  enum direction last_direction;
  double log_gap_sum;
  double strength;
  double last_day_weight;
  int64_t inbound_count;
  int64_t outbound_count;
  int64_t last_inbound_at;
  int64_t last_outbound_at;
  int64_t outbound_streak;
};

// Whether a touch comes after all that were counted.
bool in_order(const struct statistics *statistics, const struct touch *touch);
// Counts a touch, which must be in order; a note changes nothing.
void append_touch(struct statistics *statistics, const struct touch *touch);

#endif
