import HearthDomain

/// Reads the dates of cards in all the ways in which programs write them.
///
/// - SeeAlso: RFC 2426, section 4 (`date`); RFC 6350, section 4.3.1.
enum CardDate {
  /// The month and day in `text`, and the year unless it stands for none; `nil` for anything else.
  ///
  /// A time that follows is left out. The years 0 and 1604 and `yearForNone` stand for none.
  static func partial(_ text: String, yearForNone: String? = nil) -> PartialDate? {
    let date = text.prefix { $0 != "T" && $0 != "t" && $0 != " " }
    if date.hasPrefix("--") { return monthAndDay(date.dropFirst(2)) }
    guard let (year, month, day) = parts(date) else { return nil }
    let isNone =
      year == 0 || String(year) == CardDateFormat.yearForNone
      || yearForNone.flatMap { Int($0) } == year
    return PartialDate(year: isNone ? nil : year, month: month, day: day)
  }

  /// The instant in `2026-08-20T10:11:12Z` or `20260820T101112Z`; `nil` for anything else.
  static func instant(_ text: String) -> Instant? {
    let parts = text.filter { $0 != "-" && $0 != ":" }.split(separator: "T")
    guard parts.count == 2, let date = partial(String(parts[0])),
      let year = number(parts[0].prefix(4)),
      let day = Day(year: year, month: date.month, day: date.day),
      parts[1].utf8.count == 7, parts[1].hasSuffix("Z"), let time = number(parts[1].dropLast()),
      time / 10_000 < 24, time / 100 % 100 < 60, time % 100 < 60
    else { return nil }
    let second = time / 10_000 * 3600 + time / 100 % 100 * 60 + time % 100
    return Instant(unixSeconds: day.start + Int64(second))
  }

  /// `0412` or `04-12`.
  private static func monthAndDay(_ text: Substring) -> PartialDate? {
    let digits = text.filter { $0 != "-" }
    guard digits.count == 4, let month = number(digits.prefix(2)),
      let day = number(digits.suffix(2))
    else { return nil }
    return PartialDate(year: nil, month: month, day: day)
  }

  /// `19850412`, `1985-04-12` or, as some write it, `1985-4-12`.
  private static func parts(_ text: Substring) -> (year: Int, month: Int, day: Int)? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    let parts: [Substring]
    switch fields.count {
    case 1 where text.utf8.count == 8:
      parts = [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)]
    case 3 where fields[0].utf8.count == 4: parts = fields
    default: return nil
    }
    guard let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
    else { return nil }
    return (year, month, day)
  }

  private static func number(_ digits: some StringProtocol) -> Int? {
    digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }
}
