-- Full-text search. What is found is what the tables say: triggers keep both indexes in step,
-- and an import of many rows, which drops those on insert meanwhile, adds what it inserted itself.

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

CREATE VIRTUAL TABLE contactSearch USING fts5 (
  name, reach, organization, title, tags, note,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE VIRTUAL TABLE touchpointSearch USING fts5 (
  purpose, text, content = 'touchpoint', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER search_touchpoint_insert AFTER INSERT ON touchpoint
BEGIN
  INSERT INTO touchpointSearch (rowid, purpose, text) VALUES (NEW.id, NEW.purpose, NEW.text);
END;

CREATE TRIGGER search_touchpoint_update AFTER UPDATE OF purpose, text ON touchpoint
BEGIN
  INSERT INTO touchpointSearch (touchpointSearch, rowid, purpose, text)
  VALUES ('delete', OLD.id, OLD.purpose, OLD.text);
  INSERT INTO touchpointSearch (rowid, purpose, text) VALUES (NEW.id, NEW.purpose, NEW.text);
END;

CREATE TRIGGER search_touchpoint_delete AFTER DELETE ON touchpoint
BEGIN
  INSERT INTO touchpointSearch (touchpointSearch, rowid, purpose, text)
  VALUES ('delete', OLD.id, OLD.purpose, OLD.text);
END;

-- A contact's document is made anew whenever a part of it changes.

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

CREATE TRIGGER search_contact_delete AFTER DELETE ON contact
BEGIN
  DELETE FROM contactSearch WHERE rowid = OLD.id;
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

CREATE TRIGGER search_emailAddress_delete AFTER DELETE ON emailAddress
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

CREATE TRIGGER search_affiliation_delete AFTER DELETE ON affiliation
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

CREATE TRIGGER search_contactTag_delete AFTER DELETE ON contactTag
BEGIN
  DELETE FROM contactSearch WHERE rowid = OLD.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = OLD.contactId;
END;

CREATE TRIGGER search_organization_update AFTER UPDATE OF name ON organization
BEGIN
  DELETE FROM contactSearch
  WHERE rowid IN (SELECT contactId FROM affiliation WHERE organizationId = NEW.id);
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument
  WHERE id IN (SELECT contactId FROM affiliation WHERE organizationId = NEW.id);
END;

CREATE TRIGGER search_tag_update AFTER UPDATE OF name ON tag
BEGIN
  DELETE FROM contactSearch
  WHERE rowid IN (SELECT contactId FROM contactTag WHERE tagId = NEW.id);
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument
  WHERE id IN (SELECT contactId FROM contactTag WHERE tagId = NEW.id);
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

CREATE TRIGGER search_phone_delete AFTER DELETE ON phone
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

CREATE TRIGGER search_link_delete AFTER DELETE ON link
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

CREATE TRIGGER search_postalAddress_delete AFTER DELETE ON postalAddress
BEGIN
  DELETE FROM contactSearch WHERE rowid = OLD.contactId;
  INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
  SELECT * FROM contactDocument WHERE id = OLD.contactId;
END;
