import HearthDomain

/// The dates of LinkedIn's exports, as every era of them wrote and spreadsheets save them.
///
/// `27 Jun 2026`, `1-Jun-26` and `6/27/26, 7:35 AM`, of which the month leads; the time of day, which
/// comes without a zone, is passed over.
enum LinkedInDate {
  /// The day that `text` tells; `nil` if that is none.
  static func day(_ text: String) -> Day? {
    let words = text.split { " -/,.\t".contains($0) }
    guard words.count >= 3 else { return nil }
    let parts = words.prefix(3).map(String.init)
    if parts[0].count == 4, let year = number(parts[0]), let month = number(parts[1]),
      let day = number(parts[2])
    {
      return Day(year: year, month: month, day: day)
    }
    guard let year = year(parts[2]) else { return nil }
    if let month = CalendarNames.month(ofWord: parts[1]) {
      return number(parts[0]).flatMap { Day(year: year, month: month, day: $0) }
    }
    guard text.contains("/"), let month = number(parts[0]), let day = number(parts[1]) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  /// A year in full, or in two digits: LinkedIn is younger than this century.
  private static func year(_ text: String) -> Int? {
    guard let year = number(text) else { return nil }
    switch text.count {
    case 4: return year
    case 2: return 2000 + year
    default: return nil
    }
  }

  private static func number(_ text: String) -> Int? {
    text.allSatisfy { "0"..."9" ~= $0 } ? Int(text) : nil
  }
}
