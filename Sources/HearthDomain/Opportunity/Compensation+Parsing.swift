import Foundation

extension Compensation {
  /// Reads `90k..110k EUR/year`, `€550/day`, `USD 120,000 - 140,000 a year` and the like.
  ///
  /// Without a period it is a year's pay. A comma must part thousands, and a point must part at most
  /// two decimals: `90.000` could be either, and is refused.
  ///
  /// - Throws: ``HearthError/badData(_:)`` for anything else.
  public init(parsing text: String) throws(HearthError) {
    var rest = text.lowercased().filter { !$0.isWhitespace }
    let period = Self.cutPeriod(from: &rest)
    guard let currency = Self.cutCurrency(from: &rest) else { throw Self.unreadable(text) }
    let (least, most) = Self.ends(of: rest)
    let (min, max) = (Self.amount(least), Self.amount(most))
    // Only an end left out in `90k..` or `..110k` may be missing.
    guard min != nil || least.isEmpty, max != nil || most.isEmpty else {
      throw Self.unreadable(text)
    }
    let sharesThousands = most.hasSuffix("k") && !least.hasSuffix("k")
    try self.init(
      min: sharesThousands ? Self.inThousands(min, upTo: max) : min, max: max,
      currency: currency, period: period)
  }

  private static func unreadable(_ text: String) -> HearthError {
    .badData("'\(excerpt(text))' is no pay such as '90k..110k EUR/year' or '550 GBP/day'.")
  }

  /// The words for each period, the longest first.
  private static let periods: [(String, Period)] = [
    ("/hour", .hour), ("perhour", .hour), ("anhour", .hour), ("/hr", .hour), ("/h", .hour),
    ("/day", .day), ("perday", .day), ("aday", .day), ("/d", .day),
    ("/month", .month), ("permonth", .month), ("amonth", .month), ("/mo", .month),
    ("/year", .year), ("peryear", .year), ("ayear", .year), ("/yr", .year), ("/y", .year),
    ("p.a.", .year), ("pa", .year),
  ]

  private static func cutPeriod(from text: inout String) -> Period {
    guard let (word, period) = periods.first(where: { text.hasSuffix($0.0) }) else { return .year }
    text.removeLast(word.count)
    return period
  }

  private static let symbols: [Character: String] = ["€": "EUR", "$": "USD", "£": "GBP"]

  private static func cutCurrency(from text: inout String) -> String? {
    if let symbol = text.first.flatMap({ symbols[$0] }) {
      text.removeFirst()
      // The symbol may stand before both ends.
      text.removeAll { symbols[$0] == symbol }
      return symbol
    }
    if let symbol = text.last.flatMap({ symbols[$0] }) {
      text.removeLast()
      return symbol
    }
    for code in [text.prefix(3), text.suffix(3)] where isCode(code) {
      text = String(code.startIndex == text.startIndex ? text.dropFirst(3) : text.dropLast(3))
      return code.uppercased()
    }
    return nil
  }

  private static func isCode(_ text: Substring) -> Bool {
    text.count == 3 && text.utf8.allSatisfy { (97...122).contains($0) }
  }

  /// What stands for the least and the most, the same twice if there is only one amount.
  private static func ends(of text: String) -> (String, String) {
    for mark in ["..", "–", "-", "to"] {
      guard let range = text.firstRange(of: mark) else { continue }
      let (least, most) = (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
      guard mark == ".." || !least.isEmpty && !most.isEmpty else { break }
      return (least, most)
    }
    return (text, text)
  }

  /// In `90-110k` the thousands of the second amount are those of the first as well.
  private static func inThousands(_ least: Decimal?, upTo most: Decimal?) -> Decimal? {
    guard let least, let most, least < 1000, least * 1000 <= most else { return least }
    return least * 1000
  }

  /// The amount written as `90k`, `90,000` or `75.50`.
  private static func amount(_ text: String) -> Decimal? {
    let isThousands = text.hasSuffix("k")
    let number = isThousands ? text.dropLast() : text[...]
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = wholeDigits(parts[0]), whole.count <= 12 else { return nil }
    guard parts.count == 2 else { return scaled(whole, isThousands) }
    guard (1...2).contains(parts[1].count), isDigits(parts[1]) else { return nil }
    return scaled("\(whole).\(parts[1])", isThousands)
  }

  private static func scaled(_ digits: String, _ isThousands: Bool) -> Decimal? {
    Decimal(string: digits).map { isThousands ? $0 * 1000 : $0 }
  }

  /// The digits of `90,000` or `90000` in one piece.
  private static func wholeDigits(_ text: Substring) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy(isDigits), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.count == 1 || groups[0].count <= 3
    else { return nil }
    return groups.joined()
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
