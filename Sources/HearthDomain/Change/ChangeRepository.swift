/// The change journal.
public protocol ChangeRepository: Sendable {
  /// The at most `limit` newest groups, newest first.
  ///
  /// With a `contact`, only those that changed it or something that belongs to it.
  func history(of contact: Contact.ID?, limit: Int?) throws -> [ChangeGroup]

  /// The newest group that can be taken back, and what taking it back would change.
  ///
  /// - Throws: ``HearthError/nothingToUndo``.
  func nextUndo() throws -> Undo

  /// Takes back the newest group that was not taken back yet, whole, as a group of its own.
  ///
  /// - Throws: ``HearthError/nothingToUndo``.
  func undo(by origin: ChangeOrigin) throws -> Undo

  /// Runs `body`, which only reads, on the database as it was known at `moment`.
  ///
  /// What was entered, changed, deleted or undone since is as it was then. The rows that an import
  /// brought stay: they count by when they happened. Nothing is changed for good, but no other process
  /// can write meanwhile.
  func asKnown<Result>(
    at moment: Instant, by origin: ChangeOrigin, _ body: () throws -> Result
  ) throws -> Result
}

/// A group taken back, or about to be.
public struct Undo: Hashable, Sendable {
  public let group: ChangeGroup
  /// In the order in which they are taken back; at most ``changeLimit`` of them.
  public let changes: [Change]

  /// Changes kept to show; the rest is only counted.
  public static let changeLimit = 100

  public init(group: ChangeGroup, changes: [Change]) {
    self.group = group
    self.changes = changes
  }
}
