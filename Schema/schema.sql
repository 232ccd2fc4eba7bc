CREATE INDEX index_affiliation_on_contactId ON affiliation (contactId, position);

CREATE INDEX index_affiliation_on_organizationId ON affiliation (organizationId);

CREATE UNIQUE INDEX index_changeGroup_on_undoes ON changeGroup (undoes) WHERE undoes IS NOT NULL;

CREATE INDEX index_change_on_contactId ON change (before ->> 'contactId') WHERE before IS NOT NULL;

CREATE INDEX index_change_on_groupId ON change (groupId);

CREATE INDEX index_change_on_runs ON change (tableName, lastRowId, rowId) WHERE lastRowId > rowId;

CREATE INDEX index_change_on_tableName_rowId ON change (tableName, rowId);

CREATE INDEX index_commitment_on_contactId ON commitment (contactId);

CREATE INDEX index_commitment_on_opportunityId ON commitment (opportunityId);

CREATE INDEX index_commitment_on_settledAt ON commitment (settledAt);

CREATE INDEX index_contactCard_on_contactId ON contactCard (contactId);

CREATE INDEX index_contactTag_on_tagId ON contactTag (tagId);

CREATE INDEX index_contact_on_displayName ON contact (displayName COLLATE NOCASE);

CREATE INDEX index_customFollowUp_on_contactId ON customFollowUp (contactId);

CREATE INDEX index_customFollowUp_on_opportunityId ON customFollowUp (opportunityId);

CREATE INDEX index_emailAddress_on_contactId ON emailAddress (contactId, position);

CREATE INDEX index_factVersion_on_key ON factVersion (key, effectiveAt);

CREATE INDEX index_followUpAct_on_contactId ON followUpAct (contactId);

CREATE INDEX index_followUpAct_on_subject ON followUpAct (subject);

CREATE INDEX index_importKey_on_contactId ON importKey (contactId) WHERE contactId IS NOT NULL;

CREATE INDEX index_importKey_on_touchpointId
  ON importKey (touchpointId) WHERE touchpointId IS NOT NULL;

CREATE INDEX index_interview_on_opportunityId ON interview (opportunityId, startsAt);

CREATE INDEX index_interview_on_recruiterId ON interview (recruiterId)
  WHERE recruiterId IS NOT NULL;

CREATE INDEX index_interview_on_touchpointId ON interview (touchpointId);

CREATE INDEX index_interviewer_on_contactId ON interviewer (contactId);

CREATE INDEX index_link_on_contactId ON link (contactId, position);

CREATE INDEX index_opportunity_on_agencyId ON opportunity (agencyId);

CREATE INDEX index_opportunity_on_clientId ON opportunity (clientId);

CREATE INDEX index_opportunity_on_recruiterId ON opportunity (recruiterId);

CREATE INDEX index_opportunity_on_stage ON opportunity (stage, reachedAt);

CREATE INDEX index_phone_on_contactId ON phone (contactId, position);

CREATE INDEX index_postalAddress_on_contactId ON postalAddress (contactId, position);

CREATE INDEX index_representation_on_agencyId ON representation (agencyId);

CREATE INDEX index_representation_on_clientId ON representation (clientId);

CREATE INDEX index_representation_on_opportunityId ON representation (opportunityId);

CREATE INDEX index_sharing_on_contactId ON sharing (contactId);

CREATE INDEX index_sharing_on_touchpointId ON sharing (touchpointId);

CREATE INDEX index_stageMove_on_opportunityId ON stageMove (opportunityId, movedAt);

CREATE INDEX index_submission_on_agencyId ON submission (agencyId);

CREATE INDEX index_submission_on_opportunityId ON submission (opportunityId);

CREATE INDEX index_submission_on_recruiterId ON submission (recruiterId);

CREATE INDEX index_telling_on_contactId ON telling (contactId, toldAt);

CREATE INDEX index_telling_on_factVersionId ON telling (factVersionId);

CREATE INDEX index_telling_on_touchpointId ON telling (touchpointId);

CREATE INDEX index_touchpointParticipant_on_contactId
  ON touchpointParticipant (contactId, touchpointId);

CREATE INDEX index_touchpoint_on_occurredAt ON touchpoint (occurredAt);

CREATE INDEX index_touchpoint_on_purpose ON touchpoint (purpose COLLATE NOCASE) WHERE purpose <> '';

