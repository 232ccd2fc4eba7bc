import GRDB
import HearthDomain

/// The rows of one table that belong to one contact, in the owner's order.
struct ChildRows {
  typealias Values = [(column: String, value: ColumnValue)]

  private let table: JournaledTable
  private let contactID: Int64

  init(_ table: JournaledTable, of contactID: Int64) {
    self.table = table
    self.contactID = contactID
  }

  /// Makes the rows be those that `set` makes of `elements`.
  func write<Element>(
    _ elements: [Element], in scope: inout ChangeScope, set: (Element, inout Values) -> Void
  ) throws {
    let wanted = elements.map { element in
      var values: Values = []
      set(element, &values)
      return values
    }
    try write(wanted, in: &scope)
  }

  /// Makes the rows be `wanted`: a row that is wanted again is kept with its uid, and changed where it
  /// differs.
  private func write(_ wanted: [Values], in scope: inout ChangeScope) throws {
    let database = scope.database
    var stored = try storedRows(columns: wanted.first?.map(\.column) ?? [], in: database)
    let kept = keep(wanted, of: &stored)
    // Deleted first, so that a unique value may move to another row.
    for row in stored {
      try database.delete(from: table, id: row.id)
    }
    for (position, (values, row)) in zip(wanted, kept).enumerated() {
      let values: Values = [("position", .int(Int64(position)))] + values
      if let row {
        let changed = zip(values, [row.position.databaseValue] + row.values)
          .filter { $0.value.databaseValue != $1 }.map(\.0)
        if !changed.isEmpty { try database.update(table, id: row.id, changed) }
      } else {
        let head: Values = [
          ("uid", .text(scope.nextUID().rawValue)), ("contactId", .int(contactID)),
        ]
        _ = try database.insert(into: table, head + values)
      }
    }
  }

  /// The stored row that each of `wanted` is, if any; what is left in `stored` is no longer wanted.
  ///
  /// Rows that are equal go together first, then those that name the same thing by their first column:
  /// the address of an e-mail, the organization of a stay.
  private func keep(_ wanted: [Values], of stored: inout [StoredRow]) -> [StoredRow?] {
    var kept = wanted.map { values -> StoredRow? in
      let values = values.map(\.value.databaseValue)
      return stored.firstIndex { $0.values == values }.map { stored.remove(at: $0) }
    }
    for (index, values) in wanted.enumerated() where kept[index] == nil {
      let name = values.first?.value.databaseValue
      kept[index] = stored.firstIndex { $0.values.first == name }.map { stored.remove(at: $0) }
    }
    return kept
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
