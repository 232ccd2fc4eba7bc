/// The stored cases, as the playbook reads them.
public protocol CaseRepository: Sendable {
  /// The case book as of `moment`, which is when the rest of the store is read, too.
  ///
  /// Of `contacts` only the cases of those are read, with as much of the others as tells whether the
  /// search is on: what follows for anybody else is then not in it. `nil` is for everything.
  ///
  /// What nothing follows from is left out: cases that were closed, and commitments that were settled,
  /// more than a year ago; of the moves of each all but the first and those that are no answer; of an opportunity's details all but title,
  /// client, recruiter and value; and somebody's touches before the first of their cases and commitments.
  /// `extent` may leave out more.
  func caseBook(
    of contacts: [Contact.ID]?, _ extent: CaseBook.Extent, asOf moment: Instant
  ) throws -> CaseBook
}

extension CaseRepository {
  /// The whole case book.
  public func caseBook(of contacts: [Contact.ID]?, asOf moment: Instant) throws -> CaseBook {
    try caseBook(of: contacts, .whole, asOf: moment)
  }
}
