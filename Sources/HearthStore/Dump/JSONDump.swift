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
        row.withBytes(0) { Self.append($0, to: &buffer) }
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

  /// Appends JSON with what would act on a terminal escaped: SQLite escapes only what JSON demands.
  private static func append(_ json: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    // DEL, and the first bytes of C1, the separators and the characters that turn the direction.
    guard json.contains(where: { $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else {
      buffer += json
      return
    }
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        buffer += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: buffer += Array(String(scalar).utf8)
      }
    }
  }

  /// The rows of a table as JSON objects, by id, their keys in alphabetical order.
  private static func selection(of table: JournaledTable, in database: Database) throws -> String {
    let columns = try database.columns(of: table).map(\.name).sorted()
    let pairs = columns.map { "'\($0)', \($0)" }.joined(separator: ", ")
    return "SELECT json_object(\(pairs)) FROM \(table.rawValue) ORDER BY id"
  }
}
