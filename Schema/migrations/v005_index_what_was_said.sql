-- Only touchpoints that say something are in the search index: an empty one can't be found, and most
-- of what calendars and phones hand over is empty.
CREATE VIEW touchpointDocument AS
SELECT id, purpose, text FROM touchpoint WHERE purpose <> '' OR text <> '';

DROP TRIGGER search_touchpoint_insert;
DROP TRIGGER search_touchpoint_update;
DROP TRIGGER search_touchpoint_delete;
DROP TABLE touchpointSearch;

CREATE VIRTUAL TABLE touchpointSearch USING fts5 (
  purpose, text, content = 'touchpointDocument', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO touchpointSearch (touchpointSearch) VALUES ('rebuild');

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

CREATE TRIGGER search_touchpoint_delete AFTER DELETE ON touchpoint
WHEN OLD.purpose <> '' OR OLD.text <> ''
BEGIN
  INSERT INTO touchpointSearch (touchpointSearch, rowid, purpose, text)
  VALUES ('delete', OLD.id, OLD.purpose, OLD.text);
END;
