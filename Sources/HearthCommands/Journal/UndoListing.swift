import HearthDomain

extension Session {
  /// Prints what was taken back, in any format but the table.
  func print(_ undone: HearthDomain.Undo, as format: OutputFormat) throws {
    switch format {
    case .csv, .tsv: try print(undone.fieldListing, as: format)
    case .table, .json, .jsonl, .ids: try print(undone.changeListing, as: format)
    }
  }
}

extension HearthDomain.Undo {
  /// A row for each change, its fields inside it.
  fileprivate var changeListing: Listing {
    Listing(
      columns: Self.changeColumns + [.json("fields")],
      rows: changes.map { change in
        cells(of: change) + [.json(.array(change.fields.map(\.record)))]
      }, idKey: "first_row")
  }

  /// A row for each field, before and after; one for a change of which no field is told.
  fileprivate var fieldListing: Listing {
    Listing(
      columns: Self.changeColumns + [Column("column"), Column("before"), Column("after")],
      rows: changes.flatMap { change -> [[Cell]] in
        let rows = change.fields.map { cells(of: change) + $0.cells }
        return rows.isEmpty ? [cells(of: change) + [.text(nil), .text(nil), .text(nil)]] : rows
      }, idKey: "first_row")
  }

  private static var changeColumns: [Column] {
    ["group", "table", "first_row", "last_row", "operation"].map { Column($0) }
  }

  private func cells(of change: Change) -> [Cell] {
    [
      .int(group.id.rawValue), .text(change.table), .int(change.rows.lowerBound),
      .int(change.rows.upperBound), .text(change.operation.rawValue),
    ]
  }
}

extension Change.Field {
  fileprivate var cells: [Cell] {
    [
      .text(column), .text(ColumnMeaning.machineText(before, in: column)),
      .text(ColumnMeaning.machineText(after, in: column)),
    ]
  }

  fileprivate var record: JSONValue {
    .object([
      "column": .string(column),
      "before": .optional(ColumnMeaning.machineText(before, in: column)),
      "after": .optional(ColumnMeaning.machineText(after, in: column)),
    ])
  }
}
