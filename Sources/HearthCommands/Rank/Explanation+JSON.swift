import HearthDomain
import HearthScoring

extension Explanation {
  /// Everything that is said, as JSON.
  var record: JSONValue {
    .object([
      "id": .optional(contact.id.rawValue), "uid": .optional(contact.uid.rawValue),
      "name": .optional(contact.displayName), "organization": .optional(contact.organization),
      "as_of": .optional(moment.description), "status": .optional(contact.status.rawValue),
      "snoozed_until": .optional(contact.snoozedUntil?.description),
      "cadence_days": .optional(contact.cadence?.idealDays), "cadence": cadenceRecord,
      "turn": .string(attention.turn.rawValue), "attention": attentionRecord,
      "follow_ups": .array(cases.pending(for: contact.id).map(session.shortRecord)),
      "quiet_until": .optional(cases.quietUntil(contact.id)?.description),
      "warmth": warmthRecord, "statistics": statisticsRecord, "policy": .string(rules.policy.hash),
    ])
  }

  private var cadenceRecord: JSONValue {
    .object([
      "rule": .string(ruleName), "ideal_days": .optional(cadenceRule.cadence?.idealDays),
      "longest_days": .optional(cadenceRule.cadence?.longestDays),
    ])
  }

  private var ruleName: String {
    switch cadenceRule {
    case .contact: "contact"
    case .opportunity: "opportunity"
    case .tier(let tier, _): "tier \(tier.rawValue)"
    case .tag(let tag, _): "tag \(tag)"
    case .standard: "default"
    }
  }

  var attentionRecord: JSONValue {
    let score = attention.score
    return .object([
      "score": .double(score.total), "suspended_by": .optional(attention.suspension?.name),
      "is_held_back": .bool(score.isHeldBack),
      "next_nudge_at": .optional(score.nextNudgeAt?.description),
      "rests_until": .optional(rest?.until.description),
      "due_at": .optional(score.earliestDueAt?.description),
      "contributions": .array(
        attention.contributions.map { line in
          .object([
            "kind": .string(line.kind.name), "points": .double(line.points),
            "because": .string(ground(of: line)),
          ])
        }),
    ])
  }

  var warmthRecord: JSONValue {
    guard let warmth = attention.score.warmth, let loss = attention.score.loss else { return .null }
    return .object([
      "band": .optional(warmth.band.rawValue), "days_since": .double(warmth.elapsedDays),
      "usual_gap_days": .double(warmth.usualGapDays), "slope": .double(warmth.slope),
      "dropout_odds": .double(warmth.dropoutOdds), "gap_survival": .double(warmth.gapSurvival),
      "alive_probability": .double(warmth.aliveProbability),
      "silence_probability": .double(warmth.silenceProbability),
      "cools_on": .optional(attention.coolsAt.map { session.day(of: $0).description }),
      "strength": .double(loss.strength), "ripeness": .double(loss.ripeness),
      "expected_loss": .double(loss.total),
    ])
  }

  var statisticsRecord: JSONValue {
    guard statistics.touchDayCount > 0 else { return .null }
    return .object([
      "touch_days": .optional(statistics.touchDayCount),
      "first_on": .optional(statistics.firstOn?.description),
      "last_on": .optional(statistics.lastOn?.description),
      "last_touch_at": .optional(statistics.lastAt?.description),
      "last_channel": .optional(statistics.lastChannel?.rawValue),
      "last_direction": .optional(statistics.lastDirection?.rawValue),
      "log_gap_sum": .double(statistics.logGapSum), "strength": .double(statistics.strength),
      "inbound": .optional(statistics.inboundCount),
      "outbound": .optional(statistics.outboundCount),
      "last_inbound_at": .optional(statistics.lastInboundAt?.description),
      "last_outbound_at": .optional(statistics.lastOutboundAt?.description),
      "outbound_streak": .optional(statistics.outboundStreak),
    ])
  }
}
