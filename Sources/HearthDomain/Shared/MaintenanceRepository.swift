/// The database as a whole: checked, copied, written out and read back.
public protocol MaintenanceRepository: Sendable {
  /// What is wrong with the database, a sentence each; empty if it is sound.
  ///
  /// Compared are the statistics with the touchpoints, the search index with what it indexes, the
  /// references, and SQLite's own structures.
  func faults() throws -> [String]

  /// Copies the database to a new file while others may go on using it.
  ///
  /// - Throws: ``HearthError/cannotWrite(path:reason:)`` if the file exists or can't be made.
  func backUp(to path: String) throws

  /// Hands the whole database to `write` as one JSON document, piece by piece.
  ///
  /// The same rows give the same bytes. The journal is not part of it: a dump says what is, the
  /// journal how it came to be in this file.
  func dump(_ write: (UnsafeRawBufferPointer) throws -> Void) throws

  /// Fills an empty database from a dump that `read` hands out piece by piece, until it is empty.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` if the database isn't empty,
  ///   ``HearthError/badData(_:)`` if the text is no dump.
  func restore(
    by origin: ChangeOrigin, _ read: () throws -> [UInt8]
  ) throws -> ImportReport

  /// The number of rows of each kind, by what they are called.
  func counts() throws -> Counts
}

/// How much there is.
public struct Counts: Hashable, Sendable {
  public var contacts = 0
  public var activeContacts = 0
  public var organizations = 0
  public var touchpoints = 0
  public var touchpointsByChannel: [Touchpoint.Channel: Int] = [:]
  public var touchpointsByDirection: [Touchpoint.Direction: Int] = [:]
  public var firstTouchAt: Instant?
  public var lastTouchAt: Instant?

  public init() {}
}
