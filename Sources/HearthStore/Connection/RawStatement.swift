import GRDB
import GRDBSQLite

/// A prepared statement driven by hand.
///
/// Everything is read through it, by column number: that is within a few per cent of C, where
/// decoding rows by name costs half as much again and `Codable` more than twice. Parameters and
/// columns are counted as SQLite counts them: parameters from 1, columns from 0.
struct RawStatement {
  private let statement: Statement
  private let handle: OpaquePointer
  private let database: Database

  /// A statement from the connection's cache; don't nest two uses of the same text.
  init(_ database: Database, _ sql: String) throws {
    self.database = database
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    reset()
  }

  func reset() {
    sqlite3_reset(handle)
  }

  /// Moves to the next row; `false` once there is none.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let message = database.lastErrorMessage
      sqlite3_reset(handle)
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }
  }

  /// Runs a statement that returns nothing, and makes it ready to run again.
  func run() throws {
    _ = try step()
    reset()
  }

  // MARK: Parameters

  func bind(_ arguments: StatementArguments) {
    statement.setUncheckedArguments(arguments)
  }

  func bind(_ value: Int64?, at index: Int32) {
    if let value {
      sqlite3_bind_int64(handle, index, value)
    } else {
      sqlite3_bind_null(handle, index)
    }
  }

  func bind(_ value: Double?, at index: Int32) {
    if let value {
      sqlite3_bind_double(handle, index, value)
    } else {
      sqlite3_bind_null(handle, index)
    }
  }

  func bind(_ value: String?, at index: Int32) {
    guard var value else {
      sqlite3_bind_null(handle, index)
      return
    }
    guard !value.isEmpty else {
      // An empty string may have no address, which would mean NULL; a static one needs no copy.
      let empty: StaticString = ""
      empty.withUTF8Buffer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { text in
          _ = sqlite3_bind_text(handle, index, text.baseAddress, 0, nil)
        }
      }
      return
    }
    // SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    value.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        _ = sqlite3_bind_text(handle, index, text.baseAddress, Int32(text.count), transient)
      }
    }
  }

  /// Binds a text whose bytes stay where they are until the statement has run.
  func bind(_ text: UnsafeBufferPointer<UInt8>, at index: Int32) {
    text.withMemoryRebound(to: CChar.self) { text in
      _ = sqlite3_bind_text(handle, index, text.baseAddress, Int32(text.count), nil)
    }
  }

  /// Binds all parameters, in order.
  func bind(_ values: [ColumnValue]) {
    for (index, value) in values.enumerated() {
      switch value {
      case .text(let text): bind(text, at: Int32(index) + 1)
      case .int(let int): bind(int, at: Int32(index) + 1)
      case .real(let real): bind(real, at: Int32(index) + 1)
      }
    }
  }

  // MARK: Columns

  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  func int(_ column: Int32) -> Int64 {
    sqlite3_column_int64(handle, column)
  }

  func optionalInt(_ column: Int32) -> Int64? {
    let value = int(column)
    // NULL reads as zero.
    return value == 0 && isNull(column) ? nil : value
  }

  func double(_ column: Int32) -> Double {
    sqlite3_column_double(handle, column)
  }

  func text(_ column: Int32) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  func optionalText(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  func databaseValue(_ column: Int32) -> DatabaseValue {
    DatabaseValue(sqliteStatement: handle, index: column)
  }

  /// The case that a column names; `nil` for NULL and for a name that is no case's.
  func value<Value>(_ column: Int32, of names: EnumerationNames<Value>) -> Value? {
    sqlite3_column_text(handle, column).flatMap { names.value(of: $0) }
  }

  /// The bytes of a text column, which live until the statement moves.
  func withBytes<Result>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  {
    let start = sqlite3_column_text(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}

extension Database {
  /// Hands the rows of a query to `body` one by one.
  func forEachRow(
    _ sql: String, _ arguments: StatementArguments = [], _ body: (RawStatement) throws -> Void
  ) throws {
    let statement = try RawStatement(self, sql)
    defer { statement.reset() }
    statement.bind(arguments)
    while try statement.step() {
      try body(statement)
    }
  }

  /// The rows of a query, each as `map` reads it.
  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ map: (RawStatement) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try forEachRow(sql, arguments) { values.append(try map($0)) }
    return values
  }

  /// The first row of a query as `map` reads it, or `nil` if there is none.
  func firstRow<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ map: (RawStatement) throws -> Value
  ) throws -> Value? {
    let statement = try RawStatement(self, sql)
    defer { statement.reset() }
    statement.bind(arguments)
    return try statement.step() ? try map(statement) : nil
  }

  /// Runs one statement that returns nothing.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    let statement = try RawStatement(self, sql)
    statement.bind(arguments)
    try statement.run()
  }
}
