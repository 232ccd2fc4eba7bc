import GRDB
import HearthDomain

/// Takes back change groups, by what the journal says of them.
struct Undoing {
  let database: Database

  /// The newest group that no undo took back and that is no undo itself, with its changes to show.
  func next() throws -> Undo {
    let group = try database.groups(
      where: "undoes IS NULL AND NOT EXISTS (SELECT 1 FROM changeGroup AS u WHERE u.undoes = g.id)",
      [], limit: 1
    ).first
    guard let group else { throw HearthError.nothingToUndo }
    return Undo(group: group, changes: try changes(of: group.id))
  }

  /// Applies a group backwards.
  ///
  /// A large import is taken back row by row, and its contacts' documents are not made anew for each.
  func takeBack(_ group: ChangeGroup.ID) throws {
    let contacts = try contacts(changedBy: group)
    let triggers = try SuspendedTriggers(where: SuspendedTriggers.ofContactSearch, in: database)
    for entry in try entries(of: group, limit: nil) {
      try takeBack(entry, onConflict: "ABORT", sparing: "0")
    }
    try database.indexContacts(contacts)
    try triggers.restore()
  }

  /// The contacts that a group changed, or parts of which it did.
  private func contacts(changedBy group: ChangeGroup.ID) throws -> Set<Int64> {
    let parts = JournaledTable.partsOfContact.map(\.rawValue)
    let inserted = parts.map { table in
      """
      SELECT contactId FROM change CROSS JOIN \(table) ON \(table).id BETWEEN rowId AND lastRowId
      WHERE groupId = ?1 AND tableName = '\(table)'
      """
    }
    let ids = try database.rows(
      """
      SELECT contact.id FROM change CROSS JOIN contact ON contact.id BETWEEN rowId AND lastRowId
      WHERE groupId = ?1 AND tableName = 'contact'
      UNION ALL
      SELECT rowId FROM change WHERE groupId = ?1 AND tableName = 'contact'
      UNION ALL
      SELECT before ->> 'contactId' FROM change
      WHERE groupId = ?1 AND before IS NOT NULL
        AND tableName IN (\(parts.map { "'\($0)'" }.joined(separator: ", ")))
      UNION ALL
      \(inserted.joined(separator: "\nUNION ALL\n"))
      """, [group.rawValue], { $0.int(0) })
    return Set(ids)
  }

  /// Applies a group backwards although later ones stay, such as imports.
  ///
  /// A row may not fit any more, because what it names uniquely has gone to another: it is passed over.
  /// A contact stays with whom a touchpoint is left that a later group brought.
  ///
  /// With `keepingInserts` only what the group changed and deleted is taken back.
  func takeBackAmongLaterOnes(_ group: ChangeGroup.ID, keepingInserts: Bool) throws {
    for entry in try entries(of: group, limit: nil) {
      if keepingInserts, entry.operation == .insert { continue }
      let isInUse = "EXISTS (SELECT 1 FROM touchpointParticipant WHERE contactId = contact.id)"
      try takeBack(
        entry, onConflict: "IGNORE", sparing: entry.table == .contact ? isInUse : "0")
    }
  }

  private func takeBack(
    _ entry: Entry, onConflict manner: String, sparing condition: String
  ) throws {
    switch entry.operation {
    case .insert:
      try database.run(
        "DELETE FROM \(entry.table.rawValue) WHERE id BETWEEN ? AND ? AND NOT \(condition)",
        [entry.rows.lowerBound, entry.rows.upperBound])
    case .update: try rewrite(entry, onConflict: manner)
    case .delete: try reinsert(entry, onConflict: manner)
    }
  }

  private func reinsert(_ entry: Entry, onConflict manner: String) throws {
    let columns = try database.columns(of: entry.table).map(\.name)
    let values = columns.map { "?1 ->> '$.\($0)'" }.joined(separator: ", ")
    try database.run(
      """
      INSERT OR \(manner) INTO \(entry.table.rawValue) (\(columns.joined(separator: ", ")))
      SELECT \(values)
      """, [entry.before])
  }

  private func rewrite(_ entry: Entry, onConflict manner: String) throws {
    let columns = try database.columns(of: entry.table).map(\.name)
    let values = columns.map { "\($0) = ?1 ->> '$.\($0)'" }.joined(separator: ", ")
    try database.run(
      "UPDATE OR \(manner) \(entry.table.rawValue) SET \(values) WHERE id = ?2",
      [entry.before, entry.rows.lowerBound])
  }

  // MARK: Reading the journal

  private struct Entry {
    let table: JournaledTable
    let rows: ClosedRange<Int64>
    let operation: Change.Operation
    /// The row before, as a JSON object.
    let before: String?
  }

  /// What a group changed, newest first.
  private func entries(of group: ChangeGroup.ID, limit: Int?) throws -> [Entry] {
    try database.rows(
      """
      SELECT tableName, rowId, lastRowId, operation, before FROM change
      WHERE groupId = ? ORDER BY id DESC LIMIT \(limit ?? -1)
      """, [group.rawValue]
    ) { row in
      guard let table: JournaledTable = row.value(0), let operation: Change.Operation = row.value(3)
      else {
        throw HearthError.conflict(
          "Group \(group) changed '\(row.text(0))', which this hearth doesn't know.")
      }
      return Entry(
        table: table, rows: row.int(1)...row.int(2), operation: operation,
        before: row.optionalText(4))
    }
  }

  /// The changes of a group as taking it back would make them: from now to then.
  private func changes(of group: ChangeGroup.ID) throws -> [Change] {
    try entries(of: group, limit: Undo.changeLimit).map { entry in
      let then = try fields(ofJSON: entry.before)
      let now = try currentFields(entry)
      let columns = try database.columns(of: entry.table).map(\.name)
      let fields = columns.filter { now[$0] != then[$0] }.map { column in
        Change.Field(column: column, before: now[column], after: then[column])
      }
      return Change(
        table: entry.table.rawValue, rows: entry.rows, operation: entry.operation.inverse,
        fields: entry.rows.count == 1 ? fields : [])
    }
  }

  private func fields(ofJSON json: String?) throws -> [String: String] {
    var fields: [String: String] = [:]
    try database.forEachRow("SELECT key, value FROM json_each(?)", [json]) { row in
      fields[row.text(0)] = row.optionalText(1)
    }
    return fields
  }

  private func currentFields(_ entry: Entry) throws -> [String: String] {
    let columns = try database.columns(of: entry.table).map(\.name)
    let row = try database.firstRow(
      "SELECT \(columns.joined(separator: ", ")) FROM \(entry.table.rawValue) WHERE id = ?",
      [entry.rows.lowerBound]
    ) { row in columns.indices.map { row.optionalText(Int32($0)) } }
    guard let row else { return [:] }
    return Dictionary(uniqueKeysWithValues: zip(columns, row)).compactMapValues { $0 }
  }
}

extension Change.Operation {
  /// What taking it back does.
  var inverse: Self {
    switch self {
    case .insert: .delete
    case .update: .update
    case .delete: .insert
    }
  }
}

extension Database {
  /// A table's columns, in the order in which they were declared.
  func columns(of table: JournaledTable) throws -> [(name: String, type: String)] {
    try rows("SELECT name, type FROM pragma_table_info(?)", [table.rawValue]) {
      ($0.text(0), $0.text(1))
    }
  }
}
