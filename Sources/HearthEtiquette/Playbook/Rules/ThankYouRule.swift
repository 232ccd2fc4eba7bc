import HearthDomain

/// Thanks for a round: to each interviewer and to whoever was the recruiter then, one by one.
///
/// Due 24 hours after its end, whatever clocks do in between; closed by a word of thanks since. Work
/// done on one's own is nothing to thank for.
enum ThankYouRule: PlaybookRule {
  static let rule = FollowUp.Rule.thankYou

  static func apply(to desk: inout Desk) {
    for state in desk.cases {
      for round in state.rounds
      where round.isMeeting && !desk.search.stops(whatBeganAt: round.endsAt) {
        for contact in hosts(of: round, state) where desk.isActive(contact) {
          let duty = duty(to: contact, for: round, state, desk)
          desk.add(duty) { _ in .interview(state.told(round)) }
        }
      }
    }
  }

  private static func hosts(of round: CaseState.Round, _ state: CaseState) -> [Contact.ID] {
    var hosts: [Contact.ID] = []
    for contact in state.hosts(of: round) where !hosts.contains(contact) {
      hosts.append(contact)
    }
    return hosts
  }

  private static func duty(
    to contact: Contact.ID, for round: CaseState.Round, _ state: CaseState, _ desk: Desk
  ) -> Duty {
    let dueAt = round.endsAt.adding(hours: desk.terms.thankYouHours)
    return Duty(
      key: FollowUp.Key(rule, subject: round.interview.uid, contact: contact),
      opportunity: state.opportunity.id, interview: round.interview.id, opensAt: round.endsAt,
      dueAt: dueAt, fadesAt: dueAt.adding(wholeDays: desk.terms.fadeDays),
      timeZone: round.interview.details.timeZone,
      doneAt: desk.acquaintance(contact).doing(.thankYou, from: round.endsAt))
  }
}
