-- Promises by either side, what the owner set out to do, and their word on what follows from the facts.
CREATE TABLE commitment (
  id            INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid           TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  side          TEXT    NOT NULL CHECK (side IN ('me', 'them')),
  contactId     INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  opportunityId INTEGER REFERENCES opportunity (id) ON DELETE SET NULL,
  kind          TEXT    NOT NULL CHECK (kind IN ('call', 'other')),
  text          TEXT    NOT NULL CHECK (text <> ''),
  dueAt         INTEGER NOT NULL CHECK (dueAt BETWEEN -62135596800 AND 253402300799),
  state         TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'broken')),
  settledAt     INTEGER CHECK ((settledAt IS NULL) = (state = 'open')),
  recordedAt    INTEGER NOT NULL
) STRICT;

CREATE INDEX index_commitment_on_contactId ON commitment (contactId);

CREATE INDEX index_commitment_on_opportunityId ON commitment (opportunityId);

CREATE INDEX index_commitment_on_settledAt ON commitment (settledAt);

CREATE TABLE customFollowUp (
  id            INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid           TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  contactId     INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  opportunityId INTEGER REFERENCES opportunity (id) ON DELETE CASCADE,
  text          TEXT    NOT NULL CHECK (text <> ''),
  dueAt         INTEGER NOT NULL CHECK (dueAt BETWEEN -62135596800 AND 253402300799),
  recordedAt    INTEGER NOT NULL
) STRICT;

CREATE INDEX index_customFollowUp_on_contactId ON customFollowUp (contactId);

CREATE INDEX index_customFollowUp_on_opportunityId ON customFollowUp (opportunityId);

-- A follow-up is derived, and found again by its rule, the uid of what it is about and the contact.
CREATE TABLE followUpAct (
  id           INTEGER PRIMARY KEY,
  rule         TEXT    NOT NULL CHECK (rule <> ''),
  subject      TEXT,
  contactId    INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  verdict      TEXT    NOT NULL CHECK (verdict IN ('done', 'dismissed', 'snoozed', 'drafted')),
  reason       TEXT    CHECK ((reason IS NOT NULL) = (verdict = 'dismissed')),
  snoozedUntil INTEGER CHECK ((snoozedUntil IS NOT NULL) = (verdict = 'snoozed')),
  actedAt      INTEGER NOT NULL
) STRICT;

CREATE INDEX index_followUpAct_on_contactId ON followUpAct (contactId);

CREATE INDEX index_followUpAct_on_subject ON followUpAct (subject);

-- What the case book is read by: the roles that are open or closed of late, and who was invited to connect.
CREATE INDEX index_opportunity_on_stage ON opportunity (stage, reachedAt);

CREATE INDEX index_touchpoint_on_purpose ON touchpoint (purpose COLLATE NOCASE) WHERE purpose <> '';

CREATE TRIGGER journal_commitment_insert AFTER INSERT ON commitment
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'commitment', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_commitment_update AFTER UPDATE ON commitment
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'commitment', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'side', OLD.side, 'contactId', OLD.contactId,
    'opportunityId', OLD.opportunityId, 'kind', OLD.kind, 'text', OLD.text, 'dueAt', OLD.dueAt,
    'state', OLD.state, 'settledAt', OLD.settledAt, 'recordedAt', OLD.recordedAt) FROM journal;
END;

CREATE TRIGGER journal_commitment_delete AFTER DELETE ON commitment
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'commitment', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'side', OLD.side, 'contactId', OLD.contactId,
    'opportunityId', OLD.opportunityId, 'kind', OLD.kind, 'text', OLD.text, 'dueAt', OLD.dueAt,
    'state', OLD.state, 'settledAt', OLD.settledAt, 'recordedAt', OLD.recordedAt) FROM journal;
END;

CREATE TRIGGER journal_customFollowUp_insert AFTER INSERT ON customFollowUp
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'customFollowUp', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_customFollowUp_update AFTER UPDATE ON customFollowUp
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'customFollowUp', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'opportunityId', OLD.opportunityId,
    'text', OLD.text, 'dueAt', OLD.dueAt, 'recordedAt', OLD.recordedAt) FROM journal;
END;

CREATE TRIGGER journal_customFollowUp_delete AFTER DELETE ON customFollowUp
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'customFollowUp', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'opportunityId', OLD.opportunityId,
    'text', OLD.text, 'dueAt', OLD.dueAt, 'recordedAt', OLD.recordedAt) FROM journal;
END;

CREATE TRIGGER journal_followUpAct_insert AFTER INSERT ON followUpAct
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'followUpAct', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_followUpAct_update AFTER UPDATE ON followUpAct
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'followUpAct', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'rule', OLD.rule, 'subject', OLD.subject, 'contactId', OLD.contactId,
    'verdict', OLD.verdict, 'reason', OLD.reason, 'snoozedUntil', OLD.snoozedUntil,
    'actedAt', OLD.actedAt) FROM journal;
END;

CREATE TRIGGER journal_followUpAct_delete AFTER DELETE ON followUpAct
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'followUpAct', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'rule', OLD.rule, 'subject', OLD.subject, 'contactId', OLD.contactId,
    'verdict', OLD.verdict, 'reason', OLD.reason, 'snoozedUntil', OLD.snoozedUntil,
    'actedAt', OLD.actedAt) FROM journal;
END;
