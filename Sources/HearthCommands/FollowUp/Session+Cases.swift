import HearthDomain
import HearthEtiquette
import HearthScoring

extension Session {
  /// All that is, was or will be owed as of `moment`.
  func agenda(asOf moment: Instant) throws -> Agenda {
    let rules = try rules()
    let book = try store.caseBook(asOf: moment)
    return Playbook(calendar: rules.calendar).agenda(
      of: book, nextNudges: nextNudges(of: book, by: rules), asOf: moment)
  }

  /// What the cases oblige to as of `moment`, as rankings weigh it.
  func obligations(asOf moment: Instant, by rules: Rules) throws -> CaseObligations {
    let book = try store.caseBook(asOf: moment)
    let agenda = Playbook(calendar: rules.calendar).pendingAgenda(
      of: book, nextNudges: nextNudges(of: book, by: rules), asOf: moment)
    return CaseObligations(agenda, asOf: moment)
  }

  /// When each person of the book may be reached out to again, by the nag guard.
  private func nextNudges(of book: CaseBook, by rules: Rules) -> [Contact.ID: Instant] {
    let nudgeGuard = NudgeGuard(waits: rules.policy.waits)
    var calendar = rules.calendar
    return book.people.compactMapValues { person in
      nudgeGuard.nextNudge(after: person.statistics, wait: person.wait)
        .map { calendar.rolledForward($0) }
    }
  }
}
