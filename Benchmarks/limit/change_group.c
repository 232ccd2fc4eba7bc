#include "change_group.h"

#include "database.h"

struct change_group open_group(
    sqlite3 *database, const char *command, struct uid_factory uids, int64_t at, bool is_bulk) {
  struct change_group group = {.database = database, .at = at, .uids = uids};
  execute(database, "BEGIN IMMEDIATE");
  sqlite3_stmt *insert = prepare(
      database,
      "INSERT INTO changeGroup (uid, device, command, arguments, actor, at)"
      " SELECT ?, device, ?, '[]', 'limit', ? FROM journal");
  char uid[uid_size];
  next_uid(&group.uids, uid);
  bind_text(insert, 1, uid);
  bind_text(insert, 2, command);
  sqlite3_bind_int64(insert, 3, at);
  run(insert);
  group.id = sqlite3_last_insert_rowid(database);
  sqlite3_stmt *begin = prepare(database, "UPDATE journal SET openGroupId = ?");
  sqlite3_bind_int64(begin, 1, group.id);
  run(begin);
  if (is_bulk) group.triggers = drop_insert_triggers(database);
  return group;
}

void journal_run(const struct change_group *group, const char *table, int64_t first, int64_t last) {
  if (last < first) return;
  sqlite3_stmt *insert = prepare(
      group->database,
      "INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)"
      " VALUES (?, ?, ?, ?, 'insert')");
  sqlite3_bind_int64(insert, 1, group->id);
  bind_text(insert, 2, table);
  sqlite3_bind_int64(insert, 3, first);
  sqlite3_bind_int64(insert, 4, last);
  run(insert);
}

void close_group(struct change_group *group) {
  restore_triggers(group->database, &group->triggers);
  execute(group->database, "UPDATE journal SET openGroupId = NULL");
  sqlite3_stmt *forget = prepare(
      group->database,
      "DELETE FROM changeGroup"
      " WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM change WHERE groupId = ?1)");
  sqlite3_bind_int64(forget, 1, group->id);
  run(forget);
  execute(group->database, "COMMIT");
}
