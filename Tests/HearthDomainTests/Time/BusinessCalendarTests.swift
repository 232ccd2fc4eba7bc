import Foundation
import HearthDomain
import Testing

@Suite struct BusinessCalendarTests {
  static func dublin() throws -> TimeZone { try #require(TimeZone(identifier: "Europe/Dublin")) }

  static func instant(_ day: String, hour: Int) throws -> Instant {
    Instant(
      day: try #require(Day(day)), secondOfDay: hour * 3600, in: try dublin())
  }

  @Test(
    "A day off rolls to the start of the next business day",
    arguments: [
      ("2026-05-01", 17, "2026-05-01", 17),  // a Friday
      ("2026-05-02", 9, "2026-05-05", 0),  // a Saturday before a bank holiday
      ("2026-05-03", 0, "2026-05-05", 0), ("2026-05-04", 23, "2026-05-05", 0),
      ("2026-05-05", 0, "2026-05-05", 0), ("2026-03-28", 12, "2026-03-30", 0),  // clocks change
    ])
  func rolls(day: String, hour: Int, toDay: String, toHour: Int) throws {
    var calendar = BusinessCalendar(
      timeZone: try Self.dublin(), holidays: [try #require(Day("2026-05-04"))])
    let rolled = calendar.rolledForward(try Self.instant(day, hour: hour))
    #expect(rolled == (try Self.instant(toDay, hour: toHour)))
  }

  @Test func workDaysAreTheOwners() throws {
    var calendar = BusinessCalendar(timeZone: try Self.dublin(), workDays: [.sunday, .monday])
    let tuesday = try Self.instant("2026-05-05", hour: 8)
    #expect(calendar.rolledForward(tuesday) == (try Self.instant("2026-05-10", hour: 0)))
  }

  @Test("Without a work day nothing rolls", arguments: [0, 0x80])
  func nothingRollsWithoutWorkDays(bits: UInt8) throws {
    var calendar = BusinessCalendar(
      timeZone: try Self.dublin(), workDays: Weekdays(rawValue: bits))
    let instant = try Self.instant("2026-05-05", hour: 8)
    #expect(calendar.rolledForward(instant) == instant)
  }
}
