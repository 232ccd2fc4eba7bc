import HearthDomain
import HearthScoring

extension Session {
  /// Explains one relationship as of `moment`.
  func explanation(of contact: ContactSummary, asOf moment: Instant) throws -> Explanation {
    let rules = try rules()
    let relationship = try store.relationship(of: contact.id, asOf: moment)
    let cases = try obligations(to: [contact.id], asOf: moment, by: rules)
    let attention = Attention(
      of: cases.standing(of: relationship, by: rules.policy), asOf: moment, policy: rules.policy,
      calendar: rules.calendar)
    let cadenceRule = CadenceRule(
      for: relationship, opportunity: cases.cadence(for: contact.id), policy: rules.policy)
    return Explanation(
      contact: contact, attention: attention, cadenceRule: cadenceRule, cases: cases,
      rules: rules, session: self)
  }
}

extension Explanation {
  /// The lines of the score and their sum, each with how it came about.
  var sum: Listing {
    let lines = attention.contributions.map { line in
      [
        Cell.text(line.kind.name), .number(line.points), .text(ground(of: line)),
      ]
    }
    let total: [Cell] = [.text("score"), .number(attention.score.total), .text(totalWords)]
    return Listing(
      columns: [
        Column("kind", "FOR"), Column("points", "POINTS", .right), Column("why", "BECAUSE"),
      ],
      rows: lines + [total], idKey: "kind")
  }

  private var totalWords: String {
    let threshold = rules.policy.list.threshold
    return attention.score.total < threshold
      ? "below \(fixed(threshold, digits: 1)): not on today's list" : "on today's list"
  }

  /// How a line came about.
  func ground(of line: Contribution) -> String {
    switch line.basis {
    case .due(let instant, let days): dueWords(line.kind, instant, days)
    case .elapsed(let days): "touched on one day only, \(spanned(days)) ago"
    case .cadence(let cadence, let days):
      "\(spanned(days)) since the last touch, cadence \(cadence)"
    case .loss(let loss):
      "strength \(fixed(loss.strength, digits: 2)) × silence "
        + "\(fixed(loss.silenceProbability, digits: 2)) × ripeness \(fixed(loss.ripeness, digits: 2))"
    case .importance(let importance): importanceWords(importance)
    case .until(let instant): untilWords(line.kind, instant)
    case .status: "by its status"
    }
  }

  private func dueWords(_ kind: Contribution.Kind, _ instant: Instant, _ days: Double) -> String {
    let date = instant.formatted(in: session.timeZone)
    if kind == .awaitingReply {
      return days < 0 ? "leave it until \(date)" : "unanswered; may be asked again since \(date)"
    }
    return days < 0 ? "due \(date), in \(spanned(days))" : "due \(date), \(spanned(days)) ago"
  }

  private func importanceWords(_ importance: Importance) -> String {
    let parts = [
      ("tier", importance.tier), ("stage", importance.stage), ("value", importance.value),
    ].filter { $0.1 != 0 }.map { "\($0.0) \(fixed($0.1, digits: 2))" }
    let ground = parts.isEmpty ? "nothing known that matters" : parts.joined(separator: ", ")
    return "× \(fixed(importance.multiplier, digits: 2)): \(ground)"
  }

  private func untilWords(_ kind: Contribution.Kind, _ instant: Instant) -> String {
    let date = instant.formatted(in: session.timeZone)
    guard kind == .holdBack else { return "until \(date)" }
    if attention.isQuiet { return "quiet by agreement until \(date)" }
    let count = counted(statistics.outboundStreak, "touch", "touches")
    let closing =
      statistics.outboundStreak >= rules.policy.waits.streakLimit
      ? "; close it, or let it rest" : ""
    return "\(count) unanswered: leave it until \(date)\(closing)"
  }
}
