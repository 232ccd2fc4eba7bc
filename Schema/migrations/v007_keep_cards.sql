-- The vCards that contacts came from, each as it was last taken: an export writes back what it holds
-- beyond what Hearth has fields for, and the next import sees what changed in it since.
--
-- `key` is the card's UID in lower case, or a digest. Where `isBytewise` is 1 each character of `card`
-- stands for a byte: the card is no UTF-8, or holds a NUL, which U+0100 stands for.
CREATE TABLE contactCard (
  id         INTEGER PRIMARY KEY,
  contactId  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  key        TEXT    NOT NULL UNIQUE CHECK (key <> ''),
  card       TEXT    NOT NULL CHECK (card <> ''),
  isBytewise INTEGER NOT NULL CHECK (isBytewise IN (0, 1))
) STRICT;

CREATE INDEX index_contactCard_on_contactId ON contactCard (contactId);

CREATE TRIGGER journal_contactCard_insert AFTER INSERT ON contactCard
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'contactCard', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_contactCard_update AFTER UPDATE ON contactCard
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'contactCard', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'key', OLD.key, 'card', OLD.card,
    'isBytewise', OLD.isBytewise) FROM journal;
END;

CREATE TRIGGER journal_contactCard_delete AFTER DELETE ON contactCard
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'contactCard', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'key', OLD.key, 'card', OLD.card,
    'isBytewise', OLD.isBytewise) FROM journal;
END;

-- Whose contact was deleted stays deleted when the card is imported again; an undo of the import
-- forgets it.
CREATE TRIGGER remember_contactCard_delete AFTER DELETE ON contactCard
WHEN (SELECT undoes IS NULL FROM journal JOIN changeGroup ON changeGroup.id = openGroupId)
BEGIN
  INSERT OR IGNORE INTO importKey (source, key) VALUES ('vcard', OLD.key);
END;

-- The cards in folders, each as it was last written there or read from there. This is a fact about
-- files, which no undo takes back: so it is neither journalled nor part of a dump. `takenBy` is the
-- uid of the change group whose import read the card; once that is undone, the row counts for nothing.
CREATE TABLE folderCard (
  id         INTEGER PRIMARY KEY,
  folder     TEXT    NOT NULL,
  file       TEXT    NOT NULL CHECK (file <> ''),
  key        TEXT    NOT NULL CHECK (key <> ''),
  contactUid TEXT    NOT NULL CHECK (length(contactUid) = 36),
  card       TEXT    NOT NULL CHECK (card <> ''),
  isBytewise INTEGER NOT NULL CHECK (isBytewise IN (0, 1)),
  takenBy    TEXT,
  UNIQUE (folder, file, key)
) STRICT;
