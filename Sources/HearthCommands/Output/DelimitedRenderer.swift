import HearthDomain
import HearthInterchange

/// Writes a listing as CSV or TSV: keys first, machine values below.
///
/// Texts are inert, and those a spreadsheet would run have an apostrophe in front; numbers stay
/// numbers.
///
/// - SeeAlso: RFC 4180; OWASP, "CSV Injection".
struct DelimitedRenderer {
  enum Form {
    case csv
    /// No quotes: tabs and line breaks in a cell become spaces.
    case tsv
  }

  let form: Form

  func append(_ listing: Listing, to bytes: inout [UInt8]) {
    appendHeader(of: listing.columns, to: &bytes)
    for row in listing.rows { append(row, of: listing.columns, to: &bytes) }
  }

  func appendHeader(of columns: [Column], to bytes: inout [UInt8]) {
    append(line: columns.filter { !$0.isJSONOnly }.map(\.key), to: &bytes)
  }

  /// Adds a row that has a cell for each of `columns`.
  func append(_ row: [Cell], of columns: [Column], to bytes: inout [UInt8]) {
    let shown = zip(columns, row).filter { !$0.0.isJSONOnly }
    append(line: shown.map { text(of: $0.1.value) }, to: &bytes)
  }

  private func append(line cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: form == .csv ? "," : "\t")) }
      switch form {
      case .csv: append(quoting: cell, to: &bytes)
      case .tsv: bytes.append(contentsOf: cell.utf8)
      }
    }
    bytes.append(contentsOf: (form == .csv ? "\r\n" : "\n").utf8)
  }

  private func text(of value: JSONValue) -> String {
    let text = value.plainText
    switch value {
    case .null, .bool, .int, .double: return text
    case .string, .array, .object:
      return SpreadsheetGuard.defused(inert(text, keepingNewlines: form == .csv))
    }
  }

  /// Adds a cell, in quotes if it needs them.
  ///
  /// It goes byte by byte: a combining mark makes another character of a quote, but not another byte.
  private func append(quoting cell: String, to bytes: inout [UInt8]) {
    guard cell.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