CREATE TABLE achievement (
  id      INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid     TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  title   TEXT    NOT NULL CHECK (title <> ''),
  aliases TEXT    NOT NULL DEFAULT '[]' CHECK (json_type(aliases) = 'array'),
  skills  TEXT    NOT NULL DEFAULT '[]' CHECK (json_type(skills) = 'array'),
  figures TEXT    NOT NULL DEFAULT '[]' CHECK (json_type(figures) = 'array'),
  text    TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE affiliation (
  id             INTEGER PRIMARY KEY,
  uid            TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  contactId      INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  organizationId INTEGER NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL CHECK (position >= 0),
  department     TEXT,
  title          TEXT,
  startedOn      INTEGER,
  endedOn        INTEGER CHECK (endedOn >= startedOn)
) STRICT;

CREATE TABLE change (
  id        INTEGER PRIMARY KEY,
  groupId   INTEGER NOT NULL REFERENCES changeGroup (id),
  tableName TEXT    NOT NULL,
  rowId     INTEGER NOT NULL,
  lastRowId INTEGER NOT NULL CHECK (lastRowId >= rowId),
  uid       TEXT,
  operation TEXT    NOT NULL
            CHECK (operation = 'insert' OR operation = 'update' OR operation = 'delete'),
  before    TEXT    CHECK ((before IS NULL) = (operation = 'insert')),
  CHECK (lastRowId = rowId OR operation = 'insert')
) STRICT;

CREATE TABLE changeGroup (
  id        INTEGER PRIMARY KEY,
  uid       TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  device    TEXT    NOT NULL CHECK (length(device) = 36),
  command   TEXT    NOT NULL,
  arguments TEXT    NOT NULL,
  actor     TEXT    NOT NULL,
  at        INTEGER NOT NULL,
  undoes    INTEGER REFERENCES changeGroup (id)
) STRICT;

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

CREATE TABLE contact (
  id             INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid            TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  status         TEXT    NOT NULL DEFAULT 'active'
                 CHECK (status = 'active' OR status = 'archived' OR status = 'do-not-contact'),
  tier           TEXT    CHECK (tier = 'A' OR tier = 'B' OR tier = 'C' OR tier = 'D'),
  cadenceDays    INTEGER CHECK (cadenceDays BETWEEN 1 AND 36500),
  snoozedUntil   INTEGER CHECK (snoozedUntil BETWEEN -62135596800 AND 253402300799),
  role           TEXT    NOT NULL DEFAULT 'other'
                 CHECK (role = 'other' OR role = 'agency-recruiter' OR role = 'in-house-recruiter'
                        OR role = 'hiring-manager' OR role = 'interviewer' OR role = 'coordinator'
                        OR role = 'referrer'),
  displayName    TEXT    NOT NULL CHECK (displayName <> ''),
  namePrefix     TEXT    NOT NULL DEFAULT '',
  givenName      TEXT    NOT NULL DEFAULT '',
  additionalName TEXT    NOT NULL DEFAULT '',
  familyName     TEXT    NOT NULL DEFAULT '',
  nameSuffix     TEXT    NOT NULL DEFAULT '',
  nickname       TEXT,
  pronouns       TEXT,
  title          TEXT,
  timeZone       TEXT,
  birthday       TEXT    CHECK (birthday GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
                                OR birthday GLOB '--[0-9][0-9]-[0-9][0-9]'),
  note           TEXT    NOT NULL DEFAULT '',
  createdAt      INTEGER NOT NULL,
  updatedAt      INTEGER NOT NULL
, cadenceLongestDays INTEGER
  CHECK (cadenceLongestDays IS NULL
         OR cadenceDays IS NOT NULL AND cadenceLongestDays > cadenceDays
            AND cadenceLongestDays <= 36500), snoozedAt INTEGER
  CHECK (snoozedAt BETWEEN -62135596800 AND 253402300799)) STRICT;

CREATE TABLE contactCard (
  id         INTEGER PRIMARY KEY,
  contactId  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  key        TEXT    NOT NULL UNIQUE CHECK (key <> ''),
  card       TEXT    NOT NULL CHECK (card <> ''),
  isBytewise INTEGER NOT NULL CHECK (isBytewise IN (0, 1))
) STRICT;

CREATE VIRTUAL TABLE contactSearch USING fts5 (
  name, reach, organization, title, tags, note,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE contactTag (
  id        INTEGER PRIMARY KEY,
  contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  tagId     INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  UNIQUE (contactId, tagId)
) STRICT;

CREATE TABLE customFollowUp (
  id            INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid           TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  contactId     INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  opportunityId INTEGER REFERENCES opportunity (id) ON DELETE CASCADE,
  text          TEXT    NOT NULL CHECK (text <> ''),
  dueAt         INTEGER NOT NULL CHECK (dueAt BETWEEN -62135596800 AND 253402300799),
  recordedAt    INTEGER NOT NULL
) STRICT;

CREATE TABLE emailAddress (
  id        INTEGER PRIMARY KEY,
  uid       TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  address   TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (address <> ''),
  label     TEXT
) STRICT;

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

CREATE TABLE factVersion (
  id          INTEGER PRIMARY KEY,
  uid         TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  key         TEXT    NOT NULL CHECK (key <> ''),
  value       TEXT    NOT NULL CHECK (value <> ''),
  effectiveAt INTEGER NOT NULL CHECK (effectiveAt BETWEEN -62135596800 AND 253402300799)
) STRICT;

CREATE TABLE folderCard (
  id         INTEGER PRIMARY KEY,
  folder     TEXT    NOT NULL,
  file       TEXT    NOT NULL CHECK (file <> ''),
  key        TEXT    NOT NULL CHECK (key <> ''),
  contactUid TEXT    NOT NULL CHECK (length(contactUid) = 36),
  card       TEXT    NOT NULL CHECK (card <> ''),
  isBytewise INTEGER NOT NULL CHECK (isBytewise IN (0, 1)),
  takenBy    TEXT, charset TEXT CHECK (charset <> ''), isOurs INTEGER NOT NULL DEFAULT 0 CHECK (isOurs IN (0, 1)),
  UNIQUE (folder, file, key)
) STRICT;

CREATE TABLE folderDraft (
  id         INTEGER PRIMARY KEY,
  folder     TEXT    NOT NULL,
  file       TEXT    NOT NULL CHECK (file <> ''),
  key        TEXT    NOT NULL CHECK (key <> ''),
  contactUid TEXT    NOT NULL CHECK (length(contactUid) = 36),
  card       TEXT    NOT NULL CHECK (card <> ''),
  isBytewise INTEGER NOT NULL CHECK (isBytewise IN (0, 1)),
  isOurs     INTEGER NOT NULL CHECK (isOurs IN (0, 1)),
  UNIQUE (folder, file)
) STRICT;

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

CREATE TABLE importKey (
  id           INTEGER PRIMARY KEY,
  source       TEXT    NOT NULL,
  key          TEXT    NOT NULL CHECK (key <> ''),
  contactId    INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  touchpointId INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL, digest TEXT,
  UNIQUE (key, source)
) STRICT;

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
, recruiterId INTEGER REFERENCES contact (id) ON DELETE SET NULL) STRICT;

CREATE TABLE interviewer (
  id          INTEGER PRIMARY KEY,
  interviewId INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  contactId   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (interviewId, contactId)
) STRICT;

CREATE TABLE journal (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  device      TEXT    NOT NULL CHECK (length(device) = 36),
  openGroupId INTEGER REFERENCES changeGroup (id)
) STRICT;

CREATE TABLE link (
  id        INTEGER PRIMARY KEY,
  uid       TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  kind      TEXT    NOT NULL CHECK (kind = 'linkedin' OR kind = 'github' OR kind = 'website' OR kind = 'other'),
  url       TEXT    NOT NULL CHECK (url <> ''),
  handle    TEXT    UNIQUE
) STRICT;

CREATE TABLE linkedInConnection (
  id         INTEGER PRIMARY KEY,
  contactId  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  state      TEXT    NOT NULL CHECK (state IN ('pending', 'connected')),
  occurredOn INTEGER NOT NULL CHECK (occurredOn BETWEEN -719162 AND 2932896),
  UNIQUE (contactId, state)
) STRICT;

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

CREATE TABLE organization (
  id        INTEGER PRIMARY KEY,
  uid       TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  name      TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  kind      TEXT    NOT NULL DEFAULT 'unknown'
            CHECK (kind IN ('agency', 'employer', 'both', 'unknown')),
  website   TEXT,
  note      TEXT    NOT NULL DEFAULT '',
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;

CREATE TABLE phone (
  id        INTEGER PRIMARY KEY,
  uid       TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  number    TEXT    NOT NULL CHECK (number <> ''),
  label     TEXT
) STRICT;

CREATE TABLE postalAddress (
  id         INTEGER PRIMARY KEY,
  uid        TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  contactId  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL CHECK (position >= 0),
  street     TEXT    NOT NULL,
  locality   TEXT    NOT NULL,
  region     TEXT    NOT NULL,
  postalCode TEXT    NOT NULL,
  country    TEXT    NOT NULL,
  label      TEXT
) STRICT;

CREATE TABLE relationshipStatistics (
  contactId       INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  touchDayCount   INTEGER NOT NULL CHECK (touchDayCount > 0),
  firstOn         INTEGER NOT NULL,
  lastOn          INTEGER NOT NULL,
  lastAt          INTEGER NOT NULL,
  lastChannel     TEXT    NOT NULL,
  lastDirection   TEXT,
  logGapSum       REAL    NOT NULL,
  strength        REAL    NOT NULL,
  lastDayWeight   REAL    NOT NULL,
  inboundCount    INTEGER NOT NULL,
  outboundCount   INTEGER NOT NULL,
  lastInboundAt   INTEGER,
  lastOutboundAt  INTEGER,
  outboundStreak  INTEGER NOT NULL
, questionAt INTEGER, questionPurpose TEXT
  CHECK (questionPurpose IS NULL OR questionAt IS NOT NULL)) STRICT;

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

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY,
  key   TEXT    NOT NULL UNIQUE CHECK (key <> ''),
  value TEXT    NOT NULL
) STRICT;

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

CREATE TABLE sharing (
  id           INTEGER PRIMARY KEY,
  shareItemId  INTEGER NOT NULL REFERENCES shareItem (id) ON DELETE CASCADE,
  contactId    INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  touchpointId INTEGER REFERENCES touchpoint (id) ON DELETE CASCADE,
  sharedAt     INTEGER NOT NULL CHECK (sharedAt BETWEEN -62135596800 AND 253402300799),
  UNIQUE (shareItemId, contactId)
) STRICT;

CREATE TABLE stageMove (
  id            INTEGER PRIMARY KEY,
  opportunityId INTEGER NOT NULL REFERENCES opportunity (id) ON DELETE CASCADE,
  fromStage     TEXT,
  toStage       TEXT    NOT NULL,
  movedAt       INTEGER NOT NULL CHECK (movedAt BETWEEN -62135596800 AND 253402300799),
  note          TEXT    NOT NULL DEFAULT ''
) STRICT;

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

CREATE TABLE tag (
  id   INTEGER PRIMARY KEY,
  uid  TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  name TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
) STRICT;

CREATE TABLE telling (
  id            INTEGER PRIMARY KEY,
  contactId     INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  factVersionId INTEGER NOT NULL REFERENCES factVersion (id) ON DELETE CASCADE,
  touchpointId  INTEGER REFERENCES touchpoint (id) ON DELETE CASCADE,
  toldAt        INTEGER NOT NULL CHECK (toldAt BETWEEN -62135596800 AND 253402300799)
) STRICT;

CREATE TABLE touchpoint (
  id         INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid        TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  channel    TEXT    NOT NULL
             CHECK (channel = 'email' OR channel = 'call' OR channel = 'video'
                    OR channel = 'meeting' OR channel = 'linkedin' OR channel = 'message'
                    OR channel = 'event' OR channel = 'note'),
  direction  TEXT    CHECK (direction IN ('in', 'out')),
  occurredAt INTEGER NOT NULL CHECK (occurredAt BETWEEN -62135596800 AND 253402300799),
  occurredOn INTEGER NOT NULL CHECK (occurredOn BETWEEN -719162 AND 2932896),
  recordedAt INTEGER NOT NULL,
  purpose    TEXT    NOT NULL DEFAULT '',
  text       TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE touchpointParticipant (
  id           INTEGER PRIMARY KEY,
  touchpointId INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  contactId    INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  UNIQUE (touchpointId, contactId)
) STRICT;

CREATE VIRTUAL TABLE touchpointSearch USING fts5 (
  purpose, text, content = 'touchpointDocument', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER journal_achievement_delete AFTER DELETE ON achievement
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'achievement', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'aliases', OLD.aliases, 'skills', OLD.skills,
    'figures', OLD.figures, 'text', OLD.text) FROM journal;
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

CREATE TRIGGER journal_affiliation_delete AFTER DELETE ON affiliation
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'affiliation', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'organizationId', OLD.organizationId,
    'position', OLD.position, 'department', OLD.department, 'title', OLD.title,
    'startedOn', OLD.startedOn, 'endedOn', OLD.endedOn) FROM journal;
END;

CREATE TRIGGER journal_affiliation_insert AFTER INSERT ON affiliation
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'affiliation', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_affiliation_update AFTER UPDATE ON affiliation
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'affiliation', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'organizationId', OLD.organizationId,
    'position', OLD.position, 'department', OLD.department, 'title', OLD.title,
    'startedOn', OLD.startedOn, 'endedOn', OLD.endedOn) FROM journal;
