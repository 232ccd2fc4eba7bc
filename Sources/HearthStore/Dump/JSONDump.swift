import GRDB
import HearthDomain
import HearthSchema

/// Writes the tables as one JSON document, a row a line; SQLite itself makes each row.
struct JSONDump {
  let database: Database

  /// Bytes gathered before they are handed on.
  private static let chunkSize = 1 << 16

  func write(_ sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    var buffer = Array("{\"application\":\"hearth\",\"schema\":\(Schema.version),\"tables\":{".utf8)
    for (index, table) in JournaledTable.allCases.enumerated() {
      buffer += Array((index == 0 ? "\n" : ",\n").utf8)
      buffer += Array("\"\(table.rawValue)\":[".utf8)
      var isFirst = true
      try database.forEachRow(try Self.selection(of: table, in: database)) { row in
        buffer += Array((isFirst ? "\n" : ",\n").utf8)
        isFirst = false
        row.withBytes(0) { buffer += $0 }
        if buffer.count > Self.chunkSize {
          try buffer.withUnsafeBytes(sink)
          buffer.removeAll(keepingCapacity: true)
        }
      }
      buffer += Array("]".utf8)
    }
    buffer += Array("\n}}\n".utf8)
    try buffer.withUnsafeBytes(sink)
  }

  /// The rows of a table as JSON objects, by id, their keys in alphabetical order.
  private static func selection(of table: JournaledTable, in database: Database) throws -> String {
    let columns = try database.columns(of: table).map(\.name).sorted()
    let pairs = columns.map { "'\($0)', \($0)" }.joined(separator: ", ")
    return "SELECT json_object(\(pairs)) FROM \(table.rawValue) ORDER BY id"
  }
}
