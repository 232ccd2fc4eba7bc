-- An imported touchpoint's uid says which row of which source it is, so it needs no key besides. What
-- was deleted is remembered by that uid, so that it stays deleted when the file is imported again; an
-- undo of the import forgets it.
CREATE TRIGGER remember_touchpoint_delete AFTER DELETE ON touchpoint
WHEN (SELECT undoes IS NULL FROM journal JOIN changeGroup ON changeGroup.id = openGroupId)
BEGIN
  INSERT OR IGNORE INTO importKey (source, key) VALUES ('uid', OLD.uid);
END;
