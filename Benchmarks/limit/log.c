// One call, logged for good: the touchpoint, who took part, the journal, the index, the statistics.
#include <inttypes.h>
#include <stdio.h>
#include <time.h>

#include "change_group.h"
#include "commands.h"
#include "database.h"
#include "day.h"
#include "relationship.h"

static int64_t insert_touchpoint(
    struct change_group *group, const struct touch *touch, const char *text) {
  sqlite3_stmt *insert = prepare(
      group->database,
      "INSERT INTO touchpoint (uid, channel, direction, occurredAt, occurredOn, recordedAt, text)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)");
  char uid[uid_size];
  next_uid(&group->uids, uid);
  bind_text(insert, 1, uid);
  bind_text(insert, 2, touch->channel);
  bind_text(insert, 3, direction_name(touch->direction));
  sqlite3_bind_int64(insert, 4, touch->at);
  sqlite3_bind_int64(insert, 5, touch->on);
  sqlite3_bind_int64(insert, 6, group->at);
  bind_text(insert, 7, text);
  run(insert);
  return sqlite3_last_insert_rowid(group->database);
}

void log_call(const char *path, int64_t contact, const char *text) {
  sqlite3 *database = open_database(path);
  int64_t now = time(NULL);
  struct touch touch = {
      .contact = contact, .at = now, .on = local_day(now), .channel = channel_named("call"),
      .direction = outbound, .purpose = purpose_named("")};
  struct change_group group = open_group(database, "log", random_uids_at(now), now, false);
  touch.touchpoint = insert_touchpoint(&group, &touch, text);
  sqlite3_stmt *take_part = prepare(
      database, "INSERT INTO touchpointParticipant (touchpointId, contactId) VALUES (?, ?)");
  sqlite3_bind_int64(take_part, 1, touch.touchpoint);
  sqlite3_bind_int64(take_part, 2, contact);
  run(take_part);
  struct relationship_store store = open_relationships(database);
  refresh_statistics(&store, &touch, 1);
  close_group(&group);
  printf("Logged %" PRId64 "\n", touch.touchpoint);
  close_database(database);
}
