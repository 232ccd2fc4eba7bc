-- What else is known of a file in a folder: in which encoding its card was read, if neither that nor its bytes
-- tell, and whether nobody but Hearth has written it.
ALTER TABLE folderCard ADD COLUMN charset TEXT CHECK (charset <> '');
ALTER TABLE folderCard ADD COLUMN isOurs INTEGER NOT NULL DEFAULT 0 CHECK (isOurs IN (0, 1));

-- The cards that an export is about to write to a folder. If it is stopped before it has remembered them,
-- these tell what is its own of what stands there.
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