END;

CREATE TRIGGER journal_commitment_delete AFTER DELETE ON commitment
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'commitment', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'side', OLD.side, 'contactId', OLD.contactId,
    'opportunityId', OLD.opportunityId, 'kind', OLD.kind, 'text', OLD.text, 'dueAt', OLD.dueAt,
    'state', OLD.state, 'settledAt', OLD.settledAt, 'recordedAt', OLD.recordedAt) FROM journal;
END;

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

CREATE TRIGGER journal_contactCard_delete AFTER DELETE ON contactCard
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'contactCard', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'key', OLD.key, 'card', OLD.card,
    'isBytewise', OLD.isBytewise) FROM journal;
END;

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

CREATE TRIGGER journal_contactTag_delete AFTER DELETE ON contactTag
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'contactTag', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'tagId', OLD.tagId) FROM journal;
END;

CREATE TRIGGER journal_contactTag_insert AFTER INSERT ON contactTag
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'contactTag', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_contactTag_update AFTER UPDATE ON contactTag
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'contactTag', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'tagId', OLD.tagId) FROM journal;
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

CREATE TRIGGER journal_contact_insert AFTER INSERT ON contact
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'contact', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

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

CREATE TRIGGER journal_customFollowUp_delete AFTER DELETE ON customFollowUp
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'customFollowUp', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'opportunityId', OLD.opportunityId,
    'text', OLD.text, 'dueAt', OLD.dueAt, 'recordedAt', OLD.recordedAt) FROM journal;
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

