-- How far the owner and a contact are connected on LinkedIn, as its exports tell: the day of the invitation
-- and that of the connection, each a row of its own, so that what is known of the one stays with the other.
CREATE TABLE linkedInConnection (
  id         INTEGER PRIMARY KEY,
  contactId  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  state      TEXT    NOT NULL CHECK (state IN ('pending', 'connected')),
  occurredOn INTEGER NOT NULL CHECK (occurredOn BETWEEN -719162 AND 2932896),
  UNIQUE (contactId, state)
) STRICT;

CREATE TRIGGER journal_linkedInConnection_insert AFTER INSERT ON linkedInConnection
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'linkedInConnection', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_linkedInConnection_update AFTER UPDATE ON linkedInConnection
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'linkedInConnection', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'state', OLD.state,
    'occurredOn', OLD.occurredOn) FROM journal;
END;

CREATE TRIGGER journal_linkedInConnection_delete AFTER DELETE ON linkedInConnection
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'linkedInConnection', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'state', OLD.state,
    'occurredOn', OLD.occurredOn) FROM journal;
END;
