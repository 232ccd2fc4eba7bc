import HearthDomain
import HearthEtiquette
import HearthScoring

extension Session {
  /// All that is, was or will be owed as of `moment`.
  func agenda(asOf moment: Instant) throws -> Agenda {
    let rules = try rules()
    let book = try store.caseBook(of: nil, asOf: moment)
    return rules.playbook.agenda(
      of: book, nextNudges: nextNudges(of: book, by: rules), asOf: moment)
  }

  /// What all cases oblige to as of `moment`, as rankings weigh it; what is to be done for whom is not
  /// part of it.
  func overview(asOf moment: Instant, by rules: Rules) throws -> CaseObligations {
    let playbook = rules.playbook
    let book = try store.caseBook(
      of: nil, touchesSince: playbook.overviewStart(asOf: moment), asOf: moment)
    let agenda = playbook.overview(
      of: book, nextNudges: nextNudges(of: book, by: rules), asOf: moment)
    return CaseObligations(agenda, asOf: moment)
  }

  /// What the cases oblige to as of `moment` towards some contacts, and nobody else.
  func obligations(
    to contacts: [Contact.ID], asOf moment: Instant, by rules: Rules
  ) throws -> CaseObligations {
    let book = try store.caseBook(of: contacts, asOf: moment)
    let agenda = rules.playbook.agenda(
      of: book, nextNudges: nextNudges(of: book, by: rules), asOf: moment)
    return CaseObligations(agenda, asOf: moment)
  }

  /// When each person of the book may be reached out to again, by the nag guard.
  private func nextNudges(of book: CaseBook, by rules: Rules) -> [Contact.ID: Instant] {
    let nudgeGuard = NudgeGuard(waits: rules.policy.waits)
    let rolesOpenedAt = book.rolesOpenedAt
    var calendar = rules.calendar
    var nudges: [Contact.ID: Instant] = [:]
    for (contact, person) in book.people {
      let rest = nudgeGuard.rest(
        after: person.statistics, reopenedAt: rolesOpenedAt[contact])
      let wait = nudgeGuard.nextNudge(after: person.statistics, wait: person.wait)
      nudges[contact] = [wait, rest?.until].compactMap(\.self).max()
        .map { calendar.rolledForward($0) }
    }
    return nudges
  }
}
