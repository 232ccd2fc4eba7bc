import HearthDomain
import Testing

@Suite struct InstantTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (1_777_817_100, "2026-05-03T14:05:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
  ])
  func descriptionIsUTC(unixSeconds: Int64, text: String) {
    #expect(Instant(unixSeconds: unixSeconds).description == text)
  }

  @Test func clockFollowsTheOffset() {
    let instant = Instant(unixSeconds: 1_777_817_109)
    #expect(instant.clock(secondsFromUTC: 0) == "14:05")
    #expect(instant.clock(secondsFromUTC: 3600, withSeconds: true) == "15:05:09")
    #expect(instant.clock(secondsFromUTC: -15 * 3600) == "23:05")
  }

  @Test func daysAreOf86400Seconds() {
    let instant = Instant(unixSeconds: 1_777_817_100)
    #expect(instant.adding(seconds: 129_600).days(since: instant) == 1.5)
    #expect(instant.days(since: instant.adding(seconds: 86_400)) == -1)
  }

  @Test func earlierIsLess() {
    #expect(Instant(unixSeconds: -5) < Instant(unixSeconds: 3))
  }
}
