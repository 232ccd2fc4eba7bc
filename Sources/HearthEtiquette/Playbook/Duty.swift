import HearthDomain

/// A follow-up as a rule finds it, before the owner's word on it is heard.
struct Duty {
  let key: FollowUp.Key
  var opportunity: Opportunity.ID?
  var interview: Interview.ID?
  let opensAt: Instant
  let dueAt: Instant
  /// `nil` if it is owed until it is settled.
  var fadesAt: Instant?
  var timeZone: String?
  /// When it was done, as the facts themselves show.
  var doneAt: Instant?
  /// From when on what they promised weighs; `nil` if it doesn't.
  var decisionAt: Instant?
}

extension Duty {
  /// The follow-up once the owner's last word is heard.
  ///
  /// What was snoozed fades no sooner than if it had been due at the end of the snooze.
  func followUp(
    because basis: FollowUp.Basis, after act: FollowUpAct?, fadeDays: Int, asOf now: Instant
  ) -> FollowUp {
    let fadesAt = fadesAt(after: act, fadeDays: fadeDays)
    let (state, settledAt) = standing(after: act, fadesAt: fadesAt, asOf: now)
    return FollowUp(
      key: key, opportunity: opportunity, interview: interview, opensAt: opensAt, dueAt: dueAt,
      fadesAt: fadesAt, timeZone: timeZone, basis: basis, state: state, settledAt: settledAt,
      verdict: act.flatMap { isOutdated($0) ? nil : $0.verdict })
  }

  /// Whether a draft was of an earlier turn of what recurs, so that it went out or came to nothing.
  private func isOutdated(_ act: FollowUpAct) -> Bool {
    key.rule.recurs && act.verdict == .drafted && act.at < opensAt
  }

  /// Whether it is to be done now.
  func isPending(after act: FollowUpAct?, fadeDays: Int, asOf now: Instant) -> Bool {
    let fadesAt = fadesAt(after: act, fadeDays: fadeDays)
    let state = standing(after: act, fadesAt: fadesAt, asOf: now).0
    return state == .open || state == .late
  }

  private func fadesAt(after act: FollowUpAct?, fadeDays: Int) -> Instant? {
    guard case .snoozed(let until) = act?.verdict else { return fadesAt }
    return fadesAt.map { max($0, until.adding(wholeDays: fadeDays)) }
  }

  private func standing(
    after act: FollowUpAct?, fadesAt: Instant?, asOf now: Instant
  ) -> (FollowUp.State, settledAt: Instant?) {
    if let doneAt { return (.done, doneAt) }
    switch act?.verdict {
    // What recurs has taken the doing into its dates.
    case .done where !key.rule.recurs: return (.done, act?.at)
    case .dismissed where key.rule != .ghosted: return (.dismissed, act?.at)
    case .snoozed(let until) where until > now: return (.snoozed, nil)
    default: return (state(fadesAt: fadesAt, asOf: now), nil)
    }
  }

  private func state(fadesAt: Instant?, asOf now: Instant) -> FollowUp.State {
    if now < opensAt { return .waiting }
    if now <= dueAt { return .open }
    return fadesAt.map { now <= $0 } ?? true ? .late : .faded
  }
}
