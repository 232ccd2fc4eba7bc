/// The stored history, as statistics read it.
public protocol TrackRecordRepository: Sendable {
  /// What had come of the search by `moment`.
  func searchHistory(asOf moment: Instant) throws -> SearchHistory

  /// Hands each ask that is decided by `moment` to `body`: of one contact, or of all who find or fill
  /// roles. An answer is awaited for `windowDays` after the owner's last touch.
  func forEachAsk(
    of contact: Contact.ID?, windowDays: Double, asOf moment: Instant,
    _ body: (Contact.ID, Ask) throws -> Void
  ) throws
}
