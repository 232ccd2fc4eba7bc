-- A cadence may name the longest days to leave besides the ideal ones, and a snooze knows when it was set:
-- whoever writes after that releases it.
ALTER TABLE contact ADD COLUMN cadenceLongestDays INTEGER
  CHECK (cadenceLongestDays IS NULL
         OR cadenceDays IS NOT NULL AND cadenceLongestDays > cadenceDays
            AND cadenceLongestDays <= 36500);
ALTER TABLE contact ADD COLUMN snoozedAt INTEGER
  CHECK (snoozedAt BETWEEN -62135596800 AND 253402300799);

DROP TRIGGER journal_contact_update;
DROP TRIGGER journal_contact_delete;

CREATE TRIGGER journal_contact_update AFTER UPDATE ON contact
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'contact', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'status', OLD.status, 'tier', OLD.tier,
    'cadenceDays', OLD.cadenceDays, 'snoozedUntil', OLD.snoozedUntil, 'role', OLD.role,
    'displayName', OLD.displayName, 'namePrefix', OLD.namePrefix, 'givenName', OLD.givenName,
    'additionalName', OLD.additionalName, 'familyName', OLD.familyName,
    'nameSuffix', OLD.nameSuffix, 'nickname', OLD.nickname, 'pronouns', OLD.pronouns,
    'title', OLD.title, 'timeZone', OLD.timeZone, 'birthday', OLD.birthday, 'note', OLD.note,
    'createdAt', OLD.createdAt, 'updatedAt', OLD.updatedAt,
    'cadenceLongestDays', OLD.cadenceLongestDays, 'snoozedAt', OLD.snoozedAt) FROM journal;
END;

CREATE TRIGGER journal_contact_delete AFTER DELETE ON contact
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'contact', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'status', OLD.status, 'tier', OLD.tier,
    'cadenceDays', OLD.cadenceDays, 'snoozedUntil', OLD.snoozedUntil, 'role', OLD.role,
    'displayName', OLD.displayName, 'namePrefix', OLD.namePrefix, 'givenName', OLD.givenName,
    'additionalName', OLD.additionalName, 'familyName', OLD.familyName,
    'nameSuffix', OLD.nameSuffix, 'nickname', OLD.nickname, 'pronouns', OLD.pronouns,
    'title', OLD.title, 'timeZone', OLD.timeZone, 'birthday', OLD.birthday, 'note', OLD.note,
    'createdAt', OLD.createdAt, 'updatedAt', OLD.updatedAt,
    'cadenceLongestDays', OLD.cadenceLongestDays, 'snoozedAt', OLD.snoozedAt) FROM journal;
END;
