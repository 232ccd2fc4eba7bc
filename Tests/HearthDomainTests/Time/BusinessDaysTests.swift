import Foundation
import HearthDomain
import Testing

@Suite struct BusinessDaysTests {
  @Test(
    "Business days are counted from the day after",
    arguments: [
      ("2026-05-01", 0, "2026-05-01"), ("2026-05-01", 1, "2026-05-05"),
      ("2026-05-01", 5, "2026-05-11"), ("2026-05-02", 1, "2026-05-05"),
      ("2026-05-05", 5, "2026-05-12"),
    ])
  func counts(from: String, count: Int, to: String) throws {
    // Friday 1 May; the Monday after it is a holiday.
    let calendar = BusinessCalendar(timeZone: .gmt, holidays: [try #require(Day("2026-05-04"))])
    let day = calendar.day(businessDays: count, after: try #require(Day(from)))
    #expect(day.description == to)
  }

  @Test func everyDayCountsWithoutWorkDays() throws {
    let calendar = BusinessCalendar(timeZone: .gmt, workDays: [])
    let day = calendar.day(businessDays: 3, after: try #require(Day("2026-05-01")))
    #expect(day.description == "2026-05-04")
  }
}
