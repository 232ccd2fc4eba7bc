import GRDB

/// A value to store in a column.
enum ColumnValue: Equatable {
  case text(String?)
  case int(Int64?)
  case real(Double?)

  var databaseValue: DatabaseValue {
    switch self {
    case .text(let text): text.databaseValue
    case .int(let int): int.databaseValue
    case .real(let real): real.databaseValue
    }
  }
}

extension Database {
  /// Inserts one row under an id that none had before, and returns it.
  func insert(
    into table: JournaledTable, _ values: [(column: String, value: ColumnValue)]
  ) throws -> Int64 {
    let id = try lastID(everOf: table) + 1
    let columns = (["id"] + values.map(\.column)).joined(separator: ", ")
    let marks = Array(repeating: "?", count: values.count + 1).joined(separator: ", ")
    let statement = try RawStatement(
      self, "INSERT INTO \(table.rawValue) (\(columns)) VALUES (\(marks))")
    statement.bind([.int(id)] + values.map(\.value))
    try statement.run()
    return id
  }

  /// The greatest id that a row of `table` has or ever had: the journal keeps those that are gone.
  ///
  /// Were an id used twice, the history of one row would tell of another.
  func lastID(everOf table: JournaledTable) throws -> Int64 {
    try firstRow(
      """
      SELECT max(
        ifnull((SELECT max(id) FROM \(table.rawValue)), 0),
        ifnull((SELECT max(rowId) FROM change WHERE tableName = ?1), 0),
        ifnull((SELECT max(lastRowId) FROM change
                WHERE tableName = ?1 AND lastRowId > rowId), 0))
      """, [table.rawValue], { $0.int(0) }) ?? 0
  }

  /// Sets columns of one row.
  func update(
    _ table: JournaledTable, id: Int64, _ values: [(column: String, value: ColumnValue)]
  ) throws {
    let columns = values.map { "\($0.column) = ?" }.joined(separator: ", ")
    let statement = try RawStatement(self, "UPDATE \(table.rawValue) SET \(columns) WHERE id = ?")
    statement.bind(values.map(\.value) + [.int(id)])
    try statement.run()
  }

  func delete(from table: JournaledTable, id: Int64) throws {
    try run("DELETE FROM \(table.rawValue) WHERE id = ?", [id])
  }
}
