import Foundation
import HearthDomain
import Testing

@Suite struct LocalTimeTests {
  static let dublin = "Europe/Dublin"
  static let newYork = "America/New_York"

  @Test(
    "A skipped time moves on by the gap, a repeated one is the first",
    arguments: [
      (dublin, "2026-03-29", 3600 + 1800, "2026-03-29T02:30:00+01:00"),
      (dublin, "2026-03-29", 3599, "2026-03-29T00:59:59Z"),
      (dublin, "2026-03-29", 7200, "2026-03-29T02:00:00+01:00"),
      (dublin, "2026-10-25", 3600 + 1800, "2026-10-25T01:30:00+01:00"),
      (dublin, "2026-10-25", 7200, "2026-10-25T02:00:00Z"),
      (newYork, "2026-03-08", 7200 + 1800, "2026-03-08T03:30:00-04:00"),
      (newYork, "2026-03-08", 0, "2026-03-08T00:00:00-05:00"),
      (newYork, "2026-11-01", 3600 + 1800, "2026-11-01T01:30:00-04:00"),
      (newYork, "2026-11-01", 7200, "2026-11-01T02:00:00-05:00"),
      ("Asia/Kathmandu", "2026-05-03", 0, "2026-05-03T00:00:00+05:45"),
      ("America/St_Johns", "2026-05-03", 43_200, "2026-05-03T12:00:00-02:30"),
    ])
  func wallClock(zone: String, date: String, secondOfDay: Int, expected: String) throws {
    let timeZone = try #require(TimeZone(identifier: zone))
    let day = try #require(Day(date))
    let instant = Instant(day: day, secondOfDay: secondOfDay, in: timeZone)

    #expect(instant.rfc3339(in: timeZone) == expected)
    var offsets = ZoneOffsets(timeZone)
    #expect(offsets.instant(day: day, secondOfDay: secondOfDay) == instant)
  }

  @Test(arguments: [dublin, newYork, "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"])
  func instantsComeBackFromTheWallClock(zone: String) throws {
    let timeZone = try #require(TimeZone(identifier: zone))
    var offsets = ZoneOffsets(timeZone)
    var random = SeededRandom(seed: 11)
    for _ in 0..<2000 {
      let instant = Instant(unixSeconds: Int64.random(in: 0..<2_000_000_000, using: &random))
      let offset = timeZone.secondsFromUTC(at: instant)
      let day = Day(of: instant, in: timeZone)
      let second = Int(instant.unixSeconds - day.start) + offset
      let back = offsets.instant(day: day, secondOfDay: second)
      // In the hour that is shown twice the first is meant.
      #expect(back == instant || (back < instant && instant.days(since: back) <= 1.0 / 24))
      #expect(offsets.secondsFromUTC(at: instant) == offset)
      #expect(offsets.day(of: instant) == day)
    }
  }

  @Test func offsetsAreRightAroundEveryChange() throws {
    let timeZone = try #require(TimeZone(identifier: Self.dublin))
    var offsets = ZoneOffsets(timeZone)
    let change = Instant(unixSeconds: 1_774_746_000)
    #expect(offsets.secondsFromUTC(at: change.adding(seconds: -1)) == 0)
    #expect(offsets.secondsFromUTC(at: change) == 3600)
  }

  @Test func formattedIsTheWallClockToTheMinute() throws {
    let timeZone = try #require(TimeZone(identifier: Self.dublin))
    let instant = Instant(unixSeconds: 1_777_813_559)
    #expect(instant.formatted(in: timeZone) == "2026-05-03 14:05")
    #expect(instant.formatted(in: .gmt) == "2026-05-03 13:05")
    #expect(instant.rfc3339(in: .gmt) == "2026-05-03T13:05:59Z")
  }

  @Test func rfc3339NamesTheSameInstantWhereOffsetsHaveSeconds() throws {
    let timeZone = try #require(TimeZone(identifier: Self.newYork))
    var machineTime = MachineTime(timeZone: .gmt)
    let instant = Instant(unixSeconds: -3_000_000_000)
    let text = instant.rfc3339(in: timeZone)
    #expect(machineTime.instant(Array(text.utf8)[...]) == instant)
  }
}