CREATE TRIGGER journal_emailAddress_delete AFTER DELETE ON emailAddress
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'emailAddress', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'address', OLD.address, 'label', OLD.label) FROM journal;
END;

CREATE TRIGGER journal_emailAddress_insert AFTER INSERT ON emailAddress
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'emailAddress', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_emailAddress_update AFTER UPDATE ON emailAddress
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'emailAddress', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'address', OLD.address, 'label', OLD.label) FROM journal;
END;

CREATE TRIGGER journal_exitCard_delete AFTER DELETE ON exitCard
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'exitCard', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'interviewId', OLD.interviewId, 'nextStep', OLD.nextStep,
    'decisionBy', OLD.decisionBy, 'whoDecides', OLD.whoDecides, 'unsaid', OLD.unsaid,
    'debrief', OLD.debrief, 'recordedAt', OLD.recordedAt) FROM journal;
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

CREATE TRIGGER journal_factVersion_delete AFTER DELETE ON factVersion
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'factVersion', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'key', OLD.key, 'value', OLD.value, 'effectiveAt', OLD.effectiveAt) FROM journal;
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

CREATE TRIGGER journal_followUpAct_delete AFTER DELETE ON followUpAct
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'followUpAct', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'rule', OLD.rule, 'subject', OLD.subject, 'contactId', OLD.contactId,
    'verdict', OLD.verdict, 'reason', OLD.reason, 'snoozedUntil', OLD.snoozedUntil,
    'actedAt', OLD.actedAt) FROM journal;
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

