import HearthDomain

/// After a rejection: thanks to the recruiter, and in the same note the question what was missing.
///
/// Due 24 hours after it; closed by either since.
enum FeedbackRule: PlaybookRule {
  static let rule = FollowUp.Rule.feedback

  static func apply(to desk: inout Desk) {
    for state in desk.cases where state.opportunity.stage == .rejected {
      let rejectedAt = state.opportunity.since
      guard let recruiter = state.opportunity.details.recruiter, desk.isActive(recruiter),
        !desk.search.stops(whatBeganAt: rejectedAt)
      else { continue }
      let dueAt = rejectedAt.adding(hours: desk.terms.feedbackHours)
      let duty = Duty(
        key: FollowUp.Key(rule, subject: state.opportunity.uid, contact: recruiter),
        opportunity: state.opportunity.id, opensAt: rejectedAt, dueAt: dueAt,
        fadesAt: dueAt.adding(wholeDays: desk.terms.fadeDays),
        doneAt: desk.acquaintance(recruiter).doing(.feedback, .thankYou, from: rejectedAt))
      desk.add(duty) { .rejection(role: state.role, on: $0.ownDay(of: rejectedAt)) }
    }
  }
}
