/// Keeps spreadsheets from running what a cell says.
///
/// A cell that begins with one of `= + - @` TAB CR LF, which spreadsheets take for a formula, or with a
/// fullwidth form of the first four, which some take for the same, gets an apostrophe in front, and so
/// does one that begins with apostrophes and then one of those, so that taking one off again loses
/// nothing.
///
/// - SeeAlso: OWASP, "CSV Injection".
package enum SpreadsheetGuard {
  /// The cell as it is safe to write.
  package static func defused(_ cell: String) -> String {
    isFormula(cell) ? "'" + cell : cell
  }

  /// The cell as it was before ``defused(_:)``.
  static func restored(_ cell: String) -> String {
    cell.unicodeScalars.first == "'" && isFormula(cell) ? String(cell.dropFirst()) : cell
  }

  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
  }
}
