public import Foundation

/// The days on which the owner and the people they write to are at work.
public struct BusinessCalendar: Sendable {
  public let workDays: Weekdays
  public let holidays: Set<Day>
  private var offsets: ZoneOffsets

  /// The calendar of `timeZone`: Monday to Friday, unless said otherwise.
  public init(timeZone: TimeZone, workDays: Weekdays = .workWeek, holidays: Set<Day> = []) {
    self.workDays = workDays
    self.holidays = holidays
    offsets = ZoneOffsets(timeZone)
  }

  public var timeZone: TimeZone { offsets.timeZone }

  /// Whether `day` is a work day and no holiday.
  public func isBusinessDay(_ day: Day) -> Bool {
    workDays.contains(Weekdays(number: day.weekday)) && !holidays.contains(day)
  }

  /// `instant` itself on a business day; else the start of the next one.
  ///
  /// Where no weekday is a work day there is nothing to roll to, and `instant` stands. It changes
  /// nothing but what is remembered of the time zone.
  public mutating func rolledForward(_ instant: Instant) -> Instant {
    var day = offsets.day(of: instant)
    guard !isBusinessDay(day), !workDays.isEmpty else { return instant }
    repeat { day = day.adding(days: 1) } while !isBusinessDay(day)
    return offsets.instant(day: day, secondOfDay: 0)
  }
}
