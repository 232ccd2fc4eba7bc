import HearthDomain

/// A round of an open role that took place and has no exit card that says what comes next: it is
/// unfinished, and says so.
///
/// Due by the end of the day in the interview's zone, and never too late; closed by the card. It is owed to
/// nobody but the owner.
enum ExitCardRule: PlaybookRule {
  static let rule = FollowUp.Rule.exitCard

  static func apply(to desk: inout Desk) {
    for state in desk.cases where desk.isLive(state) {
      for round in state.rounds {
        let duty = Duty(
          key: FollowUp.Key(rule, subject: round.interview.uid),
          opportunity: state.opportunity.id, interview: round.interview.id,
          opensAt: round.endsAt, dueAt: round.writeUpDueAt,
          timeZone: round.interview.details.timeZone,
          doneAt: round.interview.isFinished ? round.interview.exitCard?.recordedAt : nil)
        desk.add(duty) { _ in .interview(state.told(round)) }
      }
    }
  }
}
