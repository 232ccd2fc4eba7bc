import HearthDomain

/// The rows below a header, cell by field.
struct CSVCells<Field: CSVField> {
  private var reader: CSVReader
  let map: HeaderMap<Field>
  /// The names of the columns that hold no field.
  let unusedColumns: [String]

  /// Reads up to the header that `search` finds.
  init(_ reader: CSVReader, search: HeaderSearch<Field>) throws {
    self.reader = reader
    let header = try search.header(of: &self.reader)
    map = header.map
    unusedColumns = map.unused.map { header.texts[$0] }.filter { !$0.isEmpty }
  }

  /// The line on which the current row begins.
  var line: Int { reader.record.line }

  /// Reads the next row; nil at the end.
  ///
  /// A row with more cells than the header is skipped: a comma that should have been quoted has
  /// moved what follows it.
  mutating func next() throws -> CSVReader.Row? {
    guard let row = try reader.next() else { return nil }
    guard row == .record else { return row }
    let surplus = (map.width..<max(map.width, reader.record.count)).contains {
      !reader.record.bytes(at: $0).isEmpty
    }
    return surplus ? .skipped(SkippedRow(line: line, reason: surplusReason)) : row
  }

  private var surplusReason: String {
    "has \(reader.record.count) cells where the header has \(map.width); "
      + "a cell that holds the separator must be quoted"
  }

  /// The bytes of the first cell of `field`, as they stand in the file, quotes taken off.
  func bytes(_ field: Field) -> ArraySlice<UInt8> {
    guard let index = map.index(of: field) else { return [] }
    return reader.record.bytes(at: index)
  }

  /// The text of the first cell of `field`, without white space at the ends.
  func text(_ field: Field) -> String {
    guard let index = map.index(of: field) else { return "" }
    return text(at: index)
  }

  /// The text of the first cell of `field` to the last space; nothing if it is blank.
  func wholeText(_ field: Field) -> String {
    guard let index = map.index(of: field) else { return "" }
    let text = SpreadsheetGuard.restored(reader.record[index])
    return text.trimmed.isEmpty ? "" : text
  }

  /// The text of a cell, or `nil` if it is blank.
  func optionalText(_ field: Field) -> String? {
    let text = text(field)
    return text.isEmpty ? nil : text
  }

  /// The text of the cell of a column, without white space at the ends.
  func text(at index: Int) -> String {
    let cell = reader.record[index]
    guard let first = cell.utf8.first, let last = cell.utf8.last else { return "" }
    // Most cells begin and end with a letter or a digit, and then there is nothing to take off.
    if Self.isPlain(first), Self.isPlain(last) { return cell }
    return SpreadsheetGuard.restored(cell).trimmed
  }

  /// A digest of what stands in the cells of some fields; a blank cell is as good as none.
  func digest(of isWanted: (Field) -> Bool) -> StableDigest {
    var digest = StableDigest()
    for field in Field.allCases where isWanted(field) {
      for column in map.columns(of: field) {
        let bytes = reader.record.bytes(at: column.index)
        if bytes.isBlank { continue }
        digest.add(field.name.utf8)
        digest.add(bytes)
      }
    }
    return digest
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}

extension ArraySlice<UInt8> {
  /// Whether there is nothing but white space in the cell.
  var isBlank: Bool { allSatisfy(\.isWhiteSpace) }
}
