-- What the owner asked last, if nothing was heard since: when, and what for, as far as anything follows from that.
ALTER TABLE relationshipStatistics ADD COLUMN questionAt INTEGER;
ALTER TABLE relationshipStatistics ADD COLUMN questionPurpose TEXT
  CHECK (questionPurpose IS NULL OR questionAt IS NOT NULL);

-- Of each contact's touches the last counts that isn't thanks or the like of the owner's: it is a question if it
-- is the owner's.
UPDATE relationshipStatistics SET (questionAt, questionPurpose) = (
  SELECT
    CASE direction WHEN 'out' THEN occurredAt END,
    CASE WHEN direction = 'out' THEN CASE words
      WHEN 'nag' THEN 'nudge'
      WHEN 'apply' THEN 'application'
      WHEN 'schedule' THEN 'scheduling'
      WHEN 'followup' THEN 'follow-up'
      WHEN 'reconnect' THEN words
      WHEN 'nudge' THEN words
      WHEN 'feedback' THEN words
      WHEN 'missed-call' THEN words
      WHEN 'application' THEN words
      WHEN 'scheduling' THEN words
      WHEN 'decision' THEN words
      WHEN 'follow-up' THEN words
    END END
  FROM (
    SELECT t.direction, t.occurredAt, replace(lower(trim(t.purpose)), ' ', '-') AS words
    FROM touchpointParticipant AS p JOIN touchpoint AS t ON t.id = p.touchpointId
    WHERE p.contactId = relationshipStatistics.contactId AND t.channel <> 'note'
      AND NOT (t.direction IS 'out'
        AND replace(lower(trim(t.purpose)), ' ', '-') IN (
          'thank-you', 'thanks', 'thankyou', 'thank-you-note', 'connect', 'connection', 'invitation',
          'debrief', 'decline', 'close', 'closing', 'withdraw', 'reply', 'answer'))
    ORDER BY t.occurredOn DESC, t.occurredAt DESC, t.id DESC
    LIMIT 1))
WHERE outboundStreak > 0;
