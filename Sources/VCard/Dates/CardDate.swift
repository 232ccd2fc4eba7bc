/// A date, perhaps without a year or without anything smaller, and perhaps a time on that day.
struct CardDate: Equatable {
  /// What Apple's address book writes for the year of a date that has none.
  static let yearForNone = 1604

  private(set) var year, month, day: Int?
  private(set) var time: CardTime?

  /// Whether it is a day of the calendar, be its year known or not.
  var isDay: Bool { month != nil && day != nil }

  /// The date that `text` is in any form of 3.0 or 4.0; `nil` if it is none.
  ///
  /// - SeeAlso: RFC 2426, section 3.1.5; RFC 6350, section 4.3.
  init?(_ text: String) {
    // Longer than any, and cheap to turn down.
    guard text.utf8.count <= 40 else { return nil }
    let parts = Self.parts(of: text)
    guard let date = parts.first, readDate(date), isOfTheCalendar else { return nil }
    guard parts.count == 2 else { return }
    guard isDay, let time = CardTime(parts[1]) else { return nil }
    self.time = time
  }

  /// The date and the time, if there is one; some programs put nothing between them.
  private static func parts(of text: String) -> [Substring] {
    if Digits(text.prefix(14)).shape == "dddddddddddddd" {
      return [text.prefix(8), text.dropFirst(8)]
    }
    return text.split(maxSplits: 1, omittingEmptySubsequences: false) { "Tt ".contains($0) }
  }

  private mutating func readDate(_ text: Substring) -> Bool {
    let digits = Digits(text)
    switch digits.shape {
    case "dddddddd", "dddd-dd-dd":
      (year, month, day) = (digits[0..<4], digits[4..<6], digits[6..<8])
    case "dddd-dd": (year, month) = (digits[0..<4], digits[4..<6])
    case "dddd": year = digits[0..<4]
    case "--dddd", "--dd-dd": (month, day) = (digits[0..<2], digits[2..<4])
    case "--dd": month = digits[0..<2]
    case "---dd": day = digits[0..<2]
    default: return false
    }
    if year == Self.yearForNone, isDay { year = nil }
    return true
  }

  private var isOfTheCalendar: Bool {
    guard (1...12).contains(month ?? 1) else { return false }
    let isLeap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[(month ?? 1) - 1]).contains(day ?? 1)
  }

  /// As 4.0 has it, such as `19850412`, `--0412` or `19850412T101500Z`.
  ///
  /// - SeeAlso: RFC 6350, section 4.3.4.
  var basic: String {
    let date =
      switch (year, month, day) {
      case (let year?, let month?, let day?): padded(year, 4) + padded(month) + padded(day)
      case (let year?, let month?, nil): padded(year, 4) + "-" + padded(month)
      case (let year?, nil, _): padded(year, 4)
      case (nil, let month?, let day?): "--" + padded(month) + padded(day)
      case (nil, let month?, nil): "--" + padded(month)
      case (nil, nil, let day): "---" + padded(day ?? 1)
      }
    return date + (time.map { "T\($0.basic)" } ?? "")
  }

  /// As 3.0 has it, such as `1985-04-12` or `1985-04-12T10:15:00Z`; `nil` if it isn't a day.
  ///
  /// The year of a day without one is ``yearForNone``.
  var extended: String? {
    guard let month, let day else { return nil }
    let date = padded(year ?? Self.yearForNone, 4) + "-" + padded(month) + "-" + padded(day)
    return date + (time.map { "T\($0.extended)" } ?? "")
  }

  /// The day without its year, if `year` is what a program writes for none.
  func without(year yearForNone: Int?) -> CardDate {
    var date = self
    if isDay, year == yearForNone { date.year = nil }
    return date
  }

  /// The date with a time: the first second of the day in UTC where it has none.
  var withTime: CardDate {
    var timestamp = self
    if timestamp.time == nil { timestamp.time = .midnight }
    return timestamp
  }
}
