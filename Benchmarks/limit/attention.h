// What needs the owner now: the points that hearth gives by its standard policy.
#ifndef ATTENTION_H
#define ATTENTION_H

#include "touch.h"
#include "warmth.h"

// What the owner decided of a contact.
struct wish {
  char tier;              // 'A' to 'D', or 0
  int64_t ideal_days;     // the cadence, or 0
  int64_t longest_days;   // 0 if the cadence names only its ideal
};

struct attention {
  double score;
  double strength;
  int64_t due_at;         // the earliest date of a line that has one; INT64_MAX if there is none
};

struct attention attend(const struct statistics *statistics, struct wish wish, int64_t now);

#endif
