import Foundation
import HearthTestSupport
import Testing

/// What `promise` keeps, as its user sees it.
@Suite struct PromiseTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe", "--email", "dana@example.com")
    try hearth.succeed("contact", "add", "Lee Sample", "--email", "lee@example.com")
  }

  @Test func promiseIsKeptWithItsTime() throws {
    try hearth.succeed("promise", "add", "dana", "send references", "--due", "2026-05-08 15:00")
    let promise = try #require(records().first)
    #expect(promise["by"] as? String == "me")
    #expect(promise["contact"] as? String == "Dana Doe")
    #expect(promise["text"] as? String == "send references")
    #expect(promise["due_at"] as? String == "2026-05-08T14:00:00Z")
    #expect(promise["state"] as? String == "open")
  }

  /// "By Friday" leaves all of Friday.
  @Test func dayAloneIsDueByItsEnd() throws {
    try hearth.succeed("promise", "add", "dana", "send references", "--due", "fri")
    #expect(try records().first?["due_at"] as? String == "2026-05-08T22:59:59Z")
  }

  @Test("What is due in the past says so", arguments: ["1 May", "2020-05-01"])
  func pastDueDateIsTold(due: String) throws {
    let adds = [
      ["promise", "add", "dana", "send references"], ["followup", "add", "renew the portfolio"],
    ]
    for words in adds {
      let outcome = try hearth.run(words + ["--due", due])
      #expect(outcome.exitCode == 0)
      #expect(outcome.errors.count == 1)
      #expect(outcome.errors.first?.hasSuffix("-05-01 23:59, which is past.") == true)
    }
  }

  @Test func promiseBehindAMissedCallIsAskedAbout() throws {
    try hearth.succeed(
      "promise", "add", "--by", "them", "--call", "dana", "talk", "--due", "2026-05-03 13:00")
    let words =
      "Promise 1 itself stays open: say 'hearth promise kept 1' or 'hearth promise broken 1'."
    #expect(try hearth.run("sent", "missed-call", "dana").errors == [words])
    try hearth.succeed("undo")
    #expect(try hearth.run("followup", "done", "dana").errors == [words])
    #expect(try hearth.run("log", "call", "dana", "--in", "she called").errors == [words])
    #expect(try hearth.run("log", "call", "lee", "--in").errors.isEmpty)
    try hearth.succeed("promise", "kept", "1")
    #expect(try hearth.run("log", "call", "dana", "--in").errors.isEmpty)
  }

  @Test func bothSidesAreListedByDueDate() throws {
    try hearth.succeed(
      "promise", "add", "--by", "them", "--call", "lee", "talk", "--due", "tue 13:00")
    try hearth.succeed("promise", "add", "dana", "send references", "--due", "tomorrow 9:00")
    #expect(try hearth.succeed("promise", "list", "--format", "ids") == "2\n1\n")
    #expect(try hearth.succeed("promise", "list", "--by", "them", "--format", "ids") == "1\n")
    #expect(try hearth.succeed("promise", "list", "--contact", "dana", "--format", "ids") == "2\n")
  }

  @Test func settledPromisesAreListedWhenAskedFor() throws {
    try hearth.succeed("promise", "add", "dana", "send references", "--due", "fri")
    try hearth.succeed("promise", "add", "--by", "them", "dana", "feedback", "--due", "fri")
    try hearth.succeed("promise", "kept", "references")
    try hearth.succeed("promise", "broken", "dana")
    #expect(try records().isEmpty)
    #expect(try records("--all").map { $0["state"] as? String } == ["kept", "broken"])
    #expect(try hearth.run("promise", "kept", "1").exitCode == 4)
  }

  @Test func unclearNameIsAmbiguousAndAnUnknownOneNotFound() throws {
    try hearth.succeed("promise", "add", "dana", "send references", "--due", "fri")
    try hearth.succeed("promise", "add", "dana", "call back", "--due", "fri")
    #expect(try hearth.run("promise", "kept", "dana").exitCode == 5)
    #expect(try hearth.run("promise", "kept", "visa").exitCode == 3)
    #expect(try records().count == 2)
  }

  @Test func emptyTextIsRefused() throws {
    #expect(try hearth.run("promise", "add", "dana", " ", "--due", "fri").exitCode == 64)
  }

  // MARK: Nothing lost

  @Test(
    "Every change can be taken back",
    arguments: [
      ["promise", "kept", "1"], ["promise", "broken", "1"], ["promise", "delete", "1"],
      ["promise", "add", "lee", "write", "--due", "fri"], ["contact", "delete", "dana"],
      ["opp", "delete", "1"],
    ])
  func changeCanBeTakenBack(_ words: [String]) throws {
    try hearth.succeed("opp", "add", "Engineer", "--client", "Initech")
    try hearth.succeed("promise", "add", "dana", "write", "--due", "fri", "--opportunity", "1")
    let dump = try hearth.dump()
    try hearth.succeed(words)
    #expect(try !hearth.dump().isIdentical(to: dump))
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func promiseGoesWithItsContactAndOutlivesItsRole() throws {
    try hearth.succeed("opp", "add", "Engineer", "--client", "Initech")
    try hearth.succeed("promise", "add", "dana", "write", "--due", "fri", "--opportunity", "1")
    try hearth.succeed("opp", "delete", "1")
    #expect(try records().first?["opportunity_id"] is NSNull)
    try hearth.succeed("contact", "delete", "dana")
    #expect(try records("--all").isEmpty)
    #expect(try hearth.run("check").exitCode == 0)
  }

  @Test func dumpHoldsEverything() throws {
    try hearth.succeed("promise", "add", "dana", "write", "--due", "fri")
    try hearth.succeed("promise", "kept", "dana")
    let dump = try hearth.dump()
    let copy = try TestHearth()
    try copy.succeed(["import", "json", "-"], reading: dump)
    #expect(try copy.dump().isIdentical(to: dump))
  }

  private func records(_ options: String...) throws -> [[String: Any]] {
    let text = try hearth.succeed(["promise", "list", "--json"] + options)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }
}
