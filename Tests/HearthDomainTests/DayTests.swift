import HearthDomain
import Testing

@Suite struct DayTests {
  @Test func componentsRoundTripOverFourHundredYears() throws {
    let first = try #require(Day(year: 1896, month: 3, day: 1))
    for number in first.number..<first.number + 146_097 {
      let (year, month, day) = Day(number: number).components
      #expect(Day(year: year, month: month, day: day)?.number == number)
    }
  }

  @Test func consecutiveDaysAreConsecutiveDates() throws {
    var previous = Day(number: -800_000).components
    for number in -799_999..<(-650_000) {
      let next = Day(number: number).components
      #expect(next > previous)
      #expect(next.day == previous.day + 1 || next.day == 1)
      previous = next
    }
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 11_016), (1969, 12, 31, -1), (1, 1, 1, -719_162),
  ])
  func numberIsDaysSince1970(year: Int, month: Int, day: Int, number: Int) {
    #expect(Day(year: year, month: month, day: day)?.number == number)
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
  ])
  func impossibleDatesAreNil(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [("2026-05-03", 7), ("2026-05-04", 1), ("1969-12-31", 3), ("1970-01-01", 4)])
  func weekdayCountsFromMonday(text: String, weekday: Int) throws {
    #expect(try #require(Day(text)).weekday == weekday)
  }

  @Test(arguments: ["0001-01-01", "1969-12-31", "2026-05-03", "9999-12-31"])
  func descriptionIsReadBack(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: [
    "", "2026-5-3", "2026-05", "2026-05-03 ", "２０２６-05-03", "2026/05/03", "-026-05-03",
  ])
  func otherSpellingsAreNil(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-05-31", 1, "2026-06-30"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", -48, "2020-02-29"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-05-03", 0, "2026-05-03"),
  ])
  func monthsAreAddedByTheCalendar(text: String, months: Int, expected: String) {
    #expect(Day(text)?.adding(months: months).description == expected)
  }

  @Test func dayOfAnInstantFollowsTheOffset() {
    let midnight = Instant(unixSeconds: 0)
    #expect(Day(of: midnight, secondsFromUTC: 0).number == 0)
    #expect(Day(of: midnight, secondsFromUTC: -1).number == -1)
    #expect(Day(of: midnight.adding(seconds: -1), secondsFromUTC: 1).number == 0)
  }
}