CREATE TRIGGER journal_importKey_delete AFTER DELETE ON importKey
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'importKey', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'source', OLD.source, 'key', OLD.key, 'contactId', OLD.contactId,
    'touchpointId', OLD.touchpointId, 'digest', OLD.digest) FROM journal;
END;

CREATE TRIGGER journal_importKey_insert AFTER INSERT ON importKey
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'importKey', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_importKey_update AFTER UPDATE ON importKey
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'importKey', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'source', OLD.source, 'key', OLD.key, 'contactId', OLD.contactId,
    'touchpointId', OLD.touchpointId, 'digest', OLD.digest) FROM journal;
END;

CREATE TRIGGER journal_interview_delete AFTER DELETE ON interview
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'interview', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'opportunityId', OLD.opportunityId, 'round', OLD.round,
    'startsAt', OLD.startsAt, 'endsAt', OLD.endsAt, 'timeZone', OLD.timeZone, 'format', OLD.format,
    'place', OLD.place, 'note', OLD.note, 'status', OLD.status,
    'touchpointId', OLD.touchpointId, 'createdAt', OLD.createdAt,
    'updatedAt', OLD.updatedAt, 'recruiterId', OLD.recruiterId) FROM journal;
END;

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
    'updatedAt', OLD.updatedAt, 'recruiterId', OLD.recruiterId) FROM journal;
END;

CREATE TRIGGER journal_interviewer_delete AFTER DELETE ON interviewer
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'interviewer', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'interviewId', OLD.interviewId, 'contactId', OLD.contactId,
    'position', OLD.position) FROM journal;
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

CREATE TRIGGER journal_link_delete AFTER DELETE ON link
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'link', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'kind', OLD.kind, 'url', OLD.url, 'handle', OLD.handle) FROM journal;
END;

CREATE TRIGGER journal_link_insert AFTER INSERT ON link
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'link', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_link_update AFTER UPDATE ON link
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'link', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'kind', OLD.kind, 'url', OLD.url, 'handle', OLD.handle) FROM journal;
END;

CREATE TRIGGER journal_linkedInConnection_delete AFTER DELETE ON linkedInConnection
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'linkedInConnection', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'state', OLD.state,
    'occurredOn', OLD.occurredOn) FROM journal;
END;

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

CREATE TRIGGER journal_organization_delete AFTER DELETE ON organization
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'organization', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'kind', OLD.kind, 'website', OLD.website,
    'note', OLD.note, 'createdAt', OLD.createdAt, 'updatedAt', OLD.updatedAt) FROM journal;
END;

