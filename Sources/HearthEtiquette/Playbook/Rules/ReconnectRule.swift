import HearthDomain

/// A word of value after a silence: to the recruiter, or without one to the first interviewer.
///
/// It opens after the decision date and its grace, or after five business days where no date was told.
/// Any word since, and theirs since the round or the day of the decision, puts it off to as many days after
/// it, and the nag guard by as long as it says. It falls to the business day on which it opens, and ends
/// where the role is given up.
enum ReconnectRule: PlaybookRule {
  static let rule = FollowUp.Rule.reconnect

  static func apply(to desk: inout Desk) {
    for state in desk.cases {
      guard let silence = state.silence,
        let contact = state.confidants(after: silence.round).first(where: desk.isActive),
        !desk.search.stops(whatBeganAt: state.openedAt)
      else { continue }
      let key = FollowUp.Key(
        rule, subject: silence.round.interview.uid, contact: contact)
      let word =
        lastWord(with: contact, key, since: silence.endsAt, desk)
        ?? theirWord(from: contact, in: silence, desk)
      let duty = duty(key, to: contact, after: silence, word, state, &desk)
      desk.add(duty) { basis(of: silence, word, state, &$0) }
    }
  }

  private static func duty(
    _ key: FollowUp.Key, to contact: Contact.ID, after silence: CaseState.Silence, _ word: Word?,
    _ state: CaseState, _ desk: inout Desk
  ) -> Duty {
    let afterWord = word.map { desk.afterSilence(since: $0.at) }
    let earliest = max(silence.endsAt, afterWord ?? silence.endsAt)
    let opensAt = desk.rolledForward(max(earliest, desk.nextNudges[contact] ?? earliest))
    return Duty(
      key: key, opportunity: state.opportunity.id, interview: silence.round.interview.id,
      opensAt: opensAt, dueAt: desk.endOfOwnDay(opensAt),
      fadesAt: desk.lastWait(in: state).adding(wholeDays: desk.terms.ghostedDays),
      // After a word of the owner's own it is the answer that is awaited, not the decision.
      decisionAt: word == nil
        ? silence.decisionDay?.endsAt ?? opensAt : word?.isTheirs == true ? opensAt : nil)
  }

  private typealias Word = (at: Instant, isTheirs: Bool)

  /// The last word that passed since `instant`, or that the owner says passed.
  private static func lastWord(
    with contact: Contact.ID, _ key: FollowUp.Key, since instant: Instant, _ desk: Desk
  ) -> Word? {
    let touch = desk.acquaintance(contact).last(from: instant)
    guard let doneAt = desk.doing(of: key), doneAt >= instant, doneAt >= touch?.at ?? doneAt else {
      return touch.map { ($0.occurredAt, $0.direction == .inbound) }
    }
    return (doneAt, false)
  }

  /// What they said last before the silence ended.
  ///
  /// It isn't the answer, but nobody can say that nothing was heard. A word before the day that they named for
  /// the answer changes nothing.
  private static func theirWord(
    from contact: Contact.ID, in silence: CaseState.Silence, _ desk: Desk
  ) -> Word? {
    guard let at = desk.acquaintance(contact).lastInboundAt,
      at > silence.decisionDay?.beginsAt ?? silence.round.endsAt
    else { return nil }
    return (at, true)
  }

  private static func basis(
    of silence: CaseState.Silence, _ word: Word?, _ state: CaseState, _ desk: inout Desk
  ) -> FollowUp.Basis {
    if word == nil, let decisionBy = silence.decisionBy {
      let today = desk.day(of: desk.now, in: silence.round.interview.details.timeZone)
      return .decision(
        role: state.role, by: decisionBy, daysAgo: today.number - decisionBy.number)
    }
    let since = desk.ownDay(of: word?.at ?? silence.round.lastSecond)
    return .silence(
      role: state.role, since: since,
      daysAgo: desk.ownDay(of: desk.now).number - since.number)
  }
}
