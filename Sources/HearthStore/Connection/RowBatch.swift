import GRDB

/// Gathers new rows of one table and inserts many a statement: what SQLite does for each statement
/// costs a third of the insertion.
///
/// The rows get ids that none had before, counted up; nobody else may insert any meanwhile.
struct RowBatch: ColumnSink {
  /// How many rows a statement may have; the last few go by fewer.
  private static let rowsPerStatement = [48, 12, 3, 1]

  private enum Value {
    case null
    case int(Int64)
    /// Where in ``texts`` it stands.
    case text(Range<Int>)
  }

  private let table: JournaledTable
  private let database: Database
  private var lastID: Int64?
  /// The names of the columns, told by the first row.
  private var columns: [String] = []
  private var isFirstRow = true
  private var values: [Value] = []
  /// The bytes of all texts, so that SQLite need not copy them once more.
  private var texts: [UInt8] = []
  private var statements: [Int: RawStatement] = [:]

  init(into table: JournaledTable, in database: Database) {
    self.table = table
    self.database = database
  }

  /// Adds the row that `fill` sets the columns of, and returns its id.
  mutating func add(_ fill: (inout RowBatch) -> Void) throws -> Int64 {
    let id = try (lastID ?? database.lastID(everOf: table)) + 1
    set("id", to: id)
    fill(&self)
    isFirstRow = false
    lastID = id
    return id
  }

  mutating func set(_ column: String, to text: String?) {
    if isFirstRow { columns.append(column) }
    guard let text else { return values.append(.null) }
    let start = texts.count
    texts.append(utf8Of: text)
    values.append(.text(start..<texts.count))
  }

  mutating func set(_ column: String, to number: Int64?) {
    if isFirstRow { columns.append(column) }
    values.append(number.map(Value.int) ?? .null)
  }

  /// Inserts the rows that were added.
  mutating func flush() throws {
    guard !values.isEmpty else { return }
    var place = 0
    for rows in Self.rowsPerStatement {
      let count = columns.count * rows
      while values.count - place >= count {
        try insert(values[place..<place + count])
        place += count
      }
    }
    values.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
  }

  private mutating func insert(_ values: ArraySlice<Value>) throws {
    let statement = try statement(ofRows: values.count / columns.count)
    // The bytes outlive the statement's run, after which it is bound anew.
    try texts.withUnsafeBufferPointer { bytes in
      for (index, value) in zip(Int32(1)..., values) {
        switch value {
        case .null: statement.bind(nil as Int64?, at: index)
        case .int(let number): statement.bind(number, at: index)
        case .text(let range):
          statement.bind(UnsafeBufferPointer(rebasing: bytes[range]), at: index)
        }
      }
      try statement.run()
    }
  }

  private mutating func statement(ofRows count: Int) throws -> RawStatement {
    if let statement = statements[count] { return statement }
    let row = "(\(Array(repeating: "?", count: columns.count).joined(separator: ", ")))"
    let statement = try RawStatement(
      database,
      """
      INSERT INTO \(table.rawValue) (\(columns.joined(separator: ", ")))
      VALUES \(Array(repeating: row, count: count).joined(separator: ", "))
      """)
    statements[count] = statement
    return statement
  }
}

extension [UInt8] {
  /// Appends a text's bytes in one piece.
  mutating func append(utf8Of text: String) {
    // Appending the view itself would count its references.
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isDone == nil { append(contentsOf: text.utf8) }
  }
}
