-- Every change to every table but the journal's own and the cached statistics is written down here, by
-- the database itself: no code can forget it, and a change outside a group fails.
--
-- An import of many rows drops the triggers on insert for the time of its transaction, and writes the
-- runs of rows it inserted itself.

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

CREATE TRIGGER journal_setting_delete AFTER DELETE ON setting
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'setting', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'key', OLD.key, 'value', OLD.value) FROM journal;
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

CREATE TRIGGER journal_organization_delete AFTER DELETE ON organization
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'organization', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'kind', OLD.kind, 'website', OLD.website,
    'note', OLD.note, 'createdAt', OLD.createdAt, 'updatedAt', OLD.updatedAt) FROM journal;
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
    'createdAt', OLD.createdAt, 'updatedAt', OLD.updatedAt) FROM journal;
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
    'createdAt', OLD.createdAt, 'updatedAt', OLD.updatedAt) FROM journal;
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

CREATE TRIGGER journal_emailAddress_delete AFTER DELETE ON emailAddress
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'emailAddress', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'address', OLD.address, 'label', OLD.label) FROM journal;
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

CREATE TRIGGER journal_phone_delete AFTER DELETE ON phone
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'phone', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'number', OLD.number, 'label', OLD.label) FROM journal;
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

CREATE TRIGGER journal_postalAddress_delete AFTER DELETE ON postalAddress
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'postalAddress', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'street', OLD.street, 'locality', OLD.locality, 'region', OLD.region,
    'postalCode', OLD.postalCode, 'country', OLD.country, 'label', OLD.label) FROM journal;
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

CREATE TRIGGER journal_link_delete AFTER DELETE ON link
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'link', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'position', OLD.position,
    'kind', OLD.kind, 'url', OLD.url, 'handle', OLD.handle) FROM journal;
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

CREATE TRIGGER journal_affiliation_delete AFTER DELETE ON affiliation
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'affiliation', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'contactId', OLD.contactId, 'organizationId', OLD.organizationId,
    'position', OLD.position, 'department', OLD.department, 'title', OLD.title,
    'startedOn', OLD.startedOn, 'endedOn', OLD.endedOn) FROM journal;
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

CREATE TRIGGER journal_tag_delete AFTER DELETE ON tag
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'tag', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'name', OLD.name) FROM journal;
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

CREATE TRIGGER journal_contactTag_delete AFTER DELETE ON contactTag
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'contactTag', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'contactId', OLD.contactId, 'tagId', OLD.tagId) FROM journal;
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

CREATE TRIGGER journal_touchpoint_delete AFTER DELETE ON touchpoint
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, uid, operation, before)
  SELECT openGroupId, 'touchpoint', OLD.id, OLD.id, OLD.uid, 'delete', json_object(
    'id', OLD.id, 'uid', OLD.uid, 'channel', OLD.channel, 'direction', OLD.direction,
    'occurredAt', OLD.occurredAt, 'occurredOn', OLD.occurredOn, 'recordedAt', OLD.recordedAt,
    'purpose', OLD.purpose, 'text', OLD.text) FROM journal;
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

CREATE TRIGGER journal_touchpointParticipant_delete AFTER DELETE ON touchpointParticipant
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'touchpointParticipant', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'touchpointId', OLD.touchpointId, 'contactId', OLD.contactId) FROM journal;
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
    'touchpointId', OLD.touchpointId) FROM journal;
END;

CREATE TRIGGER journal_importKey_delete AFTER DELETE ON importKey
BEGIN
  INSERT INTO change (groupId, tableName, rowId, lastRowId, operation, before)
  SELECT openGroupId, 'importKey', OLD.id, OLD.id, 'delete', json_object(
    'id', OLD.id, 'source', OLD.source, 'key', OLD.key, 'contactId', OLD.contactId,
    'touchpointId', OLD.touchpointId) FROM journal;
END;
