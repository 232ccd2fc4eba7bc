import Foundation
import HearthDomain
import Testing

@Suite struct MachineTimeTests {
  let dublin: TimeZone

  init() throws {
    dublin = try #require(TimeZone(identifier: "Europe/Dublin"))
  }

  @Test(arguments: [
    ("1748000000", "2025-05-23T11:33:20Z"), ("1748000000.75", "2025-05-23T11:33:20Z"),
    ("1748000000123", "2025-05-23T11:33:20Z"), ("2026-05-03T14:00:00Z", "2026-05-03T14:00:00Z"),
    ("2026-05-03T14:00:00.123456Z", "2026-05-03T14:00:00Z"),
    ("2026-05-03t14:00:00z", "2026-05-03T14:00:00Z"),
    ("2026-05-03T14:00:00+02:00", "2026-05-03T12:00:00Z"),
    ("2026-05-03 14:00-0430", "2026-05-03T18:30:00Z"),
    ("2026-05-03 14:00+02", "2026-05-03T12:00:00Z"),
    ("2024-12-16 18:24:37 UTC", "2024-12-16T18:24:37Z"),
    ("2026-06-05 09:00 UTC", "2026-06-05T09:00:00Z"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
  ])
  func timesWithAZone(text: String, expected: String) {
    #expect(instant(text)?.description == expected)
  }

  @Test(arguments: [
    ("2026-05-03T14:00:00", "2026-05-03 14:00"), ("2026-05-03 14:00", "2026-05-03 14:00"),
    ("2026-01-03 14:00:59,5", "2026-01-03 14:00"), ("2026/05/03 9:05", "2026-05-03 09:05"),
    ("2026-05-03 2:05 PM", "2026-05-03 14:05"), ("6/27/26, 7:35 AM", "2026-06-27 07:35"),
    ("1/8/18, 6:14 PM", "2018-01-08 18:14"), ("6/27/26, 7:35\u{202F}AM", "2026-06-27 07:35"),
    ("12/31/1999 12:00 am", "1999-12-31 00:00"), ("27 Jun 2026 14:05", "2026-06-27 14:05"),
    ("  2026-05-03 14:00  ", "2026-05-03 14:00"),
  ])
  func timesWithoutAZoneAreTheOwners(text: String, expected: String) {
    #expect(instant(text)?.formatted(in: dublin) == expected)
  }

  @Test(arguments: [
    ("2026-05-03", "2026-05-03"), ("20260503", "2026-05-03"), ("27 Jun 2026", "2026-06-27"),
    ("3-May-26", "2026-05-03"), ("05-Sept-99", "1999-09-05"), ("1 january 2024", "2024-01-01"),
    ("12/28/1969", "1969-12-28"), ("2/29/24", "2024-02-29"), ("27/06/2026", "2026-06-27"),
    ("5/5/2026", "2026-05-05"),
  ])
  func datesWithoutATimeAreNoon(text: String, expected: String) {
    var machineTime = MachineTime(timeZone: dublin)
    #expect(machineTime.reading(Array(text.utf8)[...]) == Day(expected).map { .date($0) })
    #expect(instant(text)?.formatted(in: dublin) == expected + " 12:00")
    #expect(machineTime.day(Array(text.utf8)[...]) == Day(expected))
  }

  @Test(arguments: ["3/5/2026", "03/05/26", "3/5/2026 14:00", "3/5/2026T14:00Z"])
  func dateThatMayBeEitherIsNotGuessed(text: String) throws {
    let (may, march) = (try #require(Day("2026-05-03")), try #require(Day("2026-03-05")))
    var machineTime = MachineTime(timeZone: dublin)
    let bytes = Array(text.utf8)[...]
    #expect(machineTime.reading(bytes) == .unclear(dayFirst: may, monthFirst: march))
    #expect(machineTime.instant(bytes) == nil)
    #expect(machineTime.day(bytes) == nil)
    machineTime = MachineTime(timeZone: dublin, order: .dayFirst)
    #expect(machineTime.day(bytes) == may)
    machineTime = MachineTime(timeZone: dublin, order: .monthFirst)
    #expect(machineTime.day(bytes) == march)
  }

  @Test("An order settles nothing that is clear", arguments: DateOrder.allCases)
  func clearDatesNeedNoOrder(order: DateOrder) {
    var machineTime = MachineTime(timeZone: dublin, order: order)
    #expect(machineTime.day(Array("13/5/2026".utf8)[...]) == Day("2026-05-13"))
    #expect(machineTime.day(Array("5/13/2026".utf8)[...]) == Day("2026-05-13"))
  }

  @Test(arguments: [
    "", " ", "yesterday", "2026", "45432", "123456789012", "12345678901234", "2026-02-30",
    "2026-13-01",
    "27/13/2026", "0/0/00", "3/5/2026 25:00", "2026-05-03T", "2026-05-03T24:00", "2026-05-03T14:60",
    "2026-05-03 14:00 CET",
    "2026-05-03 14:00Zulu", "2026-05-03x", "27 Foo 2026", "27 Ju 2026", "2026-05-03T14:00+24:00",
    "0000-01-01", "13:00", "1748000000x", "2026-05-03 13:00 PM", "-1748000000",
    "99999999999999999999999",
    "2026-05-03T14:00:00\u{0}",
  ])
  func otherTextIsNil(text: String) {
    #expect(instant(text) == nil)
  }

  @Test func slicesAreReadWhereTheyBegin() {
    var machineTime = MachineTime(timeZone: .gmt)
    let bytes = Array("xx,2026-05-03T14:00:00Z,yy".utf8)
    #expect(machineTime.instant(bytes[3..<23]) == instant("2026-05-03T14:00:00Z"))
  }

  @Test func rfc3339IsReadBack() throws {
    var random = SeededRandom(seed: 5)
    for zone in ["Europe/Dublin", "America/New_York", "Asia/Kathmandu"] {
      let timeZone = try #require(TimeZone(identifier: zone))
      for _ in 0..<500 {
        let instant = Instant(
          unixSeconds: Int64.random(in: -1_000_000_000..<4_000_000_000, using: &random))
        #expect(self.instant(instant.rfc3339(in: timeZone)) == instant)
        #expect(self.instant(instant.description) == instant)
      }
    }
  }

  @Test func noBytesCrash() {
    var machineTime = MachineTime(timeZone: dublin)
    var random = SeededRandom(seed: 13)
    let alphabet = Array("0123456789-/: ,.TZ+AMPjun\u{202F}".utf8) + [0xE2, 0xC2, 0xFF, 0]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      _ = machineTime.instant(bytes[...])
    }
  }

  private func instant(_ text: String) -> Instant? {
    var machineTime = MachineTime(timeZone: dublin)
    return machineTime.instant(Array(text.utf8)[...])
  }
}
