import GRDB

/// Triggers that are gone for a while, because what they do row by row is done afterwards in one go.
///
/// All of it is one transaction, so nobody ever finds them gone.
struct SuspendedTriggers {
  private let database: Database
  private let triggers: [(name: String, sql: String)]

  /// Drops the triggers that meet a condition on `sqlite_schema`.
  init(where condition: String, in database: Database) throws {
    self.database = database
    triggers = try database.rows(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND (\(condition))"
    ) { ($0.text(0), $0.text(1)) }
    for trigger in triggers {
      try database.execute(sql: "DROP TRIGGER \(trigger.name)")
    }
  }

  /// Puts them back as they were.
  func restore() throws {
    for trigger in triggers {
      try database.execute(sql: trigger.sql)
    }
  }

  /// Those that journal and index new rows.
  static let onInsert = "name GLOB '*_insert'"

  /// Those that make a contact's document anew whenever a part of it changes.
  static let ofContactSearch: String = {
    let tables = ([.contact] + JournaledTable.partsOfContact).map { "'\($0.rawValue)'" }
    return "name GLOB 'search_*' AND tbl_name IN (\(tables.joined(separator: ", ")))"
  }()
}
