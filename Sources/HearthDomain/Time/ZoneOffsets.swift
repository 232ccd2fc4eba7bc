public import Foundation

/// The offsets of a time zone, remembered day by day.
///
/// Asking a `TimeZone` costs a microsecond or more; a file of 200,000 rows asks as often. A day of
/// UTC that has one offset throughout is asked for once.
public struct ZoneOffsets: Sendable {
  public let timeZone: TimeZone
  /// By day of UTC; `nil` for a day on which the clocks change.
  private var offsetByDay: [Int: Int?] = [:]

  /// Days kept before all are forgotten, so that memory stays flat whatever a file says.
  private static let dayLimit = 50_000

  public init(_ timeZone: TimeZone) {
    self.timeZone = timeZone
  }

  /// How many seconds the zone's clocks show more than UTC at `instant`.
  public mutating func secondsFromUTC(at instant: Instant) -> Int {
    let day = Day(of: instant, secondsFromUTC: 0)
    let known = offsetByDay[day.number] ?? learn(day)
    return known ?? timeZone.secondsFromUTC(at: instant)
  }

  /// The instant at which the zone's clocks show `secondOfDay` on `day`.
  ///
  /// Where clocks skip that time it is as much later; where they show it twice it is the first.
  public mutating func instant(day: Day, secondOfDay: Int) -> Instant {
    Instant(day: day, secondOfDay: secondOfDay) { secondsFromUTC(at: $0) }
  }

  /// The date that the zone's clocks show at `instant`.
  public mutating func day(of instant: Instant) -> Day {
    Day(of: instant, secondsFromUTC: secondsFromUTC(at: instant))
  }

  private mutating func learn(_ day: Day) -> Int? {
    if offsetByDay.count >= Self.dayLimit { offsetByDay.removeAll(keepingCapacity: true) }
    let first = timeZone.secondsFromUTC(at: Instant(unixSeconds: day.start))
    let last = timeZone.secondsFromUTC(at: Instant(unixSeconds: day.start + 86_399))
    let offset = first == last ? first : nil
    offsetByDay.updateValue(offset, forKey: day.number)
    return offset
  }
}
