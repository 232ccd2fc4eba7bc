-- With whom a role was spoken about when an interview of it took place, if that is somebody else by now.
ALTER TABLE interview ADD COLUMN recruiterId INTEGER REFERENCES contact (id) ON DELETE SET NULL;

CREATE INDEX index_interview_on_recruiterId ON interview (recruiterId)
  WHERE recruiterId IS NOT NULL;

DROP TRIGGER journal_interview_update;
DROP TRIGGER journal_interview_delete;

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