CREATE TRIGGER journal_organization_insert AFTER INSERT ON organization
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'organization', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_organization_update AFTER UPDATE ON organization
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'organization', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'kind', OLD.kind, 'website', OLD.website,
    'note', OLD.note, 'createdAt', OLD.createdAt, 'updatedAt', OLD.updatedAt) FROM journal;
END;

CREATE TRIGGER journal_phone_delete AFTER DELETE ON phone
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'phone', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'number', OLD.number, 'label', OLD.label) FROM journal;
END;

CREATE TRIGGER journal_phone_insert AFTER INSERT ON phone
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'phone', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_phone_update AFTER UPDATE ON phone
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'phone', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'number', OLD.number, 'label', OLD.label) FROM journal;
END;

CREATE TRIGGER journal_postalAddress_delete AFTER DELETE ON postalAddress
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'postalAddress', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'street', OLD.street, 'locality', OLD.locality, 'region', OLD.region,
    'postalCode', OLD.postalCode, 'country', OLD.country, 'label', OLD.label) FROM journal;
END;

CREATE TRIGGER journal_postalAddress_insert AFTER INSERT ON postalAddress
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'postalAddress', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_postalAddress_update AFTER UPDATE ON postalAddress
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'postalAddress', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'street', OLD.street, 'locality', OLD.locality, 'region', OLD.region,
    'postalCode', OLD.postalCode, 'country', OLD.country, 'label', OLD.label) FROM journal;
END;

CREATE TRIGGER journal_representation_delete AFTER DELETE ON representation
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'representation', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'agencyId', OLD.agencyId, 'clientId', OLD.clientId, 'role', OLD.role,
    'opportunityId', OLD.opportunityId, 'grantedAt', OLD.grantedAt, 'expiresAt', OLD.expiresAt,
    'revokedAt', OLD.revokedAt, 'evidence', OLD.evidence, 'breach', OLD.breach) FROM journal;
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

CREATE TRIGGER journal_setting_delete AFTER DELETE ON setting
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'setting', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'key', OLD.key, 'value', OLD.value) FROM journal;
END;

CREATE TRIGGER journal_setting_insert AFTER INSERT ON setting
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'setting', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_setting_update AFTER UPDATE ON setting
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'setting', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'key', OLD.key, 'value', OLD.value) FROM journal;
END;

CREATE TRIGGER journal_shareItem_delete AFTER DELETE ON shareItem
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'shareItem', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'kind', OLD.kind, 'title', OLD.title, 'url', OLD.url,
    'heldOn', OLD.heldOn, 'topics', OLD.topics, 'note', OLD.note, 'addedOn', OLD.addedOn) FROM journal;
END;

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

CREATE TRIGGER journal_sharing_delete AFTER DELETE ON sharing
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'sharing', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'shareItemId', OLD.shareItemId, 'contactId', OLD.contactId,
    'touchpointId', OLD.touchpointId, 'sharedAt', OLD.sharedAt) FROM journal;
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

CREATE TRIGGER journal_stageMove_delete AFTER DELETE ON stageMove
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'stageMove', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'opportunityId', OLD.opportunityId, 'fromStage', OLD.fromStage,
    'toStage', OLD.toStage, 'movedAt', OLD.movedAt, 'note', OLD.note) FROM journal;
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

CREATE TRIGGER journal_submission_delete AFTER DELETE ON submission
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'submission', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'opportunityId', OLD.opportunityId, 'agencyId', OLD.agencyId,
    'recruiterId', OLD.recruiterId, 'submittedAt', OLD.submittedAt, 'cvVersion', OLD.cvVersion,
    'note', OLD.note) FROM journal;
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

CREATE TRIGGER journal_tag_delete AFTER DELETE ON tag
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'tag', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'name', OLD.name) FROM journal;
END;

CREATE TRIGGER journal_tag_insert AFTER INSERT ON tag
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'tag', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_tag_update AFTER UPDATE ON tag
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'tag', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'name', OLD.name) FROM journal;
END;

CREATE TRIGGER journal_telling_delete AFTER DELETE ON telling
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'telling', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'factVersionId', OLD.factVersionId,
    'touchpointId', OLD.touchpointId, 'toldAt', OLD.toldAt) FROM journal;
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

CREATE TRIGGER journal_touchpointParticipant_delete AFTER DELETE ON touchpointParticipant
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'touchpointParticipant', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'touchpointId', OLD.touchpointId, 'contactId', OLD.contactId) FROM journal;
END;

CREATE TRIGGER journal_touchpointParticipant_insert AFTER INSERT ON touchpointParticipant
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
  SELECT openGroupId, 'touchpointParticipant', NEW.id, NEW.id, 'insert' FROM journal;
END;

CREATE TRIGGER journal_touchpointParticipant_update AFTER UPDATE ON touchpointParticipant
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'touchpointParticipant', OLD.id, OLD.id, 'update', json_object(
    'id', OLD.id, 'touchpointId', OLD.touchpointId, 'contactId', OLD.contactId) FROM journal;
