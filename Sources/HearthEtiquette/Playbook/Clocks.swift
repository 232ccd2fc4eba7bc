import Foundation
import HearthDomain

/// The owner's calendar and the zones of the interviews, each asked for once.
struct Clocks {
  private var calendar: BusinessCalendar
  private var own: ZoneOffsets
  private var zones: [String: ZoneOffsets] = [:]

  init(_ calendar: BusinessCalendar) {
    self.calendar = calendar
    own = ZoneOffsets(calendar.timeZone)
  }

  // MARK: The owner's clock

  mutating func ownDay(of instant: Instant) -> Day { own.day(of: instant) }

  /// The owner's wall clock to the minute, such as `2026-05-03 14:05`.
  mutating func ownClock(of instant: Instant) -> String {
    let offset = own.secondsFromUTC(at: instant)
    return "\(Day(of: instant, secondsFromUTC: offset)) \(instant.clock(secondsFromUTC: offset))"
  }

  mutating func endOfOwnDay(_ instant: Instant) -> Instant {
    own.instant(day: own.day(of: instant).adding(days: 1), secondOfDay: 0).adding(seconds: -1)
  }

  /// When at the latest something was that is on record for `instant`.
  ///
  /// Noon to the second stands for a day of which no time is known, and counts for the whole of it; a noon
  /// that is known is on record a second later.
  mutating func latest(_ instant: Instant) -> Instant {
    let isNoon = own.instant(day: own.day(of: instant), secondOfDay: Instant.noon) == instant
    return isNoon ? endOfOwnDay(instant) : instant
  }

  mutating func rolledForward(_ instant: Instant) -> Instant { calendar.rolledForward(instant) }

  mutating func start(ofBusinessDay count: Int, after instant: Instant) -> Instant {
    let day = calendar.day(businessDays: count, after: own.day(of: instant))
    return own.instant(day: day, secondOfDay: 0)
  }

  // MARK: An interview's clock

  mutating func day(of instant: Instant, in timeZone: String) -> Day {
    zones[timeZone, default: Self.offsets(timeZone)].day(of: instant)
  }

  mutating func start(of day: Day, in timeZone: String) -> Instant {
    zones[timeZone, default: Self.offsets(timeZone)].instant(day: day, secondOfDay: 0)
  }

  private static func offsets(_ timeZone: String) -> ZoneOffsets {
    ZoneOffsets(TimeZone(identifier: timeZone) ?? .gmt)
  }
}
