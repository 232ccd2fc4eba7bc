import HearthDomain

/// Writes the cells of CSV files.
enum CSVCell {
  /// Adds `text` as one cell: inert, defused, and quoted where it must be.
  static func append(_ text: String, to buffer: inout [UInt8]) {
    let cell = SpreadsheetGuard.defused(inert(text, keepingNewlines: true))
    guard needsQuotes(cell.utf8) else {
      buffer.append(contentsOf: cell.utf8)
      return
    }
    buffer.append(.quote)
    for byte in cell.utf8 {
      if byte == .quote { buffer.append(.quote) }
      buffer.append(byte)
    }
    buffer.append(.quote)
  }

  /// Whether a reader would take the cell apart, or white space off its ends.
  private static func needsQuotes(_ cell: String.UTF8View) -> Bool {
    cell.first == 0x20 || cell.last == 0x20 || cell.contains { "\",;\t\n".utf8.contains($0) }
  }
}
