import HearthDomain

/// After a rejection: thanks to the recruiter, or without one to the last round's first interviewer, and in
/// the same note the question what was missing.
///
/// Due 24 hours after it; closed by either since, but for thanks that were for a round of another role.
enum FeedbackRule: PlaybookRule {
  static let rule = FollowUp.Rule.feedback

  static func apply(to desk: inout Desk) {
    for state in desk.cases where state.opportunity.stage == .rejected {
      let rejectedAt = state.opportunity.since
      guard let contact = state.confidants(after: state.rounds.last).first(where: desk.isActive),
        !desk.search.stops(whatBeganAt: rejectedAt)
      else { continue }
      let dueAt = rejectedAt.adding(hours: desk.terms.feedbackHours)
      let duty = Duty(
        key: FollowUp.Key(rule, subject: state.opportunity.uid, contact: contact),
        opportunity: state.opportunity.id, opensAt: rejectedAt, dueAt: dueAt,
        fadesAt: dueAt.adding(wholeDays: desk.terms.fadeDays),
        doneAt: noteAt(to: contact, of: state, desk))
      desk.add(duty) { .rejection(role: state.role, on: $0.ownDay(of: rejectedAt)) }
    }
  }

  private static func noteAt(
    to contact: Contact.ID, of state: CaseState, _ desk: Desk
  ) -> Instant? {
    let rejectedAt = state.opportunity.since
    let acquaintance = desk.acquaintance(contact)
    let given = desk.thanksGiven[contact] ?? []
    let elsewhere = Set(
      given.filter { $0.opportunity != state.opportunity.id }.map(\.at)
    ).subtracting(given.filter { $0.opportunity == state.opportunity.id }.map(\.at))
    return [
      acquaintance.doing(.feedback, from: rejectedAt),
      acquaintance.doing(.thankYou, from: rejectedAt, but: elsewhere),
    ].compactMap(\.self).min()
  }
}
