-- What the candidate has to give: things of value to send, achievements to cite, facts to tell, and who
-- had which of them. Lists of words are JSON arrays of strings.
CREATE TABLE shareItem (
  id      INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid     TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  kind    TEXT    NOT NULL CHECK (kind IN ('article', 'event', 'introduction', 'coffee')),
  title   TEXT    NOT NULL CHECK (title <> ''),
  url     TEXT,
  heldOn  INTEGER CHECK (heldOn BETWEEN -719162 AND 2932896),
  topics  TEXT    NOT NULL DEFAULT '[]' CHECK (json_type(topics) = 'array'),
  note    TEXT    NOT NULL DEFAULT '',
  addedOn INTEGER NOT NULL CHECK (addedOn BETWEEN -719162 AND 2932896)
) STRICT;

-- Nobody is sent the same twice. What was sent in an exchange is of that exchange's time, and goes with it.
CREATE TABLE sharing (
  id           INTEGER PRIMARY KEY,
  shareItemId  INTEGER NOT NULL REFERENCES shareItem (id) ON DELETE CASCADE,
  contactId    INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  touchpointId INTEGER REFERENCES touchpoint (id) ON DELETE CASCADE,
  sharedAt     INTEGER NOT NULL CHECK (sharedAt BETWEEN -62135596800 AND 253402300799),
  UNIQUE (shareItemId, contactId)
) STRICT;

CREATE INDEX index_sharing_on_contactId ON sharing (contactId);

CREATE INDEX index_sharing_on_touchpointId ON sharing (touchpointId);

CREATE TABLE achievement (
  id      INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid     TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  title   TEXT    NOT NULL CHECK (title <> ''),
  aliases TEXT    NOT NULL DEFAULT '[]' CHECK (json_type(aliases) = 'array'),
  skills  TEXT    NOT NULL DEFAULT '[]' CHECK (json_type(skills) = 'array'),
  figures TEXT    NOT NULL DEFAULT '[]' CHECK (json_type(figures) = 'array'),
  text    TEXT    NOT NULL DEFAULT ''
) STRICT;

-- A fact has a row for each value it had.
CREATE TABLE factVersion (
  id          INTEGER PRIMARY KEY,
  uid         TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  key         TEXT    NOT NULL CHECK (key <> ''),
  value       TEXT    NOT NULL CHECK (value <> ''),
  effectiveAt INTEGER NOT NULL CHECK (effectiveAt BETWEEN -62135596800 AND 253402300799)
) STRICT;

CREATE INDEX index_factVersion_on_key ON factVersion (key, effectiveAt);

CREATE TABLE telling (
  id            INTEGER PRIMARY KEY,
  contactId     INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  factVersionId INTEGER NOT NULL REFERENCES factVersion (id) ON DELETE CASCADE,
  touchpointId  INTEGER REFERENCES touchpoint (id) ON DELETE CASCADE,
  toldAt        INTEGER NOT NULL CHECK (toldAt BETWEEN -62135596800 AND 253402300799)
) STRICT;

CREATE INDEX index_telling_on_contactId ON telling (contactId, toldAt);

CREATE INDEX index_telling_on_factVersionId ON telling (factVersionId);

CREATE INDEX index_telling_on_touchpointId ON telling (touchpointId);

CREATE TRIGGER journal_shareItem_insert AFTER INSERT ON shareItem
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'shareItem', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_shareItem_update AFTER UPDATE ON shareItem
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'shareItem', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'kind', OLD.kind, 'title', OLD.title, 'url', OLD.url,
    'heldOn', OLD.heldOn, 'topics', OLD.topics, 'note', OLD.note, 'addedOn', OLD.addedOn) FROM journal;
END;

CREATE TRIGGER journal_shareItem_delete AFTER DELETE ON shareItem
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'shareItem', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'kind', OLD.kind, 'title', OLD.title, 'url', OLD.url,
    'heldOn', OLD.heldOn, 'topics', OLD.topics, 'note', OLD.note, 'addedOn', OLD.addedOn) FROM journal;
END;

CREATE TRIGGER journal_sharing_insert AFTER INSERT ON sharing
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'sharing', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_sharing_update AFTER UPDATE ON sharing
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'sharing', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'shareItemId', OLD.shareItemId, 'contactId', OLD.contactId,
    'touchpointId', OLD.touchpointId, 'sharedAt', OLD.sharedAt) FROM journal;
END;

CREATE TRIGGER journal_sharing_delete AFTER DELETE ON sharing
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'sharing', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'shareItemId', OLD.shareItemId, 'contactId', OLD.contactId,
    'touchpointId', OLD.touchpointId, 'sharedAt', OLD.sharedAt) FROM journal;
END;

CREATE TRIGGER journal_achievement_insert AFTER INSERT ON achievement
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'achievement', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_achievement_update AFTER UPDATE ON achievement
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'achievement', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'aliases', OLD.aliases, 'skills', OLD.skills,
    'figures', OLD.figures, 'text', OLD.text) FROM journal;
END;

CREATE TRIGGER journal_achievement_delete AFTER DELETE ON achievement
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'achievement', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'aliases', OLD.aliases, 'skills', OLD.skills,
    'figures', OLD.figures, 'text', OLD.text) FROM journal;
END;

CREATE TRIGGER journal_factVersion_insert AFTER INSERT ON factVersion
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'factVersion', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_factVersion_update AFTER UPDATE ON factVersion
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'factVersion', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'key', OLD.key, 'value', OLD.value, 'effectiveAt', OLD.effectiveAt) FROM journal;
END;

CREATE TRIGGER journal_factVersion_delete AFTER DELETE ON factVersion
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'factVersion', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'key', OLD.key, 'value', OLD.value, 'effectiveAt', OLD.effectiveAt) FROM journal;
END;

CREATE TRIGGER journal_telling_insert AFTER INSERT ON telling
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'telling', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_telling_update AFTER UPDATE ON telling
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'telling', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'factVersionId', OLD.factVersionId,
    'touchpointId', OLD.touchpointId, 'toldAt', OLD.toldAt) FROM journal;
END;

CREATE TRIGGER journal_telling_delete AFTER DELETE ON telling
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'telling', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'factVersionId', OLD.factVersionId,
    'touchpointId', OLD.touchpointId, 'toldAt', OLD.toldAt) FROM journal;
END;
