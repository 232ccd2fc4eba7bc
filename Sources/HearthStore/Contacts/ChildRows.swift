import GRDB
import HearthDomain

/// The rows of one table that belong to one contact, in the owner's order.
struct ChildRows {
  typealias Values = [(column: String, value: ColumnValue)]

  private let table: JournaledTable
  private let contactID: Int64
  /// Whether the contact has only just come into being, so that nothing can be stored of it.
  private let isOwnerNew: Bool

  init(_ table: JournaledTable, of contactID: Int64, isOwnerNew: Bool) {
    self.table = table
    self.contactID = contactID
    self.isOwnerNew = isOwnerNew
  }

  /// Makes the rows be `wanted`: a row that is wanted again is kept, with its uid.
  func write(_ wanted: [Values], in scope: inout ChangeScope) throws {
    let database = scope.database
    var stored =
      try isOwnerNew ? [] : storedRows(columns: wanted.first?.map(\.column) ?? [], in: database)
    var kept: [(id: Int64, position: Int64)?] = []
    for values in wanted {
      let index = stored.firstIndex { $0.values == values.map(\.value.databaseValue) }
      kept.append(index.map { stored.remove(at: $0) }.map { ($0.id, $0.position) })
    }
    // Deleted first, so that a unique value may move to another row.
    for row in stored {
      try database.delete(from: table, id: row.id)
    }
    for (position, (values, row)) in zip(wanted, kept).enumerated() {
      let place = (column: "position", value: ColumnValue.int(Int64(position)))
      if let row {
        if row.position != position { try database.update(table, id: row.id, [place]) }
      } else {
        let head: Values = [
          ("uid", .text(scope.nextUID().rawValue)), ("contactId", .int(contactID)),
        ]
        _ = try database.insert(into: table, head + [place] + values)
      }
    }
  }

  private struct StoredRow {
    let id: Int64
    let position: Int64
    let values: [DatabaseValue]
  }

  private func storedRows(columns: [String], in database: Database) throws -> [StoredRow] {
    let selection = (["id", "position"] + columns).joined(separator: ", ")
    return try database.rows(
      "SELECT \(selection) FROM \(table.rawValue) WHERE contactId = ? ORDER BY position",
      [contactID]
    ) { row in
      StoredRow(
        id: row.int(0), position: row.int(1),
        values: columns.indices.map { row.databaseValue(Int32($0) + 2) })
    }
  }
}
