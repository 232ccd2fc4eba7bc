import HearthDomain

/// What they promised, once the time for it has passed: a call after twenty minutes, else a day.
///
/// It falls to the day on which it opens; closed by word of how it turned out, or by any touch since.
enum MissedRule: PlaybookRule {
  static let rule = FollowUp.Rule.missed

  static func apply(to desk: inout Desk) {
    for commitment in desk.book.commitments where commitment.details.by == .them {
      let details = commitment.details
      let opensAt = missedAt(details, desk.terms)
      let doneAt = end(of: commitment, desk)
      guard opensAt <= desk.now, doneAt.map({ $0 >= opensAt }) ?? true,
        desk.isActive(details.contact),
        !desk.search.stops(whatBeganAt: min(commitment.recordedAt, details.dueAt))
      else { continue }
      let dueAt = desk.endOfOwnDay(opensAt)
      let duty = Duty(
        key: FollowUp.Key(rule, subject: commitment.uid, contact: details.contact),
        opportunity: details.opportunity, opensAt: opensAt, dueAt: dueAt,
        fadesAt: dueAt.adding(wholeDays: desk.terms.fadeDays), doneAt: doneAt,
        decisionAt: details.dueAt)
      desk.add(duty) { desk in
        .missed(details.kind, details.text, at: desk.ownClock(of: details.dueAt))
      }
    }
  }

  private static func missedAt(_ details: Commitment.Details, _ terms: PlaybookTerms) -> Instant {
    switch details.kind {
    case .call: details.dueAt.adding(minutes: terms.missedCallMinutes)
    case .other: details.dueAt.adding(hours: terms.missedHours)
    }
  }

  /// When it was settled, or a touch settled it; a call may come as early as it may come late.
  private static func end(of commitment: Commitment, _ desk: Desk) -> Instant? {
    let details = commitment.details
    let slack = details.kind == .call ? desk.terms.missedCallMinutes : 0
    let touch = desk.acquaintance(details.contact).first(
      from: details.dueAt.adding(minutes: -slack))
    return [commitment.settledAt, touch?.occurredAt].compactMap { $0 }.min()
  }
}
