// Touches and their statistics: the fold that hearth keeps of each relationship.
#ifndef TOUCH_H
#define TOUCH_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum direction { no_direction, inbound, outbound };

// What a touch was for, as far as anything follows from it.
struct purpose {
  // The words that name it.
  const char *words;
  // What an open question for it is kept as; NULL if nothing follows from it.
  const char *name;
  bool expects_reply;
};

// As much of a touchpoint as the statistics need.
struct touch {
  int64_t contact;
  int64_t touchpoint;
  int64_t at;
  int64_t on;
  // One of the names below, not a copy.
  const char *channel;
  enum direction direction;
  // One that is named below; never NULL.
  const struct purpose *purpose;
};

// The name of a channel as it is stored, such as "email"; the program's own copy of it.
const char *channel_named(const char *name);
enum direction direction_named(const char *name);
// "in", "out" or NULL.
const char *direction_name(enum direction direction);

// The purpose that words name, whatever their case; one that nothing follows from if they name none.
const struct purpose *purpose_named(const char *words);

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
  // What the owner asked last; NULL if something was heard since.
  const struct purpose *question;
  int64_t question_at;
};

// Whether a touch comes after all that were counted.
bool in_order(const struct statistics *statistics, const struct touch *touch);
// Counts a touch, which must be in order; a note changes nothing.
void append_touch(struct statistics *statistics, const struct touch *touch);

#endif
