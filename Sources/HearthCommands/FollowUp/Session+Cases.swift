import HearthDomain
import HearthEtiquette
import HearthScoring

extension Session {
  /// All that is, was or will be owed as of `moment`.
  func agenda(asOf moment: Instant) throws -> Agenda {
    let rules = try rules()
    let book = try store.caseBook(of: nil, asOf: moment)
    return rules.playbook.agenda(of: book, nextNudges: rules.nextNudges(of: book), asOf: moment)
  }

  /// What the cases oblige to as of `moment` towards some contacts, and nobody else.
  func obligations(
    to contacts: [Contact.ID], asOf moment: Instant, by rules: Rules
  ) throws -> CaseObligations {
    let book = try store.caseBook(of: contacts, asOf: moment)
    let agenda = rules.playbook.agenda(
      of: book, nextNudges: rules.nextNudges(of: book), asOf: moment)
    return CaseObligations(agenda, asOf: moment)
  }

  /// Hands `body` each relationship of `query` as of `moment`, with what the cases oblige to towards it, and
  /// returns what all cases oblige to, as far as `view` tells.
  ///
  /// While those whom no case is about are read and ranked, the playbook is at work on the others, who are set
  /// aside until it is done. Of those that were never touched, only those come with whom something is open.
  @discardableResult
  func forEachRelationship(
    matching query: ContactQuery, _ view: CaseView, asOf moment: Instant, by rules: Rules,
    _ body: (Relationship, CaseObligations) throws -> Void
  ) throws -> CaseObligations {
    let playbook = rules.playbook
    let book = try store.caseBook(of: nil, view.extent(for: playbook, moment), asOf: moment)
    let overview = Meanwhile { view.obligations(of: book, asOf: moment, by: rules) }
    let besides = CaseObligations(playbook.outlook(besides: book, asOf: moment), asOf: moment)
    var cases: CaseObligations?
    var waiting: [Relationship] = []
    waiting.reserveCapacity(book.people.count)
    try store.forEachRelationship(
      matching: query, tags: rules.tags, others: book.people.keys.sorted(), asOf: moment
    ) { relationship, isInCase in
      guard isInCase else { return try body(relationship, besides) }
      cases = cases ?? overview.ready
      if let cases {
        try cases.hand(relationship, to: body)
      } else {
        waiting.append(relationship)
      }
    }
    let all = cases ?? overview.value
    for relationship in waiting { try all.hand(relationship, to: body) }
    return all
  }
}

extension CaseObligations {
  /// Hands on a relationship, unless there is nothing to it.
  fileprivate func hand(
    _ relationship: Relationship, to body: (Relationship, CaseObligations) throws -> Void
  ) rethrows {
    guard relationship.statistics.touchDayCount > 0 || isOpen(relationship.contact) else { return }
    try body(relationship, self)
  }
}

/// How much of the cases a ranking asks for.
enum CaseView {
  /// All but what is to be done for whom.
  case overview
  /// Whom silence holds, and nothing that is owed.
  case silences

  fileprivate func extent(for playbook: Playbook, _ moment: Instant) -> CaseBook.Extent {
    switch self {
    case .overview: .touches(since: playbook.overviewStart(asOf: moment))
    case .silences: .silences
    }
  }

  fileprivate func obligations(
    of book: CaseBook, asOf moment: Instant, by rules: Rules
  ) -> CaseObligations {
    let (playbook, nudges) = (rules.playbook, rules.nextNudges(of: book))
    return switch self {
    case .overview:
      CaseObligations(
        playbook.overview(of: book, nextNudges: nudges, asOf: moment), asOf: moment)
    case .silences:
      CaseObligations(
        playbook.silences(of: book, nextNudges: nudges, asOf: moment), asOf: moment)
    }
  }
}

extension Rules {
  /// When each person of the book may be reached out to again, by the nag guard.
  fileprivate func nextNudges(of book: CaseBook) -> [Contact.ID: Instant] {
    let nudgeGuard = NudgeGuard(waits: policy.waits)
    let rolesOpenedAt = book.rolesOpenedAt
    var calendar = calendar
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
