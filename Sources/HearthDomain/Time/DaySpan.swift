/// A span of whole days as people write it, such as a cadence of `2w`.
public struct DaySpan: Hashable, Sendable {
  /// Positive; at most ``longest``.
  public let days: Int

  /// A hundred years.
  public static let longest = 36_500

  /// Reads `30`, `30d`, `2 weeks`, `1m` (30 days) or `1y` (365 days), whatever the case.
  ///
  /// - Throws: ``HearthError/badData(_:)`` for anything else, zero, and more than ``longest``.
  public init(parsing text: String) throws(HearthError) {
    let compact = text.lowercased().filter { !$0.isWhitespace }
    let digits = compact.prefix { ("0"..."9").contains($0) }
    guard let unit = Self.unit(compact[digits.endIndex...]), digits.count <= 5,
      let count = Int(digits), (1...Self.longest).contains(count * unit)
    else {
      throw .badData(
        "'\(excerpt(text))' is no number of days: say '30', '30d', '2w', '3m' or '1y'.")
    }
    days = count * unit
  }

  private static func unit(_ word: Substring) -> Int? {
    switch word {
    case "", "d", "day", "days": 1
    case "w", "wk", "wks", "week", "weeks": 7
    case "m", "mo", "month", "months": 30
    case "y", "yr", "yrs", "year", "years": 365
    default: nil
    }
  }
}
