import Foundation
import HearthTestSupport
import Testing

/// The times of interviews, zones and changes of the clocks included.
@Suite struct InterviewTimeTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed(
      "opp", "add", "Platform Engineer", "--client", "Initech", "--stage", "interviewing")
  }

  private static let times: [(String, [String], String, String)] = [
    ("2026-05-12 14:00", [], "2026-05-12T13:00:00Z", "2026-05-12T14:00:00Z"),
    ("2026-05-12 14:00", ["--end", "15:30"], "2026-05-12T13:00:00Z", "2026-05-12T14:30:00Z"),
    ("2026-05-12 23:30", ["--minutes", "60"], "2026-05-12T22:30:00Z", "2026-05-12T23:30:00Z"),
    (
      "2026-05-12 14:00", ["--zone", "America/New_York", "--end", "15:00"],
      "2026-05-12T18:00:00Z", "2026-05-12T19:00:00Z"
    ),
    (
      "2026-05-12T14:00:00+02:00", ["--minutes", "30"], "2026-05-12T12:00:00Z",
      "2026-05-12T12:30:00Z"
    ),
    ("tue 14:00", [], "2026-05-05T13:00:00Z", "2026-05-05T14:00:00Z"),
    ("in 9 days 14:00", [], "2026-05-12T13:00:00Z", "2026-05-12T14:00:00Z"),
  ]

  @Test(
    "A time is that of the zone it is told in",
    arguments: times)
  func time(_ said: String, options: [String], from: String, until: String) throws {
    let interview = try add(said, options)
    #expect(interview["starts_at"] as? String == from)
    #expect(interview["ends_at"] as? String == until)
  }

  @Test(
    "A time that clocks skip is refused, and those beside it are not",
    arguments: [
      ("2027-03-28 00:59", 0), ("2027-03-28 01:00", 65), ("2027-03-28T01:30", 65),
      ("2027-03-28 01:59", 65), ("2027-03-28 02:00", 0),
    ])
  func skippedTime(_ said: String, code: Int32) throws {
    let outcome = try hearth.run("interview", "add", "initech", said)
    #expect(outcome.exitCode == code)
    if code != 0 {
      #expect(outcome.errors.first?.contains("on 2027-03-28 in Europe/Dublin") == true)
      #expect(try hearth.succeed("interview", "list", "--all") == "")
    }
  }

  @Test func skippedTimeIsThatOfTheZoneMeant() throws {
    let skipped = ["2027-03-14 02:30", "--zone", "America/New_York"]
    #expect(try hearth.run(["interview", "add", "initech"] + skipped).exitCode == 65)
    #expect(try hearth.run("interview", "add", "initech", "2027-03-14 02:30").exitCode == 0)
  }

  @Test(
    "A time that clocks show twice is the first, and that is told",
    arguments: [
      ("2026-10-25 00:59", "2026-10-24T23:59:00Z", false),
      ("2026-10-25 01:00", "2026-10-25T00:00:00Z", true),
      ("2026-10-25T01:59", "2026-10-25T00:59:00Z", true),
      ("2026-10-25 02:00", "2026-10-25T02:00:00Z", false),
      ("2026-10-25T01:30:00+00:00", "2026-10-25T01:30:00Z", false),
    ])
  func doubleTime(_ said: String, instant: String, isTold: Bool) throws {
    let outcome = try hearth.run("interview", "add", "initech", said, "--minutes", "5", "--json")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("\"starts_at\": \"\(instant)\""))
    #expect(
      outcome.errors.map { $0.contains("comes twice in Europe/Dublin") } == (isTold ? [true] : []))
  }

  @Test func endComesAfterTheStartWhereClocksArePutBack() throws {
    // The second 01:15 is meant: the first is over by the time it begins.
    let interview = try add("2026-10-25T00:30:00Z", ["--end", "01:15"])
    #expect(interview["ends_at"] as? String == "2026-10-25T01:15:00Z")
  }

  @Test func lengthIsOfTimeThatPassesWhateverClocksDo() throws {
    let interview = try add("2027-03-28 00:30", ["--minutes", "60"])
    #expect(interview["ends_at"] as? String == "2027-03-28T01:30:00Z")
  }

  private static let refusals: [([String], Int32)] = [
    (["9999-12-31 23:30"], 65), (["next tue"], 65), (["today"], 65), (["whenever"], 65),
    (["tue 14:00", "--end", "13:00"], 65),
    (["tue 14:00", "--end", "14:00"], 65), (["tue 14:00", "--minutes", "0"], 64),
    (["tue 14:00", "--minutes", "-5"], 64), (["tue 14:00", "--round", "-1"], 64),
    (["tue 14:00", "--end", "15:00", "--minutes", "5"], 64),
    (["tue 14:00", "--zone", "Mars/Olympus"], 64), (["tue 14:00", "--zone", ""], 64),
  ]

  @Test(
    "Times that can't be meant are refused",
    arguments: refusals)
  func refusedTime(_ words: [String], code: Int32) throws {
    let outcome = try hearth.run(["interview", "add", "initech"] + words)
    #expect(outcome.exitCode == code, "\(outcome.errors)")
    #expect(try hearth.succeed("interview", "list", "--all") == "")
  }

  @Test func bothClocksAreShownWhereTheyDiffer() throws {
    _ = try add("2026-05-12 14:00", ["--zone", "Asia/Kolkata"])
    #expect(
      try hearth.succeed("interview", "show", "1").contains(
        "Tue 2026-05-12 14:00 to 15:00 (Asia/Kolkata), for you Tue 2026-05-12 09:30 to 10:30"))
  }

  @Test func endOnAnotherDateIsShownWithIt() throws {
    _ = try add("2026-05-12 23:30", ["--minutes", "60"])
    #expect(
      try hearth.succeed("interview", "show", "1").contains(
        "Tue 2026-05-12 23:30 to 2026-05-13 00:30 (Europe/Dublin)"))
  }

  @Test(
    "An interview across a change of clocks is shown with what clocks differ by",
    arguments: [
      (
        "2026-10-25T00:30:00Z", "60", [],
        "Sun 2026-10-25 01:30 +01:00 to 01:30 +00:00 (Europe/Dublin)"
      ),
      (
        "2027-03-28 00:30", "60", [], "Sun 2027-03-28 00:30 +00:00 to 02:30 +01:00 (Europe/Dublin)"
      ),
      (
        "2026-11-01 00:30", "120", ["--zone", "America/New_York"],
        "Sun 2026-11-01 00:30 -04:00 to 01:30 -05:00 (America/New_York), "
          + "for you Sun 2026-11-01 04:30 to 06:30"
      ),
      (
        "2026-10-25 02:30", "30", ["--zone", "Asia/Kolkata"],
        "Sun 2026-10-25 02:30 to 03:00 (Asia/Kolkata), "
          + "for you Sat 2026-10-24 22:00 to 22:30"
      ),
      (
        "2026-10-24 23:30", "180", [],
        "Sat 2026-10-24 23:30 +01:00 to 2026-10-25 01:30 +00:00 (Europe/Dublin)"
      ),
    ])
  func acrossAChange(said: String, minutes: String, options: [String], words: String) throws {
    _ = try add(said, ["--minutes", minutes] + options)
    #expect(try hearth.succeed("interview", "show", "1").contains(words))
  }

  @Test func endBeforeTheStartIsToldByTheClocksOfTheZone() throws {
    let outcome = try hearth.run(
      "interview", "add", "initech", "2026-05-12 14:00", "--end", "2026-05-12 13:00", "--zone",
      "America/New_York")
    #expect(outcome.exitCode == 65)
    #expect(
      outcome.errors.first?.contains("2026-05-12 13:00 is no later than 2026-05-12 14:00") == true)
  }

  private func add(_ said: String, _ options: [String]) throws -> [String: Any] {
    let text = try hearth.succeed(["interview", "add", "initech", said, "--json"] + options)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("A zone is known whatever its case", arguments: ["europe/berlin", "EUROPE/BERLIN"])
  func zoneIsKnownWhateverItsCase(zone: String) throws {
    _ = try add("2026-05-12 14:00", ["--zone", zone])
    #expect(try hearth.succeed("interview", "show", "1", "--json").contains("\"Europe/Berlin\""))
    try hearth.succeed("config", "set", "timezone", zone)
    #expect(try hearth.succeed("config", "get", "timezone") == "Europe/Berlin\n")
    try hearth.succeed("contact", "add", "Ray Roe", "--timezone", zone)
    #expect(
      try hearth.succeed("contact", "show", "ray", "--json").contains("\"Europe/Berlin\""))
  }
}
