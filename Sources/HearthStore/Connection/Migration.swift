import GRDB
import HearthDomain
import HearthSchema

/// Brings a database to the newest schema; `PRAGMA user_version` counts the steps done.
enum Migration {
  /// The schema version of a database of ours.
  ///
  /// - Throws: ``HearthError/unusableDatabase(path:_:)`` for a file of another program or a newer
  ///   Hearth.
  static func version(of database: Database, path: String) throws -> Int {
    guard
      try database.firstRow("PRAGMA application_id", [], { $0.int(0) })
        == Int64(Schema.applicationID)
    else { throw HearthError.unusableDatabase(path: path, .foreign) }
    let version = Int(try database.firstRow("PRAGMA user_version", [], { $0.int(0) }) ?? 0)
    guard version > 0 else {
      throw HearthError.unusableDatabase(
        path: path, .damaged("its schema version is \(version)"))
    }
    guard version <= Schema.version else {
      throw HearthError.unusableDatabase(
        path: path, .newer(version: version, known: Schema.version))
    }
    return version
  }

  /// Makes an empty database ours: every step, and the journal's head.
  static func create(in database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    try migrate(database)
  }

  /// Does the steps up to `target` that were not done yet, all of them or none.
  ///
  /// The version is read inside the transaction, because another process may have migrated first.
  static func migrate(_ database: Database, upTo target: Int = Schema.version) throws {
    try database.inTransaction(.immediate) {
      let done = Int(try database.firstRow("PRAGMA user_version", [], { $0.int(0) }) ?? 0)
      for step in Schema.steps where step.version > done && step.version <= target {
        try database.execute(sql: step.sql)
      }
      if done == 0 { try beginJournal(database) }
      try database.execute(sql: "PRAGMA user_version = \(max(done, target))")
      return .commit
    }
  }

  private static func beginJournal(_ database: Database) throws {
    var random = SystemRandomNumberGenerator()
    var uids = UIDFactory(at: Instant(unixSeconds: 0), random: &random)
    try database.run(
      "INSERT INTO journal (id, device) VALUES (1, ?)", [uids.next().rawValue])
  }
}
