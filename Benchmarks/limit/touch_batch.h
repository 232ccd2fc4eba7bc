// Many touchpoints at once: journal, search index and statistics are written when all are there.
#ifndef TOUCH_BATCH_H
#define TOUCH_BATCH_H

#include <stddef.h>

#include "change_group.h"
#include "touch.h"

struct touch_batch {
  struct change_group *group;
  sqlite3_stmt *insert;
  sqlite3_stmt *take_part;
  int64_t first_touchpoint;
  int64_t first_participant;
  struct touch *touches;
  size_t count;
  size_t capacity;
};

struct touch_batch open_batch(struct change_group *group);
// Stores a touchpoint of one contact, whose own id is not heeded; false if its uid is there already.
bool add_touchpoint(
    struct touch_batch *batch, struct touch touch, const char *uid, const char *purpose,
    const char *text);
void finish_batch(struct touch_batch *batch);

#endif
