import Foundation
import GRDB
import GRDBSQLite
import HearthDomain
import HearthSchema

extension HearthDatabase {
  /// The seconds to wait for another process before giving up.
  static let busySeconds = 30.0

  /// How many bytes of a file may be read where they are in the system's memory.
  static let mappedBytes = 1 << 30

  /// An empty database that lives as long as the value does.
  public static func inMemory() throws -> HearthDatabase {
    try translatingFaults(at: ":memory:") {
      let queue = try DatabaseQueue(configuration: configuration())
      try queue.writeWithoutTransaction { try Migration.create(in: $0) }
      return HearthDatabase(queue: queue, path: ":memory:")
    }
  }

  /// Opens the database at `path`, and brings an older one up to date after a backup beside it.
  ///
  /// Where there is none it is created, unless `createIfMissing` is off. A file of another program or
  /// of a newer Hearth is left untouched.
  ///
  /// - Throws: ``HearthError/unusableDatabase(path:_:)``, ``HearthError/busy(path:)``,
  ///   ``HearthError/cannotRead(path:reason:)``, ``HearthError/cannotWrite(path:reason:)``.
  public static func open(path: String, createIfMissing: Bool = true) throws -> HearthDatabase {
    guard sqlite3_libversion_number() >= 3_037_000 else {
      throw HearthError.unusableDatabase(
        path: path, .libraryTooOld(String(cString: sqlite3_libversion())))
    }
    if !FileManager.default.fileExists(atPath: path) {
      guard createIfMissing else { throw HearthError.unusableDatabase(path: path, .missing) }
      try DatabaseFile.create(at: path)
    }
    try DatabaseFile.checkHeader(at: path)
    return try translatingFaults(at: path) {
      let immutable = DatabaseFile.immutableURI(of: path)
      if let immutable, DatabaseFile.isSealed(at: path) {
        return try open(path: path, as: immutable)
      }
      do {
        return try open(path: path, as: DatabaseFile.plainName(of: path))
      } catch let error as DatabaseError where error.isWantOfSideFiles {
        guard let immutable, DatabaseFile.isAtRest(at: path) else { throw error }
        return try open(path: path, as: immutable)
      }
    }
  }

  /// A new database that takes its place at `path` only when it is closed.
  ///
  /// - Throws: ``HearthError/cannotWrite(path:reason:)``.
  public static func draft(path: String) throws -> HearthDatabase {
    let draft = try DatabaseDraft(of: path)
    return try translatingFaults(at: path) {
      let queue = try DatabaseQueue(
        path: DatabaseFile.plainName(of: draft.path), configuration: configuration())
      return HearthDatabase(queue: queue, path: path, draft: draft)
    }
  }

  /// The database at `path` to try changes on; where that may only be read, a copy that is forgotten when
  /// it is closed.
  ///
  /// - Throws: As ``open(path:createIfMissing:)``.
  public static func rehearsal(path: String) throws -> HearthDatabase {
    let database = try open(path: path, createIfMissing: false)
    return try translatingFaults(at: path) {
      try database.queue.writeWithoutTransaction { source in
        guard sqlite3_db_readonly(source.sqliteConnection, "main") == 1 else { return database }
        let copy = try DatabaseQueue(path: "", configuration: configuration())
        try copy.writeWithoutTransaction { try source.backup(to: $0) }
        return HearthDatabase(queue: copy, path: path)
      }
    }
  }

  private static func open(path: String, as name: String) throws -> HearthDatabase {
    let queue = try DatabaseQueue(path: name, configuration: configuration())
    try queue.writeWithoutTransaction { database in
      try bringUpToDate(database, path: path)
      // Whoever filled it may have been stopped before that.
      if try database.journalMode != "wal" { database.enterLog() }
    }
    return HearthDatabase(queue: queue, path: path)
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.prepareDatabase { database in
      // What was acknowledged survives a power cut. The cache holds what an import of hundreds of
      // thousands of rows touches at random, and is only taken up as it is needed; reads of a file
      // that is in the system's memory already are not copied.
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -65536;
          PRAGMA mmap_size = \(HearthDatabase.mappedBytes);
          """)
    }
    return configuration
  }

  private static func bringUpToDate(_ database: Database, path: String) throws {
    let version = try Migration.version(of: database, path: path)
    guard version < Schema.version else { return }
    let copy = try DatabaseFile.backUp(database, of: path, version: version)
    do {
      try Migration.migrate(database)
    } catch {
      // Nothing was changed, so that the copy would be one too many at every start.
      unlink(copy)
      throw error.isFaultOfSchema
        ? HearthError.unusableDatabase(
          path: path, .notMigrated(version: version, known: Schema.version)) : error
    }
  }
}

extension Error {
  /// Whether a step failed for what the database holds, not for want of room, rights or time.
  fileprivate var isFaultOfSchema: Bool {
    guard let error = self as? DatabaseError else { return false }
    return [.SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(error.resultCode)
  }
}

extension DatabaseError {
  /// Whether SQLite could not make the files beside the database that it needs to share it: the folder
  /// is read-only or the disk is full.
  fileprivate var isWantOfSideFiles: Bool {
    [.SQLITE_CANTOPEN, .SQLITE_FULL, .SQLITE_READONLY].contains(resultCode)
      || [.SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMMAP]
        .contains(extendedResultCode)
  }
}
