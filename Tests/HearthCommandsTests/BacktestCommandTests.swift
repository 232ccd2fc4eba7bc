import Foundation
import HearthTestSupport
import Testing

/// What `backtest` makes of a log and of a file of events, as its user sees it.
@Suite struct BacktestCommandTests {
  let hearth: TestHearth
  let folder: TemporaryFolder

  init() throws {
    hearth = try TestHearth()
    folder = try TemporaryFolder()
  }

  /// Contacts of one owner as (contact, days of the touches); on day 60 three fall silent.
  static let touches: [(contact: Int, days: [Int])] = [
    (1, [0, 20]), (2, [0, 30, 70]), (3, [0, 35]), (4, [0, 40, 80]), (5, [0, 50]),
    (6, [0, 55, 62, 90]),
  ]

  static let header = "owner,contact,unix_time,direction\n"

  /// The same touches, each at noon in UTC, a day counted from 2025-06-01.
  static var events: String {
    header
      + touches.flatMap { contact, days in
        days.map { "me,\(contact),\(1_748_779_200 + $0 * 86_400),out\n" }
      }.joined()
  }

  // MARK: The file of cut-offs

  @Test func fileHasALineForEachRelationshipAtEachCutoff() throws {
    let path = folder.path("cutoffs.csv")
    let outcome = try hearth.run(
      ["backtest", "--events", "-", "--csv", path], reading: Self.events)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == ["Wrote 6 relationship-cut-offs to \(path)"])
    let lines = try folder.contents("cutoffs.csv").split(separator: "\r\n")
    let columns = try #require(lines.first).split(separator: ",").map(String.init)
    #expect(columns.count == 15)
    #expect(columns.prefix(4) == ["owner", "contact", "cutoff_on", "touch_days"])
    #expect(columns.suffix(2) == ["is_silent", "days_to_next"])
    #expect(lines.count == 7)
    let cells = try #require(lines.last).split(separator: ",").map(String.init)
    #expect(cells.prefix(6) == ["me", "6", "2025-07-31", "2", "2025-07-26", "2"])
    #expect(cells.suffix(2) == ["false", "2"])
  }

  @Test func fileOfAShortHistoryHasOnlyItsHeader() throws {
    let path = folder.path("cutoffs.csv")
    let outcome = try hearth.run(
      ["backtest", "--events", "-", "--csv", path], reading: Self.header)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.isEmpty)
    #expect(try folder.contents("cutoffs.csv").split(separator: "\r\n").count == 1)
  }

  @Test func fileThatCannotBeWrittenIsAFault() throws {
    let path = folder.path("no/such/folder.csv")
    let outcome = try hearth.run(
      ["backtest", "--events", "-", "--csv", path], reading: Self.events)
    #expect(outcome.exitCode == 73)
    #expect(outcome.output.isEmpty)
  }

  // MARK: The log

  /// A log is judged as a file of events that says the same; its days are those of the owner's clock.
  @Test func logAndEventsAgree() throws {
    let rows = Self.touches.flatMap { contact, days in
      days.map { "c\(contact),\(1_748_779_200 + $0 * 86_400),message,out\n" }
    }
    let csv = "contact,at,channel,direction\n" + rows.joined()
    try hearth.succeed(["import", "csv", "--touchpoints", "-", "--create"], reading: csv)

    let own = try hearth.succeed(["backtest", "--json"])
    let events = try hearth.succeed(["backtest", "--json", "--events", "-"], reading: Self.events)
    #expect(own == events)
  }

  @Test func touchesToComeDoNotCount() throws {
    try hearth.succeed("contact", "add", "Dana Doe")
    try hearth.succeed("log", "call", "dana", "--at", "2026-01-10", "--text", "hello")
    try hearth.succeed("log", "call", "dana", "--at", "2030-01-10", "--future", "--text", "hello")
    let outcome = try hearth.run("backtest")
    #expect(outcome.errors.first?.contains("it is 0 days") == true)
  }

  @Test func nothingIsChanged() throws {
    try hearth.succeed("contact", "add", "Dana Doe")
    try hearth.succeed("log", "call", "dana", "--at", "2026-01-10", "--text", "hello")
    let before = try hearth.dump()
    try hearth.succeed("backtest")
    #expect(try hearth.dump().isIdentical(to: before))
  }

  // MARK: Wrong usage

  @Test(
    "Wrong usage ends with 64",
    arguments: [
      ["--window", "0"], ["--window", "3651"], ["--step", "0"], ["--step", "-3"],
      ["--window", "month"], ["--csv", "-"],
    ])
  func wrongUsage(_ options: [String]) throws {
    #expect(try hearth.run(["backtest"] + options).exitCode == 64)
  }

  @Test func missingFileCannotBeRead() throws {
    #expect(try hearth.run("backtest", "--events", folder.path("absent.csv")).exitCode == 66)
  }
}