END;

CREATE TRIGGER journal_touchpoint_delete AFTER DELETE ON touchpoint
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'touchpoint', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'channel', OLD.channel, 'direction', OLD.direction,
    'occurredAt', OLD.occurredAt, 'occurredOn', OLD.occurredOn, 'recordedAt', OLD.recordedAt,
    'purpose', OLD.purpose, 'text', OLD.text) FROM journal;
END;

CREATE TRIGGER journal_touchpoint_insert AFTER INSERT ON touchpoint
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation)
  SELECT openGroupId, 'touchpoint', NEW.id, NEW.id, NEW.uid, 'insert' FROM journal;
END;

CREATE TRIGGER journal_touchpoint_update AFTER UPDATE ON touchpoint
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'touchpoint', OLD.id, OLD.id, OLD.uid, 'update', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'channel', OLD.channel, 'direction', OLD.direction,
    'occurredAt', OLD.occurredAt, 'occurredOn', OLD.occurredOn, 'recordedAt', OLD.recordedAt,
    'purpose', OLD.purpose, 'text', OLD.text) FROM journal;
END;

CREATE TRIGGER remember_contactCard_delete AFTER DELETE ON contactCard
WHEN (SELECT undoes IS NULL FROM journal JOIN changeGroup ON changeGroup.id = openGroupId)
BEGIN
  INSERT OR IGNORE INTO importKey (source, key) VALUES ('vcard', OLD.key);
END;

CREATE TRIGGER remember_touchpoint_delete AFTER DELETE ON touchpoint
WHEN (SELECT undoes IS NULL FROM journal JOIN changeGroup ON changeGroup.id = openGroupId)
BEGIN
  INSERT OR IGNORE INTO importKey (source, key) VALUES ('uid', OLD.uid);
END;

CREATE TRIGGER search_affiliation_delete AFTER DELETE ON affiliation
BEGIN
  DELETE FROM contactSearch WHERE rowid = OLD.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = OLD.contactId;
END;

CREATE TRIGGER search_affiliation_insert AFTER INSERT ON affiliation
BEGIN
  DELETE FROM contactSearch WHERE rowid = NEW.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = NEW.contactId;
END;

CREATE TRIGGER search_affiliation_update AFTER UPDATE OF contactId, position, organizationId ON affiliation
BEGIN
  DELETE FROM contactSearch WHERE rowid IN (OLD.contactId, NEW.contactId);
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id IN (OLD.contactId, NEW.contactId);
END;

CREATE TRIGGER search_contactTag_delete AFTER DELETE ON contactTag
BEGIN
  DELETE FROM contactSearch WHERE rowid = OLD.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = OLD.contactId;
END;

CREATE TRIGGER search_contactTag_insert AFTER INSERT ON contactTag
BEGIN
  DELETE FROM contactSearch WHERE rowid = NEW.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = NEW.contactId;
END;

CREATE TRIGGER search_contactTag_update AFTER UPDATE OF contactId, tagId ON contactTag
BEGIN
  DELETE FROM contactSearch WHERE rowid IN (OLD.contactId, NEW.contactId);
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id IN (OLD.contactId, NEW.contactId);
END;

CREATE TRIGGER search_contact_delete AFTER DELETE ON contact
BEGIN
  DELETE FROM contactSearch WHERE rowid = OLD.id;
END;

CREATE TRIGGER search_contact_insert AFTER INSERT ON contact
BEGIN
  DELETE FROM contactSearch WHERE rowid = NEW.id;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = NEW.id;
END;

CREATE TRIGGER search_contact_update AFTER UPDATE OF displayName, nickname, title, note ON contact
BEGIN
  DELETE FROM contactSearch WHERE rowid = NEW.id;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = NEW.id;
END;

CREATE TRIGGER search_emailAddress_delete AFTER DELETE ON emailAddress
BEGIN
  DELETE FROM contactSearch WHERE rowid = OLD.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = OLD.contactId;
END;

CREATE TRIGGER search_emailAddress_insert AFTER INSERT ON emailAddress
BEGIN
  DELETE FROM contactSearch WHERE rowid = NEW.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = NEW.contactId;
END;

CREATE TRIGGER search_emailAddress_update AFTER UPDATE OF contactId, position, address ON emailAddress
BEGIN
  DELETE FROM contactSearch WHERE rowid IN (OLD.contactId, NEW.contactId);
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id IN (OLD.contactId, NEW.contactId);
END;

CREATE TRIGGER search_link_delete AFTER DELETE ON link
BEGIN
  DELETE FROM contactSearch WHERE rowid = OLD.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = OLD.contactId;
END;

CREATE TRIGGER search_link_insert AFTER INSERT ON link
BEGIN
  DELETE FROM contactSearch WHERE rowid = NEW.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = NEW.contactId;
