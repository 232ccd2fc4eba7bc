import GRDB

/// A value to store in a column.
enum ColumnValue: Equatable {
  case text(String?)
  case int(Int64?)

  var databaseValue: DatabaseValue {
    switch self {
    case .text(let text): text.databaseValue
    case .int(let int): int.databaseValue
    }
  }
}

extension Database {
  /// Inserts one row and returns its id.
  func insert(
    into table: JournaledTable, _ values: [(column: String, value: ColumnValue)]
  ) throws -> Int64 {
    let columns = values.map(\.column).joined(separator: ", ")
    let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
    let statement = try RawStatement(
      self, "INSERT INTO \(table.rawValue) (\(columns)) VALUES (\(marks))")
    statement.bind(values.map(\.value))
    try statement.run()
    return lastInsertedRowID
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
