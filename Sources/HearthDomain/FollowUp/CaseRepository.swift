/// The stored cases, as the playbook reads them.
public protocol CaseRepository: Sendable {
  /// The case book as of `moment`: nothing in it happened, or was recorded to happen, after that.
  ///
  /// Of the people's touches those before the first interview, move and commitment may be missing, but
  /// for each person's last.
  func caseBook(asOf moment: Instant) throws -> CaseBook
}
