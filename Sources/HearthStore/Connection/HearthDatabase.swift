import GRDB
public import HearthDomain

/// One Hearth database: a SQLite file, opened and brought up to date.
///
/// It is every repository at once; what each call guarantees is said in the protocols.
public struct HearthDatabase: HearthRepositories {
  let queue: DatabaseQueue
  /// The file's path; `:memory:` for a database that lives as long as this value.
  public let path: String
  /// What is put in its place only when it is closed; `nil` if the file is there.
  var draft: DatabaseDraft?

  /// Ends the connection; nothing may be asked of this value afterwards.
  ///
  /// - Throws: ``HearthError/cannotWrite(path:reason:)`` if a new file can't be put in its place; then
  ///   there is none.
  public func close() throws {
    guard let draft else { return try translatingFaults(at: path) { try queue.close() } }
    do {
      try translatingFaults(at: path) {
        // A commit that can't be copied into the file itself stays beside it, without a word.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try queue.close()
      }
      try draft.publish()
    } catch {
      discard()
      throw error
    }
  }

  /// Ends the connection after a fault: a file that was to come into being doesn't.
  public func discard() {
    // What keeps a connection from ending is of less weight than the fault before it.
    try? queue.close()
    draft?.discard()
  }

  /// Reads in one snapshot: that of the transaction under way, if the database is wound back.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try translatingFaults(at: path) {
      try queue.unsafeReentrantRead { database in
        try database.readOnly {
          if database.isInsideTransaction { return try body(database) }
          try database.beginTransaction(.deferred)
          defer { try? database.rollback() }
          return try body(database)
        }
      }
    }
  }

  /// Changes rows in one transaction under one change group, statistics included.
  func change<Result>(
    _ origin: ChangeOrigin, _ body: (inout ChangeScope) throws -> Result
  ) throws -> Result {
    try translatingFaults(at: path) {
      try queue.write { database in
        var scope = try ChangeScope(opening: origin, in: database)
        let result = try body(&scope)
        try scope.close()
        return result
      }
    }
  }
}
