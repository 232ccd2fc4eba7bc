import HearthDomain
import HearthScoring

/// Why a relationship is ranked as it is: the same figures that the list shows, put in words.
struct Explanation {
  let contact: ContactSummary
  /// `nil` if the contact was never touched.
  let judged: JudgedRelationship?
  let moment: Instant
  let session: Session

  /// A line for each thing there is to say.
  var fields: Fields {
    var fields = Fields()
    guard let judged else {
      fields.add("Warmth", "never in touch: log a first exchange to begin")
      return fields
    }
    let warmth = judged.warmth
    fields.add("Warmth", warmthWords(warmth))
    fields.add("Last touch", lastTouchWords(judged.relationship.statistics))
    fields.add("History", historyWords(judged.relationship.statistics))
    fields.add("Usual gap", gapWords(judged))
    fields.add(
      "Cools",
      thresholdWords(judged, Band.Floors.standard.warm, before: "turns cooling", after: "cooled"))
    fields.add(
      "Cold",
      thresholdWords(
        judged, Band.Floors.standard.cooling, before: "turns cold", after: "turned cold"))
    fields.add(
      "Silence",
      "\(percent(warmth.silenceProbability)) chance of no word over the next 30 days")
    fields.add("Loss", lossWords(judged.loss))
    if let until = contact.snoozedUntil, until > moment {
      fields.add("Snoozed", "until \(until.formatted(in: session.timeZone)); not listed")
    }
    if contact.status != .active {
      fields.add("Status", "\(contact.status.rawValue); not listed")
    }
    return fields
  }

  // MARK: Words

  private func warmthWords(_ warmth: Warmth) -> String {
    "\(warmth.band.rawValue): \(percent(warmth.aliveProbability)) likely still alive, "
      + "\(rounded(warmth.elapsedDays)) days after the last touch"
  }

  private func lastTouchWords(_ statistics: RelationshipStatistics) -> String? {
    guard let lastAt = statistics.lastAt, let channel = statistics.lastChannel else { return nil }
    let direction = statistics.lastDirection.map { $0 == .inbound ? " from them" : " from you" }
    return "\(channel.rawValue)\(direction ?? ""), \(session.described(lastAt))"
  }

  private func historyWords(_ statistics: RelationshipStatistics) -> String {
    let days = counted(statistics.touchDayCount, "day", "days")
    let first = statistics.firstOn.map { " since \($0)" } ?? ""
    var words =
      "in touch on \(days)\(first); \(statistics.inboundCount) from them, "
      + "\(statistics.outboundCount) from you"
    if statistics.outboundStreak > 1 {
      words += "; your last \(statistics.outboundStreak) are unanswered"
    }
    return words
  }

  private func gapWords(_ judged: JudgedRelationship) -> String {
    let warmth = judged.warmth
    let ratio = fixed(warmth.elapsedDays / warmth.usualGapDays, digits: 1)
    let ground =
      judged.relationship.cadenceDays.map {
        "your cadence of \($0) days and \(gapCount(judged)) seen"
      } ?? "\(gapCount(judged)) seen and what is usual for others"
    return "\(rounded(warmth.usualGapDays)) days, now \(ratio) times that (from \(ground))"
  }

  private func gapCount(_ judged: JudgedRelationship) -> String {
    counted(judged.relationship.statistics.touchDayCount - 1, "gap", "gaps")
  }

  private func thresholdWords(
    _ judged: JudgedRelationship, _ threshold: Double, before: String, after: String
  ) -> String? {
    guard let lastAt = judged.relationship.statistics.lastAt else { return nil }
    let days = judged.warmth.days(untilAliveFallsTo: threshold)
    let date = lastAt.adding(seconds: Int64(days * 86_400))
    let word = date > moment ? before : after
    return "\(word) on \(session.day(of: date)), \(rounded(days)) days after the last touch"
  }

  private func lossWords(_ loss: ExpectedLoss) -> String {
    "\(fixed(loss.total, digits: 3)) = strength \(fixed(loss.strength, digits: 3)) × silence "
      + "\(fixed(loss.silenceProbability, digits: 3)) × ripeness \(fixed(loss.ripeness, digits: 3))"
  }

  private func percent(_ fraction: Double) -> String {
    fixed(fraction * 100, digits: 0) + " %"
  }

  // MARK: JSON

  var record: JSONValue {
    var members: [String: JSONValue] = [
      "id": .optional(contact.id.rawValue), "uid": .optional(contact.uid.rawValue),
      "name": .optional(contact.displayName), "organization": .optional(contact.organization),
      "as_of": .optional(moment.description), "status": .optional(contact.status.rawValue),
      "snoozed_until": .optional(contact.snoozedUntil?.description),
      "cadence_days": .optional(contact.cadenceDays), "warmth": .null, "statistics": .null,
    ]
    if let judged {
      members["warmth"] = warmthRecord(judged)
      members["statistics"] = statisticsRecord(judged.relationship.statistics)
    }
    return .object(members)
  }

  private func warmthRecord(_ judged: JudgedRelationship) -> JSONValue {
    let warmth = judged.warmth
    return .object([
      "band": .optional(warmth.band.rawValue), "days_since": .double(warmth.elapsedDays),
      "usual_gap_days": .double(warmth.usualGapDays), "slope": .double(warmth.slope),
      "dropout_odds": .double(warmth.dropoutOdds), "gap_survival": .double(warmth.gapSurvival),
      "alive_probability": .double(warmth.aliveProbability),
      "silence_probability": .double(warmth.silenceProbability),
      "cools_on": .optional(judged.coolsAt.map { session.day(of: $0).description }),
      "strength": .double(judged.loss.strength), "ripeness": .double(judged.loss.ripeness),
      "expected_loss": .double(judged.loss.total),
    ])
  }

  private func statisticsRecord(_ statistics: RelationshipStatistics) -> JSONValue {
    .object([
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
