-- Thanks, connections, debriefs, endings and answers ask for no answer: a streak of unanswered touches is one of
-- questions, and is counted anew for whoever was sent any of the others.
UPDATE relationshipStatistics SET outboundStreak = (
  SELECT count(*)
  FROM touchpointParticipant AS p JOIN touchpoint AS t ON t.id = p.touchpointId
  WHERE p.contactId = relationshipStatistics.contactId
    AND t.direction = 'out' AND t.channel <> 'note'
    AND replace(lower(trim(t.purpose)), ' ', '-') NOT IN (
      'thank-you', 'thanks', 'thankyou', 'thank-you-note', 'connect', 'connection', 'invitation',
      'debrief', 'decline', 'close', 'closing', 'withdraw', 'reply', 'answer')
    AND NOT EXISTS (
      SELECT 1
      FROM touchpointParticipant AS later JOIN touchpoint AS answer ON answer.id = later.touchpointId
      WHERE later.contactId = p.contactId
        AND answer.direction = 'in' AND answer.channel <> 'note'
        AND (answer.occurredOn, answer.occurredAt, answer.id)
          > (t.occurredOn, t.occurredAt, t.id)))
WHERE outboundStreak > 0
  AND EXISTS (
    SELECT 1
    FROM touchpointParticipant AS p JOIN touchpoint AS t ON t.id = p.touchpointId
    WHERE p.contactId = relationshipStatistics.contactId
      AND t.direction = 'out' AND t.purpose <> '');
