import HearthDomain
import HearthScoring

/// Why a relationship is ranked as it is: the same figures that the lists show, put in words.
struct Explanation {
  let contact: ContactSummary
  let attention: Attention
  let cadenceRule: CadenceRule
  let cases: CaseObligations
  let rules: Rules
  let session: Session

  var moment: Instant { attention.moment }
  /// How they are to be left in peace for want of answers, if they are.
  var rest: NudgeGuard.Rest? { cases.rest(of: attention.standing, by: rules) }
  var statistics: RelationshipStatistics { attention.standing.statistics }

  /// A line for each thing there is to say.
  var fields: Fields {
    var fields = Fields()
    if let warmth = attention.score.warmth, let loss = attention.score.loss {
      addWarmth(warmth, loss, to: &fields)
    } else {
      fields.add("Warmth", "never in touch: log a first exchange to begin")
    }
    if attention.suspension == .snoozed, let until = contact.snoozedUntil {
      fields.add("Snoozed", "until \(until.formatted(in: session.timeZone)); not listed")
    }
    if contact.status != .active {
      fields.add("Status", "\(contact.status.rawValue); not listed")
    }
    for followUp in cases.pending(for: contact.id) {
      fields.add("Owed", owedWords(followUp))
    }
    fields.add("Quiet", quietWords)
    fields.add("Rest", rest.map { session.words(for: $0, of: contact.id) })
    fields.add("Process", processWords)
    fields.add("Policy", rules.policy.hash)
    return fields
  }

  private func addWarmth(_ warmth: Warmth, _ loss: ExpectedLoss, to fields: inout Fields) {
    let floors = rules.policy.warmth.floors
    fields.add("Warmth", warmthWords(warmth))
    fields.add("Last touch", lastTouchWords)
    fields.add("History", historyWords)
    fields.add("Turn", turnWords)
    fields.add("Usual gap", gapWords(warmth))
    fields.add("Cadence", cadenceWords)
    fields.add(
      "Cools", thresholdWords(warmth, floors.warm, before: "turns cooling", after: "cooled"))
    fields.add(
      "Cold", thresholdWords(warmth, floors.cooling, before: "turns cold", after: "turned cold"))
    fields.add(
      "Silence",
      "\(percent(warmth.silenceProbability)) chance of no word over the next "
        + "\(rounded(rules.policy.warmth.silenceWindowDays)) days")
    fields.add("Loss", lossWords(loss))
  }

  // MARK: Words

  private func warmthWords(_ warmth: Warmth) -> String {
    "\(warmth.band.rawValue): \(percent(warmth.aliveProbability)) likely still alive, "
      + "\(rounded(warmth.elapsedDays)) days after the last touch"
  }

  private func owedWords(_ followUp: FollowUp) -> String {
    "\(followUp.reason) Due \(followUp.dueAt.formatted(in: session.timeZone))."
  }

  private var quietWords: String? {
    cases.quietUntil(contact.id).map { "by agreement until \($0.formatted(in: session.timeZone))" }
  }

  /// Why days without a touch don't count.
  private var processWords: String? {
    attention.standing.obligations.isInProcess && attention.standing.cadence == nil
      ? "interviews tell when to reach out, not the days since the last touch" : nil
  }

  private var lastTouchWords: String? {
    guard let lastAt = statistics.lastAt, let channel = statistics.lastChannel else { return nil }
    let direction = statistics.lastDirection.map { $0 == .inbound ? " from them" : " from you" }
    return "\(channel.rawValue)\(direction ?? ""), \(session.described(lastAt))"
  }

  private var historyWords: String {
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

  private var turnWords: String {
    switch attention.turn {
    case .mine: "yours"
    case .theirs: "theirs"
    case .nobody: "nobody's"
    }
  }

  private func gapWords(_ warmth: Warmth) -> String {
    let ratio = fixed(warmth.elapsedDays / warmth.usualGapDays, digits: 1)
    let seen = "\(counted(statistics.touchDayCount - 1, "gap", "gaps")) seen"
    let ground =
      cadenceRule.cadence.map { "the cadence of \($0) and \(seen)" }
      ?? "\(seen) and what is usual for others"
    return "\(rounded(warmth.usualGapDays)) days, now \(ratio) times that (from \(ground))"
  }

  /// The rule that won.
  private var cadenceWords: String {
    switch cadenceRule {
    case .contact(let cadence): "\(cadence), set for the contact"
    case .opportunity(let cadence): "\(cadence), set for the opportunity"
    case .tier(let tier, let cadence): "\(cadence), set for tier \(tier.rawValue)"
    case .tag(let tag, let cadence): "\(cadence), set for the tag '\(tag)'"
    case .standard: "none set for the contact, its tier or its tags"
    }
  }

  private func thresholdWords(
    _ warmth: Warmth, _ threshold: Double, before: String, after: String
  ) -> String? {
    let days = warmth.days(untilAliveFallsTo: threshold)
    guard let date = statistics.lastAt?.adding(days: days) else { return nil }
    let word = date > moment ? before : after
    return "\(word) on \(session.day(of: date)), \(rounded(days)) days after the last touch"
  }

  private func lossWords(_ loss: ExpectedLoss) -> String {
    "\(fixed(loss.total, digits: 3)) = strength \(fixed(loss.strength, digits: 3)) × silence "
      + "\(fixed(loss.silenceProbability, digits: 3)) × ripeness \(fixed(loss.ripeness, digits: 3))"
  }
}
