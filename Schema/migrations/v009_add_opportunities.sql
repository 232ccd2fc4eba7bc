-- Roles at clients, each with the dated history of its stages, who put the candidate forward, and who may.
-- Lists of words are JSON arrays of strings.
CREATE TABLE opportunity (
  id           INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid          TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  title        TEXT    NOT NULL CHECK (title <> ''),
  clientId     INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  agencyId     INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  recruiterId  INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  location     TEXT,
  workplace    TEXT    CHECK (workplace IN ('on-site', 'hybrid', 'remote')),
  compensation TEXT,
  skills       TEXT    NOT NULL DEFAULT '[]' CHECK (json_type(skills) = 'array'),
  source       TEXT,
  url          TEXT,
  value        REAL    CHECK (value > 0),
  note         TEXT    NOT NULL DEFAULT '',
  stage        TEXT    NOT NULL
               CHECK (stage IN ('lead', 'submitted', 'screening', 'interviewing', 'final', 'offer',
                                'accepted', 'rejected', 'withdrawn', 'ghosted')),
  reachedAt    INTEGER NOT NULL CHECK (reachedAt BETWEEN -62135596800 AND 253402300799),
  createdAt    INTEGER NOT NULL,
  updatedAt    INTEGER NOT NULL
) STRICT;

CREATE INDEX index_opportunity_on_clientId ON opportunity (clientId);

CREATE INDEX index_opportunity_on_agencyId ON opportunity (agencyId);

CREATE INDEX index_opportunity_on_recruiterId ON opportunity (recruiterId);

CREATE TABLE stageMove (
  id            INTEGER PRIMARY KEY,
  opportunityId INTEGER NOT NULL REFERENCES opportunity (id) ON DELETE CASCADE,
  fromStage     TEXT,
  toStage       TEXT    NOT NULL,
  movedAt       INTEGER NOT NULL CHECK (movedAt BETWEEN -62135596800 AND 253402300799),
  note          TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX index_stageMove_on_opportunityId ON stageMove (opportunityId, movedAt);

CREATE TABLE submission (
  id            INTEGER PRIMARY KEY,
  uid           TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  opportunityId INTEGER NOT NULL REFERENCES opportunity (id) ON DELETE CASCADE,
  agencyId      INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  recruiterId   INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  submittedAt   INTEGER NOT NULL CHECK (submittedAt BETWEEN -62135596800 AND 253402300799),
  cvVersion     TEXT,
  note          TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX index_submission_on_opportunityId ON submission (opportunityId);

CREATE INDEX index_submission_on_agencyId ON submission (agencyId);

CREATE INDEX index_submission_on_recruiterId ON submission (recruiterId);

-- The right of an agency to put the candidate forward for a role at a client, who may be unknown yet.
CREATE TABLE representation (
  id            INTEGER PRIMARY KEY,
  uid           TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  agencyId      INTEGER NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  clientId      INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  role          TEXT    NOT NULL CHECK (role <> ''),
  opportunityId INTEGER REFERENCES opportunity (id) ON DELETE SET NULL,
  grantedAt     INTEGER NOT NULL CHECK (grantedAt BETWEEN -62135596800 AND 253402300799),
  expiresAt     INTEGER CHECK (expiresAt BETWEEN -62135596800 AND 253402300799),
  revokedAt     INTEGER CHECK (revokedAt BETWEEN -62135596800 AND 253402300799),
  evidence      TEXT    NOT NULL DEFAULT '',
  breach        TEXT
) STRICT;

CREATE INDEX index_representation_on_agencyId ON representation (agencyId);

CREATE INDEX index_representation_on_clientId ON representation (clientId);

CREATE INDEX index_representation_on_opportunityId ON representation (opportunityId);

CREATE TRIGGER journal_opportunity_insert AFTER INSERT ON opportunity
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'opportunity', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_opportunity_update AFTER UPDATE ON opportunity
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'opportunity', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'clientId', OLD.clientId,
    'agencyId', OLD.agencyId, 'recruiterId', OLD.recruiterId, 'location', OLD.location,
    'workplace', OLD.workplace, 'compensation', OLD.compensation, 'skills', OLD.skills,
    'source', OLD.source, 'url', OLD.url, 'value', OLD.value, 'note', OLD.note, 'stage', OLD.stage,
    'reachedAt', OLD.reachedAt, 'createdAt', OLD.createdAt, 'updatedAt', OLD.updatedAt) FROM journal;
END;

CREATE TRIGGER journal_opportunity_delete AFTER DELETE ON opportunity
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'opportunity', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'clientId', OLD.clientId,
    'agencyId', OLD.agencyId, 'recruiterId', OLD.recruiterId, 'location', OLD.location,
    'workplace', OLD.workplace, 'compensation', OLD.compensation, 'skills', OLD.skills,
    'source', OLD.source, 'url', OLD.url, 'value', OLD.value, 'note', OLD.note, 'stage', OLD.stage,
    'reachedAt', OLD.reachedAt, 'createdAt', OLD.createdAt, 'updatedAt', OLD.updatedAt) FROM journal;
END;

CREATE TRIGGER journal_stageMove_insert AFTER INSERT ON stageMove
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'stageMove', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_stageMove_update AFTER UPDATE ON stageMove
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'stageMove', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'opportunityId', OLD.opportunityId, 'fromStage', OLD.fromStage,
    'toStage', OLD.toStage, 'movedAt', OLD.movedAt, 'note', OLD.note) FROM journal;
END;

CREATE TRIGGER journal_stageMove_delete AFTER DELETE ON stageMove
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'stageMove', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'opportunityId', OLD.opportunityId, 'fromStage', OLD.fromStage,
    'toStage', OLD.toStage, 'movedAt', OLD.movedAt, 'note', OLD.note) FROM journal;
END;

CREATE TRIGGER journal_submission_insert AFTER INSERT ON submission
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'submission', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_submission_update AFTER UPDATE ON submission
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'submission', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'opportunityId', OLD.opportunityId, 'agencyId', OLD.agencyId,
    'recruiterId', OLD.recruiterId, 'submittedAt', OLD.submittedAt, 'cvVersion', OLD.cvVersion,
    'note', OLD.note) FROM journal;
END;

CREATE TRIGGER journal_submission_delete AFTER DELETE ON submission
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'submission', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'opportunityId', OLD.opportunityId, 'agencyId', OLD.agencyId,
    'recruiterId', OLD.recruiterId, 'submittedAt', OLD.submittedAt, 'cvVersion', OLD.cvVersion,
    'note', OLD.note) FROM journal;
END;

CREATE TRIGGER journal_representation_insert AFTER INSERT ON representation
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'representation', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_representation_update AFTER UPDATE ON representation
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'representation', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'agencyId', OLD.agencyId, 'clientId', OLD.clientId, 'role', OLD.role,
    'opportunityId', OLD.opportunityId, 'grantedAt', OLD.grantedAt, 'expiresAt', OLD.expiresAt,
    'revokedAt', OLD.revokedAt, 'evidence', OLD.evidence, 'breach', OLD.breach) FROM journal;
END;

CREATE TRIGGER journal_representation_delete AFTER DELETE ON representation
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'representation', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'agencyId', OLD.agencyId, 'clientId', OLD.clientId, 'role', OLD.role,
    'opportunityId', OLD.opportunityId, 'grantedAt', OLD.grantedAt, 'expiresAt', OLD.expiresAt,
    'revokedAt', OLD.revokedAt, 'evidence', OLD.evidence, 'breach', OLD.breach) FROM journal;
END;
