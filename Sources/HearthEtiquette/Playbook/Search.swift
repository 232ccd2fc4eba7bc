import HearthDomain

/// Whether the search for work is on: an acceptance ends it, a role that comes up later begins another.
struct Search {
  /// The last role that was accepted.
  let accepted: Opportunity?
  let isOver: Bool

  init(_ book: CaseBook) {
    let accepted = book.files.lazy.map(\.opportunity).filter { $0.stage == .accepted }
      .max { ($0.since, $0.uid.rawValue) < ($1.since, $1.uid.rawValue) }
    self.accepted = accepted
    isOver =
      accepted.map { accepted in
        !book.files.contains { $0.openedAt > accepted.since }
      } ?? false
  }

  /// Whether nothing is to follow any more from what happened at `instant`: another search doesn't bring
  /// back what the last one left open.
  func stops(whatBeganAt instant: Instant) -> Bool {
    accepted.map { instant <= $0.since } ?? false
  }

  /// Whether an interview of a role that came up at `openedAt` is off, though nobody said so: it was still to
  /// begin when another role was accepted.
  func callsOff(_ interview: Interview, ofRoleFrom openedAt: Instant) -> Bool {
    interview.status == .scheduled && stops(whatBeganAt: openedAt)
      && !stops(whatBeganAt: interview.details.startsAt)
  }

  /// Whether whoever was spoken with then is still to be kept warm.
  func keepsWarm(_ terms: PlaybookTerms, asOf now: Instant) -> Bool {
    accepted.map { now <= $0.since.adding(wholeDays: terms.keepWarmDays) } ?? false
  }

  func restUntil(_ terms: PlaybookTerms, asOf now: Instant) -> Instant? {
    guard isOver, let accepted else { return nil }
    let end = accepted.since.adding(wholeDays: terms.restDays)
    return end > now ? end : nil
  }
}
