public import Foundation

/// Reads the dates that programs write, quickly.
///
/// Understood are: Unix seconds (9 to 11 digits, a fraction is dropped) and milliseconds (13
/// digits); ISO 8601 and RFC 3339 dates with and without a time, seconds, fraction and zone;
/// `20260503`; `27/6/2026` and `6/27/26`, with or without a time, such as `6/27/26, 7:35 AM`;
/// `27 Jun 2026` and `3-May-26`, likewise. A time without a zone is the owner's own. A year of two
/// digits lies in 1969...2068.
///
/// Which of `3/5/2026` is the month is never guessed: the order that was told says it, or a time with
/// AM or PM, which is written where months lead.
///
/// - SeeAlso: RFC 3339, section 5.6.
public struct MachineTime: Sendable {
  /// The owner's zone.
  public private(set) var offsets: ZoneOffsets
  private let order: DateOrder?

  /// Reads times without a zone as those of `timeZone`, and dates that could be read either way by
  /// `order`, if that is known.
  public init(timeZone: TimeZone, order: DateOrder? = nil) {
    offsets = ZoneOffsets(timeZone)
    self.order = order
  }

  /// What a date in a file says.
  public enum Reading: Hashable, Sendable {
    case moment(Instant)
    /// A date without a time.
    case date(Day)
    /// A date that is one of two, by what leads in it.
    case unclear(dayFirst: Day, monthFirst: Day)
  }

  /// What `bytes` say, or `nil` if they can't be read.
  public mutating func reading(_ bytes: ArraySlice<UInt8>) -> Reading? {
    var cursor = ByteCursor(bytes)
    cursor.skipSpaces()
    if let unix = Self.unixSeconds(cursor) { return .moment(unix) }
    let date = cursor
    if let day = Self.day(&cursor) { return reading(of: day, &cursor) }
    cursor = date
    guard let slashDate = Self.slashDate(&cursor) else { return nil }
    if let day = slashDate.day(order ?? Self.order(impliedBy: cursor)) {
      return reading(of: day, &cursor)
    }
    guard let dayFirst = slashDate.dayFirst, let monthFirst = slashDate.monthFirst,
      reading(of: dayFirst, &cursor) != nil
    else { return nil }
    return .unclear(dayFirst: dayFirst, monthFirst: monthFirst)
  }

  /// A date together with what follows it.
  private mutating func reading(of day: Day, _ cursor: inout ByteCursor) -> Reading? {
    guard (1...9999).contains(day.components.year) else { return nil }
    Self.skipGap(&cursor)
    if cursor.isAtEnd { return .date(day) }
    Self.skipTimeMark(&cursor)
    guard let second = Self.secondOfDay(&cursor) else { return nil }
    cursor.skipSpaces()
    if cursor.isAtEnd { return .moment(offsets.instant(day: day, secondOfDay: second)) }
    guard let offset = Self.offset(&cursor) else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    return .moment(Instant(unixSeconds: day.start + Int64(second - offset)))
  }

  /// The instant that `bytes` name; noon on the owner's clock for a date without a time.
  public mutating func instant(_ bytes: ArraySlice<UInt8>) -> Instant? {
    switch reading(bytes) {
    case .moment(let instant): instant
    case .date(let day): noon(of: day)
    case .unclear, nil: nil
    }
  }

  /// The date on the owner's clock that `bytes` name.
  public mutating func day(_ bytes: ArraySlice<UInt8>) -> Day? {
    switch reading(bytes) {
    case .moment(let instant): offsets.day(of: instant)
    case .date(let day): day
    case .unclear, nil: nil
    }
  }

  /// Noon of `day` on the owner's clock.
  public mutating func noon(of day: Day) -> Instant {
    offsets.instant(day: day, secondOfDay: Instant.noon)
  }

  /// The date that clocks in the owner's zone show at `instant`.
  public mutating func day(of instant: Instant) -> Day {
    offsets.day(of: instant)
  }
}
