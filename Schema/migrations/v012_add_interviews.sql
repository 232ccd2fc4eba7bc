-- Rounds of opportunities, who is met, and what was said at the end.
-- `touchpointId` is the touch that was logged with the panel once the round was held.
CREATE TABLE interview (
  id            INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid           TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  opportunityId INTEGER NOT NULL REFERENCES opportunity (id) ON DELETE CASCADE,
  round         INTEGER NOT NULL CHECK (round >= 1),
  startsAt      INTEGER NOT NULL CHECK (startsAt BETWEEN -62135596800 AND 253402300799),
  endsAt        INTEGER NOT NULL
                CHECK (endsAt > startsAt AND endsAt BETWEEN -62135596800 AND 253402300799),
  timeZone      TEXT    NOT NULL CHECK (timeZone <> ''),
  format        TEXT    NOT NULL
                CHECK (format IN ('phone', 'video', 'on-site', 'assignment', 'other')),
  place         TEXT,
  note          TEXT    NOT NULL DEFAULT '',
  status        TEXT    NOT NULL CHECK (status IN ('scheduled', 'held', 'cancelled')),
  touchpointId  INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL,
  createdAt     INTEGER NOT NULL,
  updatedAt     INTEGER NOT NULL
) STRICT;

CREATE INDEX index_interview_on_opportunityId ON interview (opportunityId, startsAt);

CREATE INDEX index_interview_on_touchpointId ON interview (touchpointId);

CREATE TABLE interviewer (
  id          INTEGER PRIMARY KEY,
  interviewId INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  contactId   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (interviewId, contactId)
) STRICT;

CREATE INDEX index_interviewer_on_contactId ON interviewer (contactId);

-- `decisionBy` is a day number; where neither it nor a text is set, they did not tell.
CREATE TABLE exitCard (
  id          INTEGER PRIMARY KEY,
  interviewId INTEGER NOT NULL UNIQUE REFERENCES interview (id) ON DELETE CASCADE,
  nextStep    TEXT,
  decisionBy  INTEGER CHECK (decisionBy BETWEEN -719162 AND 2932896),
  whoDecides  TEXT,
  unsaid      TEXT    NOT NULL DEFAULT '[]' CHECK (json_type(unsaid) = 'array'),
  debrief     TEXT    NOT NULL DEFAULT '',
  recordedAt  INTEGER NOT NULL
) STRICT;

CREATE TRIGGER journal_interview_insert AFTER INSERT ON interview
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'interview', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_interview_update AFTER UPDATE ON interview
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'interview', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'opportunityId', OLD.opportunityId, 'round', OLD.round,
    'startsAt', OLD.startsAt, 'endsAt', OLD.endsAt, 'timeZone', OLD.timeZone, 'format', OLD.format,
    'place', OLD.place, 'note', OLD.note, 'status', OLD.status,
    'touchpointId', OLD.touchpointId, 'createdAt', OLD.createdAt,
    'updatedAt', OLD.updatedAt) FROM journal;
END;

CREATE TRIGGER journal_interview_delete AFTER DELETE ON interview
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'interview', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'opportunityId', OLD.opportunityId, 'round', OLD.round,
    'startsAt', OLD.startsAt, 'endsAt', OLD.endsAt, 'timeZone', OLD.timeZone, 'format', OLD.format,
    'place', OLD.place, 'note', OLD.note, 'status', OLD.status,
    'touchpointId', OLD.touchpointId, 'createdAt', OLD.createdAt,
    'updatedAt', OLD.updatedAt) FROM journal;
END;

CREATE TRIGGER journal_interviewer_insert AFTER INSERT ON interviewer
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'interviewer', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_interviewer_update AFTER UPDATE ON interviewer
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'interviewer', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'interviewId', OLD.interviewId, 'contactId', OLD.contactId,
    'position', OLD.position) FROM journal;
END;

CREATE TRIGGER journal_interviewer_delete AFTER DELETE ON interviewer
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'interviewer', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'interviewId', OLD.interviewId, 'contactId', OLD.contactId,
    'position', OLD.position) FROM journal;
END;

CREATE TRIGGER journal_exitCard_insert AFTER INSERT ON exitCard
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'exitCard', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_exitCard_update AFTER UPDATE ON exitCard
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'exitCard', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'interviewId', OLD.interviewId, 'nextStep', OLD.nextStep,
    'decisionBy', OLD.decisionBy, 'whoDecides', OLD.whoDecides, 'unsaid', OLD.unsaid,
    'debrief', OLD.debrief, 'recordedAt', OLD.recordedAt) FROM journal;
END;

CREATE TRIGGER journal_exitCard_delete AFTER DELETE ON exitCard
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'exitCard', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'interviewId', OLD.interviewId, 'nextStep', OLD.nextStep,
    'decisionBy', OLD.decisionBy, 'whoDecides', OLD.whoDecides, 'unsaid', OLD.unsaid,
    'debrief', OLD.debrief, 'recordedAt', OLD.recordedAt) FROM journal;
END;
