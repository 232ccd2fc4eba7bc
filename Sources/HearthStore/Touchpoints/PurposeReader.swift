import HearthDomain

/// Reads purposes from the owner's words; each is worked out once.
///
/// A class, so that all who read touches for one end share what is known.
final class PurposeReader {
  private var known: [String: Touchpoint.Purpose?] = [:]

  /// Such words may be as many as touches; beyond this all are forgotten, so that memory stays flat.
  private static let limit = 10_000

  /// The purpose that a column names; `nil` if it names none.
  func purpose(_ row: RawStatement, _ column: Int32) -> Touchpoint.Purpose? {
    let words = row.text(column)
    if words.isEmpty { return nil }
    if let purpose = known[words] { return purpose }
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    let purpose = Touchpoint.Purpose(parsing: words)
    known.updateValue(purpose, forKey: words)
    return purpose
  }
}
