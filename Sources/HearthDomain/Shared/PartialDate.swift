/// A birthday: a month and a day, and the year where it is known.
public struct PartialDate: Hashable, Sendable {
  public let year: Int?
  /// In `1...12`.
  public let month: Int
  /// In `1...31`.
  public let day: Int

  /// The date, or `nil` where no year has such a day.
  public init?(year: Int?, month: Int, day: Int) {
    // 2000 was a leap year: it has every day that some year has.
    guard Day(year: year ?? 2000, month: month, day: day) != nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }
}

extension PartialDate {
  /// Whether this lacks the year of `other`, and is the same day of it.
  func isLess(than other: PartialDate?) -> Bool {
    year == nil && other?.year != nil && month == other?.month && day == other?.day
  }
}

extension PartialDate: CustomStringConvertible {
  /// `1985-04-12`, or `--04-12` without a year.
  public var description: String {
    let date = Day(year: year ?? 2000, month: month, day: day).map(\.description) ?? ""
    return year == nil ? "--" + date.suffix(5) : date
  }

  /// Reads `1985-04-12` or `--04-12`; `nil` for anything else.
  public init?(_ text: String) {
    let hasYear = !text.hasPrefix("--")
    guard let date = Day(hasYear ? text : "2000-" + text.dropFirst(2)) else { return nil }
    let (year, month, day) = date.components
    self.init(year: hasYear ? year : nil, month: month, day: day)
  }
}
