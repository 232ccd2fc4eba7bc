/// Keeps spreadsheets from running what a cell says.
///
/// A cell that begins with one of `= + - @` TAB CR, which spreadsheets take for a formula, gets an
/// apostrophe in front, and so does one that begins with apostrophes and then one of those, so that
/// taking one off again loses nothing.
///
/// - SeeAlso: OWASP, "CSV Injection".
enum SpreadsheetGuard {
  /// The cell as it is safe to write.
  static func defused(_ cell: String) -> String {
    isFormula(cell.utf8[...]) ? "'" + cell : cell
  }

  /// The cell as it was before ``defused(_:)``.
  static func restored(_ cell: String) -> String {
    cell.utf8.first == apostrophe && isFormula(cell.utf8[...]) ? String(cell.dropFirst()) : cell
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isFormula(_ cell: Substring.UTF8View) -> Bool {
    guard let first = cell.first(where: { $0 != apostrophe }) else { return false }
    return "=+-@\t\r".utf8.contains(first)
  }
}
