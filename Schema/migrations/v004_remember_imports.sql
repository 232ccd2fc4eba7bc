-- An imported touchpoint's uid says which row of which source it is, so it needs no key besides. What
-- was deleted is remembered by that uid, so that it stays deleted when the file is imported again; an
-- undo of the import forgets it.
CREATE TRIGGER remember_touchpoint_delete AFTER DELETE ON touchpoint
WHEN (SELECT undoes IS NULL FROM journal JOIN changeGroup ON changeGroup.id = openGroupId)
BEGIN
  INSERT OR IGNORE INTO importKey (source, key) VALUES ('uid', OLD.uid);
END;

-- What the source's row said when it was last taken. A row that still says so is not taken again, so
-- that it can't undo what the owner changed since.
ALTER TABLE importKey ADD COLUMN digest TEXT;

DROP TRIGGER journal_importKey_update;
DROP TRIGGER journal_importKey_delete;

-- The keys of touchpoints that were remembered before stand apart from those of contacts. Where the
-- touchpoint was deleted since, the journal knows that it was one.
UPDATE importKey SET source = 'touchpoint:' || source
WHERE touchpointId IS NOT NULL
   OR contactId IS NULL
      AND EXISTS (SELECT 1 FROM change
                  WHERE tableName = 'importKey' AND rowId = importKey.id AND operation = 'update'
                    AND before ->> 'touchpointId' IS NOT NULL);

CREATE TRIGGER journal_importKey_update AFTER UPDATE ON importKey
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'importKey', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'source', OLD.source, 'key', OLD.key, 'contactId', OLD.contactId,
    'touchpointId', OLD.touchpointId, 'digest', OLD.digest) FROM journal;
END;

CREATE TRIGGER journal_importKey_delete AFTER DELETE ON importKey
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'importKey', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'source', OLD.source, 'key', OLD.key, 'contactId', OLD.contactId,
    'touchpointId', OLD.touchpointId, 'digest', OLD.digest) FROM journal;
END;
