import Foundation
import HearthDomain
import Testing

/// Now is Wednesday, 6 May 2026, 10:30 in Dublin, an hour ahead of UTC.
@Suite struct WhenParserTests {
  let dublin: TimeZone
  let now: Instant

  init() throws {
    dublin = try #require(TimeZone(identifier: "Europe/Dublin"))
    now = Instant(
      day: try #require(Day("2026-05-06")), secondOfDay: 10 * 3600 + 1800, in: dublin)
  }

  @Test(arguments: [
    ("now", "2026-05-06 10:30"), ("today", "2026-05-06 10:30"), ("yesterday", "2026-05-05 12:00"),
    ("tomorrow", "2026-05-07 12:00"), ("yesterday 15:00", "2026-05-05 15:00"),
    ("today 9am", "2026-05-06 09:00"), ("Yesterday at 3:30PM", "2026-05-05 15:30"),
    ("  yesterday   3:30 pm ", "2026-05-05 15:30"), ("15:00 yesterday", "2026-05-05 15:00"),
    ("3 pm tomorrow", "2026-05-07 15:00"), ("tomorrow noon", "2026-05-07 12:00"),
    ("15:00", "2026-05-06 15:00"), ("9am", "2026-05-06 09:00"), ("12am", "2026-05-06 00:00"),
    ("12:15pm", "2026-05-06 12:15"), ("00:00", "2026-05-06 00:00"),
    ("23:59:59", "2026-05-06 23:59"),
  ])
  func daysAndTimes(text: String, expected: String) throws {
    #expect(try past(text) == expected)
    #expect(try future(text) == expected)
  }

  @Test(
    "The ends of a stretch of time are where a date begins",
    arguments: [
      ("yesterday", "2026-05-05 00:00"), ("today", "2026-05-06 00:00"),
      ("tomorrow", "2026-05-07 00:00"), ("2w ago", "2026-04-22 00:00"),
      ("2026-05-03", "2026-05-03 00:00"), ("yesterday 15:00", "2026-05-05 15:00"),
      ("now", "2026-05-06 10:30"), ("2 h ago", "2026-05-06 08:30"),
    ])
  func beginnings(text: String, expected: String) throws {
    let parser = WhenParser(now: now, timeZone: dublin)
    #expect(try parser.beginning(text).formatted(in: dublin) == expected)
  }

  @Test(arguments: [
    ("fri", "2026-05-01 12:00", "2026-05-08 12:00"),
    ("Friday", "2026-05-01 12:00", "2026-05-08 12:00"),
    ("wed", "2026-05-06 10:30", "2026-05-13 12:00"),
    ("on tues", "2026-05-05 12:00", "2026-05-12 12:00"),
    ("weds 9:00", "2026-05-06 09:00", "2026-05-13 09:00"),
    ("thurs at 10:00", "2026-04-30 10:00", "2026-05-07 10:00"),
    ("3 may", "2026-05-03 12:00", "2026-05-03 12:00"),
    ("5 Apr", "2026-04-05 12:00", "2026-04-05 12:00"),
    ("4 Apr", "2026-04-04 12:00", "2027-04-04 12:00"),
    ("13 May 9:00", "2026-05-13 09:00", "2026-05-13 09:00"),
    ("14 May 9:00", "2025-05-14 09:00", "2026-05-14 09:00"),
    ("May 6", "2026-05-06 10:30", "2026-05-06 10:30"),
    ("20 Dec 18:00", "2025-12-20 18:00", "2026-12-20 18:00"),
    ("29 Feb", "2024-02-29 12:00", "2028-02-29 12:00"),
    ("3d", "2026-05-03 12:00", "2026-05-09 12:00"),
    ("2 weeks", "2026-04-22 12:00", "2026-05-20 12:00"),
    ("2h", "2026-05-06 08:30", "2026-05-06 12:30"),
  ])
  func halfSaidTimesLean(text: String, past: String, future: String) throws {
    #expect(try self.past(text) == past)
    #expect(try self.future(text) == future)
  }

  @Test(
    "A date without a year may be of the year before or after, around New Year",
    arguments: [
      ("2025-12-30", "2 Jan", "2026-01-02", "2026-01-02"),
      ("2025-12-30", "7 Jan", "2025-01-07", "2026-01-07"),
      ("2026-01-02", "20 Dec", "2025-12-20", "2025-12-20"),
      ("2026-01-02", "1 Dec", "2025-12-01", "2026-12-01"),
      ("2024-03-02", "29 Feb", "2024-02-29", "2024-02-29"),
    ])
  func datesAroundNewYear(today: String, text: String, past: String, future: String) throws {
    let noon = Instant(day: try #require(Day(today)), secondOfDay: 12 * 3600, in: dublin)
    #expect(try WhenParser(now: noon, timeZone: dublin).day(text) == Day(past))
    #expect(
      try WhenParser(now: noon, timeZone: dublin, leaning: .future).day(text) == Day(future))
  }

  @Test(arguments: [
    ("last fri", "2026-05-01 12:00"), ("last wed", "2026-04-29 12:00"),
    ("next wed", "2026-05-13 12:00"),
    ("next fri", "2026-05-08 12:00"), ("this fri", "2026-05-08 12:00"),
    ("this mon", "2026-05-04 12:00"),
    ("last fri 10:00", "2026-05-01 10:00"), ("LAST FRIDAY AT 4PM", "2026-05-01 16:00"),
    ("last week", "2026-04-29 12:00"), ("next week", "2026-05-13 12:00"),
    ("last month", "2026-04-06 12:00"), ("next month 9:00", "2026-06-06 09:00"),
    ("next year", "2027-05-06 12:00"),
  ])
  func lastThisAndNext(text: String, expected: String) throws {
    #expect(try past(text) == expected)
    #expect(try future(text) == expected)
  }

  @Test(arguments: [
    ("2w ago", "2026-04-22 12:00"), ("3 days ago", "2026-05-03 12:00"),
    ("5 min ago", "2026-05-06 10:25"),
    ("2h ago", "2026-05-06 08:30"), ("an hour ago", "2026-05-06 09:30"),
    ("a week ago", "2026-04-29 12:00"),
    ("1 month ago", "2026-04-06 12:00"), ("1y ago", "2025-05-06 12:00"),
    ("in 3 days", "2026-05-09 12:00"),
    ("in 20 minutes", "2026-05-06 10:50"), ("+2w", "2026-05-20 12:00"),
    ("+ 2w", "2026-05-20 12:00"),
    ("-3d", "2026-05-03 12:00"), ("+1mo", "2026-06-06 12:00"), ("0d", "2026-05-06 10:30"),
    ("3 days ago 15:00", "2026-05-03 15:00"), ("in 2d at 9am", "2026-05-08 09:00"),
  ])
  func distances(text: String, expected: String) throws {
    #expect(try past(text) == expected)
    #expect(try future(text) == expected)
  }

  @Test(arguments: [
    ("2026-05-03", "2026-05-03 12:00"), ("2026-05-06", "2026-05-06 10:30"),
    ("2026-05-03 14:00", "2026-05-03 14:00"), ("2026-05-03 14:00:30", "2026-05-03 14:00"),
    ("2026-05-03 at 2pm", "2026-05-03 14:00"), ("2026-05-03T14:00Z", "2026-05-03 15:00"),
    ("2026-05-03T14:00:00+02:00", "2026-05-03 13:00"),
    ("2026-05-03 14:00 -0400", "2026-05-03 19:00"),
    ("2026-05-03t14:00", "2026-05-03 14:00"), ("3 May 2024", "2024-05-03 12:00"),
    ("May 3rd, 2024", "2024-05-03 12:00"), ("3 sept. 2024 14:00", "2024-09-03 14:00"),
    ("May 3 2026 9am", "2026-05-03 09:00"), ("@1748000000", "2025-05-23 12:33"),
    ("1748000000", "2025-05-23 12:33"), ("@0", "1970-01-01 01:00"),
    ("31 Dec 9999", "9999-12-31 12:00"),
  ])
  func dates(text: String, expected: String) throws {
    #expect(try past(text) == expected)
    #expect(try future(text) == expected)
  }

  @Test(arguments: [
    "", " ", "soon", "25:00", "9", "13pm", "0am", "12:60", "fri 10", "31 April", "2026-02-29",
    "3 foo",
    "99999999999999999999d", "in 3d ago", "now 15:00", "today yesterday", "1 5:00", "2 6 d ago",
    "yesterday 1 5:00", "last min", "99999y ago", "99999y", "@", "@-5", "@99999999999999",
    "20260503",
    "2026-05-03T14:00+99:00", "32 May", "May 2026", "\u{0}", "٣ days ago", "3/5/2026",
  ])
  func nonsenseIsBadData(text: String) {
    #expect(throws: HearthError.self) { try past(text) }
  }

  @Test func bareMIsRefusedWithTheReason() {
    let error = #expect(throws: HearthError.self) { try past("5m ago") }
    #expect(error?.description.contains("minutes or months") == true)
  }

  @Test func errorsAreInert() {
    let error = #expect(throws: HearthError.self) { try past("\u{1B}[2Jsoon") }
    #expect(error?.description.contains("\u{1B}") == false)
    #expect(error?.description.contains("'[2Jsoon'") == true)
  }

  @Test func monthsEndWithTheMonth() throws {
    let last = Instant(day: try #require(Day("2026-01-31")), secondOfDay: 0, in: dublin)
    let parser = WhenParser(now: last, timeZone: dublin)
    #expect(try parser.day("next month") == Day("2026-02-28"))
    #expect(try parser.day("in 3 months") == Day("2026-04-30"))
  }

  @Test(arguments: [
    ("yesterday 15:00", "2026-05-05"), ("3 May 2024", "2024-05-03"), ("now", "2026-05-06"),
    ("2026-05-03T23:30Z", "2026-05-04"), ("11h ago", "2026-05-05"),
  ])
  func daysAreTheOwners(text: String, expected: String) throws {
    #expect(try WhenParser(now: now, timeZone: dublin).day(text) == Day(expected))
  }

  @Test func noTextCrashes() {
    let words = [
      "last", "next", "fri", "3", "may", "am", "15:00", "ago", "in", "+", "-", "2026", "d", "99999",
      "@", ":", "2026-05-03", "T", "1st", ",", "month", "é",
    ]
    var random = SeededRandom(seed: 3)
    for _ in 0..<5000 {
      let count = Int.random(in: 0...5, using: &random)
      let picked = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
      let joint = Bool.random(using: &random) ? " " : ""
      _ = try? past(picked.joined(separator: joint))
    }
  }

  private func past(_ text: String) throws -> String {
    try WhenParser(now: now, timeZone: dublin).instant(text).formatted(in: dublin)
  }

  private func future(_ text: String) throws -> String {
    try WhenParser(now: now, timeZone: dublin, leaning: .future).instant(text).formatted(in: dublin)
  }

  @Test(
    "A noon that was said is told from a day of which no time is known",
    arguments: [
      ("2026-05-01 12:00", "2026-05-01 12:00:01"), ("noon 1 May", "2026-05-01 12:00:01"),
      ("2026-05-01", "2026-05-01 12:00:00"), ("2026-05-01 12:30", "2026-05-01 12:30:00"),
    ])
  func touchAtNoon(text: String, expected: String) throws {
    let parser = WhenParser(
      now: Instant(unixSeconds: 1_777_813_500),
      timeZone: try #require(TimeZone(identifier: "Europe/Dublin")))
    #expect(try parser.touch(text) == parser.instant(expected))
  }
}
