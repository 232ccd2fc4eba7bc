import HearthDomain

/// After an acceptance: word to each recruiter of a role that was open then, one for all their roles.
///
/// Due 48 hours after it; closed by a word of closing or declining since. A role that they turned down
/// themselves since needs none.
enum CloseRule: PlaybookRule {
  static let rule = FollowUp.Rule.close

  static func apply(to desk: inout Desk) {
    guard let accepted = desk.search.accepted else { return }
    for (key, states) in live(desk.cases, at: accepted)
    where key.contact.map(desk.isActive) ?? true {
      let duty = duty(key, withdrawingFrom: states, accepted, desk)
      desk.add(duty) { desk in
        .acceptance(
          on: desk.ownDay(of: accepted.since), openRoles: Set(states.map(\.role)).sorted())
      }
    }
  }

  /// The roles that were open when `accepted` was, by whom to tell.
  private static func live(
    _ cases: [CaseState], at accepted: Opportunity
  ) -> [FollowUp.Key: [CaseState]] {
    var live: [FollowUp.Key: [CaseState]] = [:]
    for state in cases where isLive(state, at: accepted) {
      for contact in state.recruiters {
        live[FollowUp.Key(rule, subject: accepted.uid, contact: contact), default: []]
          .append(state)
      }
      if state.recruiters.isEmpty {
        live[FollowUp.Key(rule, subject: state.opportunity.uid)] = [state]
      }
    }
    return live
  }

  private static func isLive(_ state: CaseState, at accepted: Opportunity) -> Bool {
    guard state.openedAt <= accepted.since, state.opportunity.uid != accepted.uid else {
      return false
    }
    return state.isOpen
      || state.opportunity.stage == .withdrawn && state.opportunity.since >= accepted.since
  }

  private static func duty(
    _ key: FollowUp.Key, withdrawingFrom states: [CaseState], _ accepted: Opportunity,
    _ desk: Desk
  ) -> Duty {
    let dueAt = accepted.since.adding(hours: desk.terms.closeHours)
    return Duty(
      key: key, opportunity: states.map(\.opportunity.id).min(), opensAt: accepted.since,
      dueAt: dueAt, fadesAt: dueAt.adding(wholeDays: desk.terms.fadeDays),
      doneAt: key.contact.flatMap {
        desk.acquaintance($0).doing(.close, .decline, from: accepted.since)
      })
  }
}
