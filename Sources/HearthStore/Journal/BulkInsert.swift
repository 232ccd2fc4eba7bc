import GRDB

/// Inserts many rows without the triggers on insert, and writes the journal and the search index
/// after.
///
/// Kept row by row, the two cost several times the insertion itself. The journal's triggers on update and
/// delete stay. All of it is one transaction, so nobody ever finds the triggers gone.
struct BulkInsert {
  private let scope: ChangeScope
  private let lastIDs: [JournaledTable: Int64]
  /// The last id of each table that the journal knows of.
  private var journaledIDs: [JournaledTable: Int64]
  private let triggers: SuspendedTriggers

  /// Begins to insert; whoever tells ``finish(indexing:)`` which contacts changed does without the triggers
  /// that index a contact anew whenever a part of it does.
  init(in scope: ChangeScope, tellingChangedContacts: Bool = false) throws {
    self.scope = scope
    var lastIDs: [JournaledTable: Int64] = [:]
    for table in JournaledTable.allCases {
      lastIDs[table] = try scope.database.lastID(of: table)
    }
    self.lastIDs = lastIDs
    journaledIDs = lastIDs
    triggers = try SuspendedTriggers(
      where: tellingChangedContacts
        ? "\(SuspendedTriggers.onInsert) OR \(SuspendedTriggers.ofContactSearch)"
        : SuspendedTriggers.onInsert, in: scope.database)
    try scope.database.gatherSearchWords()
  }

  /// The last id that `table` had before.
  func lastID(of table: JournaledTable) -> Int64 {
    lastIDs[table] ?? 0
  }

  /// Writes what the triggers would have written, and puts them back.
  ///
  /// With `changedContacts`, those are indexed anew, and all others have documents that are right already.
  mutating func finish(indexing changedContacts: Set<Int64>? = nil) throws {
    try writeJournal()
    if let changedContacts {
      try scope.database.indexContacts(changedContacts)
    } else {
      try scope.database.indexContacts("> ?", [lastID(of: .contact)])
      try indexTouchedContacts()
    }
    try indexTouchpoints()
    try scope.database.writeSearchWordsAtOnce()
    try triggers.restore()
  }

  /// Journals the rows inserted so far.
  ///
  /// To be done before a row that was there already comes to refer to a new one: undo goes backwards,
  /// and must let go of the new row before it takes that row away.
  mutating func writeJournal() throws {
    for table in JournaledTable.allCases {
      let lastID = try scope.database.lastID(of: table)
      let journaledID = journaledIDs[table] ?? 0
      if lastID > journaledID { try journalRuns(of: table, after: journaledID) }
      journaledIDs[table] = lastID
    }
  }

  /// One change for every run of consecutive new rows.
  private func journalRuns(of table: JournaledTable, after lastID: Int64) throws {
    let ends = try scope.database.firstRow(
      "SELECT min(id), max(id), count(*) FROM \(table.rawValue) WHERE id > ?", [lastID]
    ) { (first: $0.int(0), last: $0.int(1), count: $0.int(2)) }
    guard let ends, ends.count > 0 else { return }
    // Rows that were all inserted one after the other are one run: there is nothing to look for.
    guard ends.last - ends.first + 1 == ends.count else {
      return try journalGapped(table, after: lastID)
    }
    try scope.database.run(
      """
      INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
      VALUES (?, ?, ?, ?, 'insert')
      """, [scope.groupID, table.rawValue, ends.first, ends.last])
  }

  private func journalGapped(_ table: JournaledTable, after lastID: Int64) throws {
    try scope.database.run(
      """
      INSERT INTO change (groupId, tableName, rowId, lastRowId, operation)
      SELECT ?, ?, min(id) AS first, max(id), 'insert'
      FROM (SELECT id, id - row_number() OVER (ORDER BY id) AS run
            FROM \(table.rawValue) WHERE id > ?)
      GROUP BY run ORDER BY first
      """, [scope.groupID, table.rawValue, lastID])
  }

  /// Indexes anew the contacts that were there before and were given something new.
  private func indexTouchedContacts() throws {
    let lastID = lastID(of: .contact)
    let touched = JournaledTable.partsOfContact.map { table in
      """
      SELECT contactId FROM \(table.rawValue)
      WHERE id > \(self.lastID(of: table)) AND +contactId <= \(lastID)
      """
    }.joined(separator: " UNION ")
    try scope.database.indexContacts("IN (\(touched))")
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
