import HearthDomain

/// What was left unsaid in a round, to the recruiter, who can relay it.
///
/// Due by the end of the day in the interview's zone; closed by a debrief since.
enum DebriefRule: PlaybookRule {
  static let rule = FollowUp.Rule.debrief

  static func apply(to desk: inout Desk) {
    for state in desk.cases where !desk.search.stops(whatBeganAt: state.openedAt) {
      for round in state.rounds {
        let count = round.interview.exitCard?.unsaid.count ?? 0
        guard count > 0, let recruiter = state.recruiter(of: round), desk.isActive(recruiter) else {
          continue
        }
        let duty = Duty(
          key: FollowUp.Key(rule, subject: round.interview.uid, contact: recruiter),
          opportunity: state.opportunity.id, interview: round.interview.id,
          opensAt: round.endsAt, dueAt: round.writeUpDueAt,
          fadesAt: round.writeUpDueAt.adding(wholeDays: desk.terms.fadeDays),
          timeZone: round.interview.details.timeZone,
          doneAt: desk.acquaintance(recruiter).doing(.debrief, from: round.endsAt))
        desk.add(duty) { _ in .unsaid(state.told(round), count: count) }
      }
    }
  }
}
