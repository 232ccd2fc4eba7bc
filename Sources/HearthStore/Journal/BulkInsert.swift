import GRDB

/// Inserts many rows without the triggers on insert, and writes the journal and the search index
/// after.
///
/// Kept row by row, the two cost several times the insertion itself. The triggers on update and
/// delete stay. All of it is one transaction, so nobody ever finds the triggers gone.
struct BulkInsert {
  private let scope: ChangeScope
  private let lastIDs: [JournaledTable: Int64]
  /// The last id of each table that the journal knows of.
  private var journaledIDs: [JournaledTable: Int64]
  private let triggers: [(name: String, sql: String)]

  init(in scope: ChangeScope) throws {
    self.scope = scope
    var lastIDs: [JournaledTable: Int64] = [:]
    for table in JournaledTable.allCases {
      lastIDs[table] = try scope.database.lastID(of: table)
    }
    self.lastIDs = lastIDs
    journaledIDs = lastIDs
    triggers = try scope.database.rows(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB '*_insert'"
    ) { ($0.text(0), $0.text(1)) }
    for trigger in triggers {
      try scope.database.execute(sql: "DROP TRIGGER \(trigger.name)")
    }
    try gatherWords(ofBytes: 16 << 20)
  }

  /// Has so many bytes of words gathered in memory before they are written to the search index: what is
  /// written in small parts is merged again and again.
  private func gatherWords(ofBytes count: Int) throws {
    try scope.database.run(
      "INSERT INTO contactSearch (contactSearch, rank) VALUES ('hashsize', ?)", [count])
  }

  /// The last id that `table` had before.
  func lastID(of table: JournaledTable) -> Int64 {
    lastIDs[table] ?? 0
  }

  /// Writes what the triggers would have written, and puts them back.
  ///
  /// Of the new contacts only `newContacts` are indexed; without it, all are.
  mutating func finish(indexing newContacts: Set<Int64>? = nil) throws {
    try writeJournal()
    try index(newContacts)
    try indexTouchedContacts()
    try indexTouchpoints()
    // What SQLite gathers unless told otherwise.
    try gatherWords(ofBytes: 1 << 20)
    for trigger in triggers {
      try scope.database.execute(sql: trigger.sql)
    }
  }

  /// Journals the rows inserted so far.
  ///
  /// To be done before a row that was there already comes to refer to a new one: undo goes backwards,
  /// and must let go of the new row before it takes that row away.
  mutating func writeJournal() throws {
    for table in JournaledTable.allCases {
      try journalRuns(of: table, after: journaledIDs[table] ?? 0)
      journaledIDs[table] = try scope.database.lastID(of: table)
    }
  }

  /// One change for every run of consecutive new rows.
  private func journalRuns(of table: JournaledTable, after lastID: Int64) throws {
    let ends = try scope.database.firstRow(
      "SELECT min(id), max(id), count(*) FROM \(table.rawValue) WHERE id > ?", [lastID]
    ) { (first: $0.int(0), last: $0.int(1), count: $0.int(2)) }
    guard let ends, ends.count > 0 else { return }
    // Rows that were all inserted one after the other are one run: there is nothing to look for.
    let runs =
      ends.last - ends.first + 1 == ends.count
      ? "SELECT \(ends.first) AS first, \(ends.last) AS last"
      : """
      SELECT min(id) AS first, max(id) AS last
      FROM (SELECT id, id - row_number() OVER (ORDER BY id) AS run
            FROM \(table.rawValue) WHERE id > \(lastID))
      GROUP BY run
      """
    try scope.database.run(
      """
      INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
      SELECT ?, ?, first, last, 'insert' FROM (\(runs)) ORDER BY first
      """, [scope.groupID, table.rawValue])
  }

  /// Indexes the new contacts in their order; one that was changed since has a document already.
  private func index(_ newContacts: Set<Int64>?) throws {
    let ids = newContacts.map { $0.sorted().map(String.init).joined(separator: ", ") }
    let isNew = ids.map { "IN (\($0))" } ?? "> \(lastID(of: .contact))"
    try scope.database.run("DELETE FROM contactSearch WHERE rowid \(isNew)")
    try index("id \(isNew)")
  }

  /// Indexes anew the contacts that were there before and were given something new.
  private func indexTouchedContacts() throws {
    let lastID = lastID(of: .contact)
    let children: [JournaledTable] = [
      .emailAddress, .phone, .postalAddress, .link, .affiliation, .contactTag,
    ]
    let touched = children.map { table in
      """
      SELECT contactId FROM \(table.rawValue)
      WHERE id > \(self.lastID(of: table)) AND +contactId <= \(lastID)
      """
    }.joined(separator: " UNION ")
    try scope.database.run("DELETE FROM contactSearch WHERE rowid IN (\(touched))")
    try index("id IN (\(touched))")
  }

  private func index(_ condition: String) throws {
    try scope.database.run(
      """
      INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
      SELECT * FROM contactDocument WHERE \(condition)
      """)
  }

  private func indexTouchpoints() throws {
    try scope.database.run(
      """
      INSERT INTO touchpointSearch (rowid, purpose, text)
      SELECT id, purpose, text FROM touchpointDocument WHERE id > ?
      """, [lastID(of: .touchpoint)])
  }
}

extension Database {
  func lastID(of table: JournaledTable) throws -> Int64 {
    try firstRow("SELECT ifnull(max(id), 0) FROM \(table.rawValue)", [], { $0.int(0) }) ?? 0
  }
}
