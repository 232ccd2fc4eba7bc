-- The core: who there is, what passed between us, and the journal of every change.
--
-- Instants are Unix seconds, UTC. Days are counted from 1970-01-01. Both end with the years 1 and
-- 9999. Every uid is a UUIDv7.

-- One row. `openGroupId` is the group that collects changes, NULL between commands.
CREATE TABLE journal (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  device      TEXT    NOT NULL CHECK (length(device) = 36),
  openGroupId INTEGER REFERENCES changeGroup (id)
) STRICT;

-- What one run of a command changed. `arguments` is a JSON array.
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

CREATE UNIQUE INDEX index_changeGroup_on_undoes ON changeGroup (undoes) WHERE undoes IS NOT NULL;

-- One row changed, or a run of consecutive rows that an import inserted. `before` is the row as a
-- JSON object; NULL for an insert.
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

CREATE INDEX index_change_on_groupId ON change (groupId);

-- What happened to a row: to it alone, in a run, or when it belonged to a contact.
CREATE INDEX index_change_on_tableName_rowId ON change (tableName, rowId);
CREATE INDEX index_change_on_runs ON change (tableName, rowId) WHERE lastRowId > rowId;
CREATE INDEX index_change_on_contactId ON change (before ->> 'contactId') WHERE before IS NOT NULL;

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY,
  key   TEXT    NOT NULL UNIQUE CHECK (key <> ''),
  value TEXT    NOT NULL
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

-- What ranking reads stands first: SQLite need not look past it.
CREATE TABLE contact (
  id             INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000000000),
  uid            TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  status         TEXT    NOT NULL DEFAULT 'active'
                 CHECK (status IN ('active', 'archived', 'do-not-contact')),
  tier           TEXT    CHECK (tier IN ('A', 'B', 'C', 'D')),
  cadenceDays    INTEGER CHECK (cadenceDays BETWEEN 1 AND 36500),
  snoozedUntil   INTEGER CHECK (snoozedUntil BETWEEN -62135596800 AND 253402300799),
  role           TEXT    NOT NULL DEFAULT 'other'
                 CHECK (role IN ('agency-recruiter', 'in-house-recruiter', 'hiring-manager',
                                 'interviewer', 'coordinator', 'referrer', 'other')),
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
) STRICT;

CREATE INDEX index_contact_on_displayName ON contact (displayName COLLATE NOCASE);

-- What belongs to a contact is kept in the owner's order: position 0 is the preferred one.
CREATE TABLE emailAddress (
  id        INTEGER PRIMARY KEY,
  uid       TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  address   TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (address <> ''),
  label     TEXT
) STRICT;

CREATE INDEX index_emailAddress_on_contactId ON emailAddress (contactId, position);

CREATE TABLE phone (
  id        INTEGER PRIMARY KEY,
  uid       TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  number    TEXT    NOT NULL CHECK (number <> ''),
  label     TEXT
) STRICT;

CREATE INDEX index_phone_on_contactId ON phone (contactId, position);

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

CREATE INDEX index_postalAddress_on_contactId ON postalAddress (contactId, position);

-- `handle` is a LinkedIn profile's, in lower case.
CREATE TABLE link (
  id        INTEGER PRIMARY KEY,
  uid       TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  kind      TEXT    NOT NULL CHECK (kind IN ('linkedin', 'github', 'website', 'other')),
  url       TEXT    NOT NULL CHECK (url <> ''),
  handle    TEXT    UNIQUE
) STRICT;

CREATE INDEX index_link_on_contactId ON link (contactId, position);

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

CREATE INDEX index_affiliation_on_contactId ON affiliation (contactId, position);
CREATE INDEX index_affiliation_on_organizationId ON affiliation (organizationId);

CREATE TABLE tag (
  id   INTEGER PRIMARY KEY,
  uid  TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  name TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
) STRICT;

CREATE TABLE contactTag (
  id        INTEGER PRIMARY KEY,
  contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  tagId     INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  UNIQUE (contactId, tagId)
) STRICT;

CREATE INDEX index_contactTag_on_tagId ON contactTag (tagId);

-- `occurredOn` is the date on the owner's clock when it happened. The channels are compared one by one
-- because SQLite would build a table of an IN list for every row, at the cost of the rest of the insert.
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

CREATE INDEX index_touchpoint_on_occurredAt ON touchpoint (occurredAt);

CREATE TABLE touchpointParticipant (
  id           INTEGER PRIMARY KEY,
  touchpointId INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  contactId    INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  UNIQUE (touchpointId, contactId)
) STRICT;

CREATE INDEX index_touchpointParticipant_on_contactId
  ON touchpointParticipant (contactId, touchpointId);

-- What an import has seen. A key outlives its row, so that what was deleted stays deleted.
CREATE TABLE importKey (
  id           INTEGER PRIMARY KEY,
  source       TEXT    NOT NULL,
  key          TEXT    NOT NULL CHECK (key <> ''),
  contactId    INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  touchpointId INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL,
  UNIQUE (key, source)
) STRICT;

CREATE INDEX index_importKey_on_contactId ON importKey (contactId) WHERE contactId IS NOT NULL;
CREATE INDEX index_importKey_on_touchpointId
  ON importKey (touchpointId) WHERE touchpointId IS NOT NULL;

-- A cache of the fold over a contact's touches; the journal passes it over and `check` compares it.
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
) STRICT;
