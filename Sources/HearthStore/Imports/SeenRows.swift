import GRDB
import HearthDomain

/// The rows of the file at hand by their keys, to tell one that contradicts an earlier one.
///
/// They are kept in a temporary table, so that memory stays flat however long the file is.
struct SeenRows {
  struct Row {
    let line: Int
    let digest: RowDigest
  }

  private let database: Database
  private let insert: RawStatement
  private let select: RawStatement

  init(_ database: Database) throws {
    self.database = database
    try database.execute(
      sql: """
        CREATE TEMP TABLE seenRow (key TEXT PRIMARY KEY, line INTEGER, digest TEXT) WITHOUT ROWID
        """)
    insert = try RawStatement(
      database, "INSERT INTO seenRow (key, line, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
    select = try RawStatement(database, "SELECT line, digest FROM seenRow WHERE key = ?")
  }

  /// Remembers a row, and returns the one that had its key before it, if any.
  func meet(_ key: String, at line: Int, _ digest: RowDigest) throws -> Row? {
    insert.bind(key, at: 1)
    insert.bind(Int64(line), at: 2)
    insert.bind(digest.rawValue, at: 3)
    try insert.run()
    guard database.changesCount == 0 else { return nil }
    select.bind(key, at: 1)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return Row(line: Int(select.int(0)), digest: RowDigest(rawValue: select.text(1)))
  }

  /// Lets go of a row that was refused after all: the next of its key is the first.
  func letGo(of key: String) throws {
    try database.run("DELETE FROM seenRow WHERE key = ?", [key])
  }

  func forget() throws {
    try database.execute(sql: "DROP TABLE seenRow")
  }
}
