#include "touch_batch.h"

#include <stdlib.h>

#include "database.h"
#include "relationship.h"

struct touch_batch open_batch(struct change_group *group) {
  sqlite3 *database = group->database;
  return (struct touch_batch){
      .group = group,
      .insert = prepare(
          database,
          "INSERT INTO touchpoint (id, uid, channel, direction, occurredAt, occurredOn,"
          " recordedAt, purpose, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
          " ON CONFLICT (uid) DO NOTHING"),
      .take_part = prepare(
          database,
          "INSERT INTO touchpointParticipant (id, touchpointId, contactId) VALUES (?, ?, ?)"),
      .first_touchpoint = query_integer(database, "SELECT max(id) FROM touchpoint") + 1,
      .first_participant = query_integer(database, "SELECT max(id) FROM touchpointParticipant") + 1,
  };
}

static void remember(struct touch_batch *batch, struct touch touch) {
  if (batch->count == batch->capacity) {
    batch->capacity = batch->capacity ? batch->capacity * 2 : 1024;
    batch->touches = realloc(batch->touches, batch->capacity * sizeof *batch->touches);
    if (!batch->touches) fail("out of memory");
  }
  batch->touches[batch->count++] = touch;
}

bool add_touchpoint(
    struct touch_batch *batch, struct touch touch, const char *uid, const char *purpose,
    const char *text) {
  touch.touchpoint = batch->first_touchpoint + (int64_t)batch->count;
  sqlite3_stmt *insert = batch->insert;
  sqlite3_bind_int64(insert, 1, touch.touchpoint);
  bind_text(insert, 2, uid);
  bind_text(insert, 3, touch.channel);
  bind_text(insert, 4, direction_name(touch.direction));
  sqlite3_bind_int64(insert, 5, touch.at);
  sqlite3_bind_int64(insert, 6, touch.on);
  sqlite3_bind_int64(insert, 7, batch->group->at);
  bind_text(insert, 8, purpose);
  bind_text(insert, 9, text);
  run(insert);
  if (sqlite3_changes(batch->group->database) == 0) return false;
  sqlite3_bind_int64(batch->take_part, 1, batch->first_participant + (int64_t)batch->count);
  sqlite3_bind_int64(batch->take_part, 2, touch.touchpoint);
  sqlite3_bind_int64(batch->take_part, 3, touch.contact);
  run(batch->take_part);
  remember(batch, touch);
  return true;
}

void finish_batch(struct touch_batch *batch) {
  sqlite3 *database = batch->group->database;
  int64_t count = (int64_t)batch->count;
  journal_run(batch->group, "touchpoint", batch->first_touchpoint,
              batch->first_touchpoint + count - 1);
  journal_run(batch->group, "touchpointParticipant", batch->first_participant,
              batch->first_participant + count - 1);
  execute_format(database,
                 "INSERT INTO touchpointSearch (rowid, purpose, text)"
                 " SELECT id, purpose, text FROM touchpointDocument WHERE id >= %lld",
                 (long long)batch->first_touchpoint);
  struct relationship_store store = open_relationships(database);
  refresh_statistics(&store, batch->touches, batch->count);
  free(batch->touches);
}
