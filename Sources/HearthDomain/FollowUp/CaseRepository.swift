/// The stored cases, as the playbook reads them.
public protocol CaseRepository: Sendable {
  /// The case book as of `moment`.
  ///
  /// Of the people's touches those from before the first opportunity and commitment may be missing, but
  /// for each person's last.
  func caseBook(asOf moment: Instant) throws -> CaseBook
}