END;

CREATE TRIGGER search_link_update AFTER UPDATE OF contactId, position, url ON link
BEGIN
  DELETE FROM contactSearch WHERE rowid IN (OLD.contactId, NEW.contactId);
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id IN (OLD.contactId, NEW.contactId);
END;

CREATE TRIGGER search_organization_update AFTER UPDATE OF name ON organization
BEGIN
  DELETE FROM contactSearch
  WHERE rowid IN (SELECT contactId FROM affiliation WHERE organizationId = NEW.id);
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument
  WHERE id IN (SELECT contactId FROM affiliation WHERE organizationId = NEW.id);
END;

CREATE TRIGGER search_phone_delete AFTER DELETE ON phone
BEGIN
  DELETE FROM contactSearch WHERE rowid = OLD.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = OLD.contactId;
END;

CREATE TRIGGER search_phone_insert AFTER INSERT ON phone
BEGIN
  DELETE FROM contactSearch WHERE rowid = NEW.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = NEW.contactId;
END;

CREATE TRIGGER search_phone_update AFTER UPDATE OF contactId, position, number ON phone
BEGIN
  DELETE FROM contactSearch WHERE rowid IN (OLD.contactId, NEW.contactId);
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id IN (OLD.contactId, NEW.contactId);
END;

CREATE TRIGGER search_postalAddress_delete AFTER DELETE ON postalAddress
BEGIN
  DELETE FROM contactSearch WHERE rowid = OLD.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = OLD.contactId;
END;

CREATE TRIGGER search_postalAddress_insert AFTER INSERT ON postalAddress
BEGIN
  DELETE FROM contactSearch WHERE rowid = NEW.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = NEW.contactId;
END;

CREATE TRIGGER search_postalAddress_update AFTER UPDATE OF contactId, position, street, locality, region, country ON postalAddress
BEGIN
  DELETE FROM contactSearch WHERE rowid IN (OLD.contactId, NEW.contactId);
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id IN (OLD.contactId, NEW.contactId);
END;

CREATE TRIGGER search_tag_update AFTER UPDATE OF name ON tag
BEGIN
  DELETE FROM contactSearch
  WHERE rowid IN (SELECT contactId FROM contactTag WHERE tagId = NEW.id);
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument
  WHERE id IN (SELECT contactId FROM contactTag WHERE tagId = NEW.id);
END;

CREATE TRIGGER search_touchpoint_delete AFTER DELETE ON touchpoint
WHEN OLD.purpose <> '' OR OLD.text <> ''
BEGIN
  INSERT INTO touchpointSearch (touchpointSearch, rowid, purpose, text)
  VALUES ('delete', OLD.id, OLD.purpose, OLD.text);
END;

CREATE TRIGGER search_touchpoint_insert AFTER INSERT ON touchpoint
WHEN NEW.purpose <> '' OR NEW.text <> ''
BEGIN
  INSERT INTO touchpointSearch (rowid, purpose, text) VALUES (NEW.id, NEW.purpose, NEW.text);
END;

CREATE TRIGGER search_touchpoint_update AFTER UPDATE OF purpose, text ON touchpoint
BEGIN
  INSERT INTO touchpointSearch (touchpointSearch, rowid, purpose, text)
  SELECT 'delete', OLD.id, OLD.purpose, OLD.text WHERE OLD.purpose <> '' OR OLD.text <> '';
  INSERT INTO touchpointSearch (rowid, purpose, text)
  SELECT NEW.id, NEW.purpose, NEW.text WHERE NEW.purpose <> '' OR NEW.text <> '';
END;

CREATE VIEW contactDocument AS
SELECT contact.id AS id,
       displayName || ifnull(' ' || nickname, '') AS name,
       (SELECT ifnull(group_concat(value, ' '), '') FROM (
          SELECT address AS value FROM emailAddress WHERE contactId = contact.id
          UNION ALL SELECT number FROM phone WHERE contactId = contact.id
          UNION ALL SELECT url FROM link WHERE contactId = contact.id
          UNION ALL SELECT street || ' ' || locality || ' ' || region || ' ' || country
                    FROM postalAddress WHERE contactId = contact.id)) AS reach,
       ifnull((SELECT group_concat(organization.name, ' ') FROM affiliation
               JOIN organization ON organization.id = organizationId
               WHERE contactId = contact.id), '') AS organization,
       ifnull(title, '') AS title,
       ifnull((SELECT group_concat(tag.name, ' ') FROM contactTag JOIN tag ON tag.id = tagId
               WHERE contactId = contact.id), '') AS tags,
       note
FROM contact;

CREATE VIEW touchpointDocument AS
SELECT id, purpose, text FROM touchpoint WHERE purpose <> '' OR text <> '';
