import GRDB

/// A way to fill an empty database that writes every page once.
///
/// The write-ahead log has each page written twice, and read back in between. The rollback journal keeps
/// what pages held before, which new pages don't need: where nearly all pages are new there is next to
/// nothing to keep. What a killed process leaves half done is undone by whoever opens the file next.
struct PlainJournal {
  private let database: Database

  /// Leaves the write-ahead log, outside a transaction; `nil` unless the database is empty and nobody
  /// else has it open.
  init?(insteadOfLogIn database: Database) throws {
    guard try database.journalMode == "wal", try Self.isEmpty(database),
      try Self.leaveLog(in: database)
    else { return nil }
    self.database = database
    // What was written would otherwise be mapped whole into memory to be read again.
    try database.execute(sql: "PRAGMA mmap_size = 0")
    // Statements that insert several rows keep for themselves what pages held before.
    try database.execute(sql: "PRAGMA temp_store = MEMORY")
  }

  /// Goes back to the write-ahead log, as whoever opens the file next would.
  func end() {
    database.enterLog()
    try? database.execute(sql: "PRAGMA mmap_size = \(HearthDatabase.mappedBytes)")
    try? database.execute(sql: "PRAGMA temp_store = DEFAULT")
  }

  private static func isEmpty(_ database: Database) throws -> Bool {
    try [.contact, .touchpoint].allSatisfy { try database.lastID(of: $0) == 0 }
  }

  private static func leaveLog(in database: Database) throws -> Bool {
    do {
      // A journal that is truncated is synced, while one that is deleted may be back after a power cut.
      try database.execute(sql: "PRAGMA journal_mode = TRUNCATE")
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return false
    }
  }
}

extension Database {
  var journalMode: String? {
    get throws { try firstRow("PRAGMA journal_mode", []) { $0.text(0) } }
  }

  /// Sees to it that changes go to a write-ahead log, if nobody is in the way.
  func enterLog() {
    try? execute(sql: "PRAGMA journal_mode = WAL")
  }
}
