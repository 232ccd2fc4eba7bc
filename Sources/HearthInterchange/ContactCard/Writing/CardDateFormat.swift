import HearthDomain
import VCard

/// How a version writes dates: 3.0 with hyphens and colons, 4.0 without.
///
/// - SeeAlso: RFC 2426, section 4 (`date`, `date-time`); RFC 6350, section 4.3.
struct CardDateFormat {
  /// Stands in version 3.0 where no year is known; a leap year, so that it has every day.
  static let yearForNone = "1604"

  /// The Unix seconds of the years 0000 to 9999: four digits have no more.
  private static let writable: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

  let version: VCardVersion

  /// `1985-04-12` and `1604-04-12`, or `19850412` and `--0412`.
  func date(_ date: PartialDate) -> String {
    let extended = date.description
    switch version {
    case .v3 where date.year == nil: return Self.yearForNone + extended.dropFirst()
    case .v3: return extended
    case .v4 where date.year == nil: return "--" + extended.filter { $0 != "-" }
    case .v4: return extended.filter { $0 != "-" }
    }
  }

  /// `2026-08-20T10:11:12Z`, or `20260820T101112Z`.
  ///
  /// An instant beyond the years 0000 to 9999 becomes the nearest within. Every card has one, so it
  /// is put together digit by digit.
  func timestamp(_ instant: Instant) -> String {
    let range = Self.writable
    let unixSeconds = min(max(instant.unixSeconds, range.lowerBound), range.upperBound)
    let day = Day(of: Instant(unixSeconds: unixSeconds), secondsFromUTC: 0)
    return timestamp(day.components, second: Int(unixSeconds - day.start))
  }

  private func timestamp(_ date: (year: Int, month: Int, day: Int), second: Int) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(20)
    text.appendPair(date.year / 100)
    text.appendPair(date.year)
    separate(&text, by: "-")
    text.appendPair(date.month)
    separate(&text, by: "-")
    text.appendPair(date.day)
    text.append(UInt8(ascii: "T"))
    text.appendPair(second / 3600)
    separate(&text, by: ":")
    text.appendPair(second / 60 % 60)
    separate(&text, by: ":")
    text.appendPair(second % 60)
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }

  private func separate(_ text: inout [UInt8], by separator: Unicode.Scalar) {
    if version == .v3 { text.append(UInt8(ascii: separator)) }
  }
}

extension [UInt8] {
  /// Appends the last two decimal digits of `number`, which is not negative.
  fileprivate mutating func appendPair(_ number: Int) {
    let pair = UInt8(number % 100)
    append(UInt8(ascii: "0") + pair / 10)
    append(UInt8(ascii: "0") + pair % 10)
  }
}
