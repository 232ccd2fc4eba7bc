import HearthDomain

/// The proposal to give up a role that nothing has been heard of: from the submission on, until an
/// offer is on the table.
///
/// It opens thirty days after the last sign of theirs, or after the time that they asked for. To say no to it
/// gives them as long again.
enum GhostedRule: PlaybookRule {
  static let rule = FollowUp.Rule.ghosted

  static func apply(to desk: inout Desk) {
    for state in desk.cases
    where isWaiting(state, desk.now) && !desk.search.stops(whatBeganAt: state.openedAt) {
      let key = FollowUp.Key(rule, subject: state.opportunity.uid)
      let sign = desk.lastSign(in: state)
      let since = max(desk.lastWait(in: state), desk.closing(of: key) ?? sign)
      let opensAt = desk.rolledForward(since.adding(wholeDays: desk.terms.ghostedDays))
      let duty = Duty(
        key: key, opportunity: state.opportunity.id, opensAt: opensAt,
        dueAt: desk.endOfOwnDay(opensAt))
      desk.add(duty) { desk in
        let day = desk.ownDay(of: sign)
        let daysAgo = desk.ownDay(of: desk.now).number - day.number
        // Two agencies may have the same role, and nobody is named beside it.
        let role = "\(state.role) (opportunity \(state.opportunity.id))"
        return .silence(role: role, since: day, daysAgo: daysAgo)
      }
    }
  }

  private static func isWaiting(_ state: CaseState, _ now: Instant) -> Bool {
    switch state.opportunity.stage {
    case .submitted, .screening, .interviewing, .final:
      !state.file.interviews.contains { $0.isAhead(asOf: now) }
    case .lead, .offer, .accepted, .rejected, .withdrawn, .ghosted: false
    }
  }
}

extension Desk {
  /// When the other side was last known to be at it: the last move, round or message.
  func lastSign(in state: CaseState) -> Instant {
    var sign = state.opportunity.since
    for round in state.rounds {
      sign = max(sign, round.endsAt)
      for contact in round.interview.details.panel {
        sign = max(sign, acquaintance(contact).lastInboundAt ?? sign)
      }
    }
    for contact in state.recruiters {
      sign = max(sign, acquaintance(contact).lastInboundAt ?? sign)
    }
    return sign
  }

  /// The same, or the end of the time that they asked for.
  func lastWait(in state: CaseState) -> Instant {
    let sign = lastSign(in: state)
    guard let silence = state.silence, silence.decisionBy != nil else { return sign }
    return max(sign, silence.endsAt)
  }
}
