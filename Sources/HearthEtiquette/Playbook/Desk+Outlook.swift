import HearthDomain

extension Desk {
  /// Ends the work at the desk.
  mutating func takeOutlook() -> Outlook {
    Outlook(
      obligations: takeObligations(), interviews: nextInterviews.mapValues(\.id),
      quietUntil: quietUntil, cadences: cadences, rolesOpenedAt: book.rolesOpenedAt,
      restUntil: search.restUntil(terms, asOf: now))
  }

  /// As much of it as reconnects alone tell.
  var silences: Outlook {
    Outlook(
      obligations: [:], interviews: [:], quietUntil: quietUntil, cadences: cadences,
      rolesOpenedAt: book.rolesOpenedAt,
      restUntil: search.restUntil(terms, asOf: now))
  }

  /// Until when each person is quiet by agreement: the recruiter and the last panel of a role of which
  /// a decision date is still to come, and on to the day on which a word is due.
  ///
  /// Of several dates the last counts; somebody to whom a word is due about another role isn't quiet.
  private var quietUntil: [Contact.ID: Instant] {
    var quiet: [Contact.ID: Instant] = [:]
    for state in cases {
      guard let silence = state.silence, silence.decisionBy != nil, silence.speaksAt > now else {
        continue
      }
      for contact in state.recruiters + state.lastPanel {
        quiet[contact] = max(quiet[contact] ?? silence.speaksAt, silence.speaksAt)
      }
    }
    return quiet.filter { !overdue.contains($0.key) }
  }

  /// How often to be in touch with the recruiters of roles that have ended, but for those who fell
  /// silent: not while another role is open with them, and not for ever.
  private var cadences: [Contact.ID: Cadence] {
    guard let cadence = search.isOver ? terms.keepWarmAfterAcceptance : terms.keepWarm else {
      return [:]
    }
    let ended = cases.filter { isEnded($0) }
    let busy = Set(cases.filter(isLive).flatMap(\.recruiters))
    let allies = Set(ended.flatMap(\.recruiters)).subtracting(busy)
    return Dictionary(uniqueKeysWithValues: allies.map { ($0, cadence) })
  }

  /// Whether its recruiter is to be kept warm for the sake of what was.
  private func isEnded(_ state: CaseState) -> Bool {
    switch state.opportunity.stage {
    case .ghosted: false
    case .accepted, .rejected, .withdrawn:
      now <= state.opportunity.since.adding(wholeDays: terms.keepWarmDays)
    case .lead, .submitted, .screening, .interviewing, .final, .offer:
      // Once an offer is accepted, a role that was open has ended but for the telling.
      search.stops(whatBeganAt: state.openedAt) && search.keepsWarm(terms, asOf: now)
    }
  }

  /// Whether it is open, and not only left over from a search that an acceptance ended.
  func isLive(_ state: CaseState) -> Bool {
    state.isOpen && !search.stops(whatBeganAt: state.openedAt)
  }
}
