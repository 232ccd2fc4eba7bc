import GRDB

/// Inserts many rows with the triggers silent, and writes the journal and the search index after.
///
/// Kept row by row, the two cost several times the insertion itself. Within a bulk only inserts are
/// journalled; an update goes through ``updating(_:)``.
struct BulkInsert {
  private let scope: ChangeScope
  private let lastIDs: [JournaledTable: Int64]

  init(in scope: ChangeScope) throws {
    self.scope = scope
    var lastIDs: [JournaledTable: Int64] = [:]
    for table in JournaledTable.allCases {
      lastIDs[table] = try scope.database.lastID(of: table)
    }
    self.lastIDs = lastIDs
    try setBulk(true)
  }

  /// Lets the triggers speak while `body` changes rows that are there already.
  func updating<Result>(_ body: () throws -> Result) throws -> Result {
    try setBulk(false)
    let result = try body()
    try setBulk(true)
    return result
  }

  /// The last id that `table` had before.
  func lastID(of table: JournaledTable) -> Int64 {
    lastIDs[table] ?? 0
  }

  /// Writes what the triggers would have written.
  func finish() throws {
    for table in JournaledTable.allCases {
      try journalRuns(of: table)
    }
    try indexContacts()
    try indexTouchpoints()
    try setBulk(false)
  }

  private func setBulk(_ isBulk: Bool) throws {
    try scope.database.run("UPDATE journal SET isBulk = ?", [isBulk ? 1 : 0])
  }

  /// One change for every run of consecutive new rows that were not journalled one by one.
  private func journalRuns(of table: JournaledTable) throws {
    try scope.database.run(
      """
      INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
      SELECT ?1, ?2, min(id), max(id), 'insert'
      FROM (SELECT id, id - row_number() OVER (ORDER BY id) AS run
            FROM \(table.rawValue)
            WHERE id > ?3
              AND id NOT IN (SELECT rowId FROM change
                             WHERE groupId = ?1 AND tableName = ?2 AND operation = 'insert'))
      GROUP BY run ORDER BY min(id)
      """, [scope.groupID, table.rawValue, lastID(of: table)])
  }

  /// Makes anew the documents of the contacts that are new or were given something new.
  private func indexContacts() throws {
    let touched = """
      SELECT id FROM contact WHERE id > ?1
      UNION SELECT contactId FROM emailAddress WHERE id > ?2
      UNION SELECT contactId FROM affiliation WHERE id > ?3
      UNION SELECT contactId FROM contactTag WHERE id > ?4
      """
    let arguments: StatementArguments = [
      lastID(of: .contact), lastID(of: .emailAddress), lastID(of: .affiliation),
      lastID(of: .contactTag),
    ]
    try scope.database.run("DELETE FROM contactSearch WHERE rowid IN (\(touched))", arguments)
    try scope.database.run(
      """
      INSERT INTO contactSearch (rowid, name, email, organization, title, tags, note)
      SELECT * FROM contactDocument WHERE id IN (\(touched))
      """, arguments)
  }

  private func indexTouchpoints() throws {
    try scope.database.run(
      """
      INSERT INTO touchpointSearch (rowid, purpose, text)
      SELECT id, purpose, text FROM touchpoint WHERE id > ?
      """, [lastID(of: .touchpoint)])
  }
}

extension Database {
  func lastID(of table: JournaledTable) throws -> Int64 {
    try firstRow("SELECT ifnull(max(id), 0) FROM \(table.rawValue)", [], { $0.int(0) }) ?? 0
  }
}
