import Foundation
import HearthDomain
import HearthTestSupport
import Testing

/// What `share` keeps of the things worth sending, as its user sees it.
@Suite struct ShareTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe", "--tag", "sre")
    try hearth.succeed("contact", "add", "Robin Roe")
    try hearth.succeed(
      "share", "add", "article", "Rehearsing an outage", "--url", "https://example.com/outage",
      "--topic", "SRE")
    try hearth.succeed(
      "share", "add", "event", "Swift meetup", "--on", "2026-05-14", "--topic", "swift")
    try hearth.succeed("share", "add", "coffee", "Coffee at the canal")
  }

  // MARK: Nobody twice

  @Test func sameItemTwiceToOnePersonIsRefusedToAnotherItIsFine() throws {
    try hearth.succeed("share", "sent", "outage", "dana")
    let dump = try hearth.dump()
    let outcome = try hearth.run("share", "sent", "outage", "dana", "--channel", "linkedin")
    #expect(outcome.exitCode == 4)
    #expect(
      outcome.errors == [
        "hearth: They have had 'Rehearsing an outage' already, on 2026-05-03."
      ])
    #expect(try hearth.dump().isIdentical(to: dump))
    #expect(try hearth.run("share", "sent", "outage", "dana", "--logged").exitCode == 4)
    #expect(try hearth.run("share", "sent", "outage", "robin").exitCode == 0)
  }

  @Test func whatWasSentIsAnOutboundTouch() throws {
    try hearth.succeed(
      "share", "sent", "outage", "dana", "--channel", "linkedin", "--at", "yesterday")
    let rows = try records("touchpoint", "list", "dana")
    #expect(rows.count == 1)
    #expect(rows.first?["channel"] as? String == "linkedin")
    #expect(rows.first?["direction"] as? String == "out")
    #expect(rows.first?["purpose"] as? String == "reconnect")
  }

  @Test func whatIsStillToComeWasNotSent() throws {
    let outcome = try hearth.run("share", "sent", "outage", "dana", "--at", "next week")
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.first?.hasSuffix("which is still to come; say when it was.") == true)
  }

  @Test func exchangeThatIsLoggedAlreadyIsNotLoggedAgain() throws {
    try hearth.succeed("share", "sent", "outage", "dana", "--logged")
    #expect(try records("touchpoint", "list", "dana").isEmpty)
    #expect(try records("share", "list").first?["sent_count"] as? Int == 1)
  }

  @Test func exchangeThatIsDeletedGivesTheItemBack() throws {
    try hearth.succeed("share", "sent", "outage", "dana")
    try hearth.succeed("touchpoint", "delete", "1")
    #expect(try hearth.run("share", "sent", "outage", "dana").exitCode == 0)
  }

  // MARK: What to send

  @Test func topicOfTheirsComesFirstAndWhatTheyHadNotAtAll() throws {
    #expect(try suggested("dana") == ["1", "2", "3"])
    try hearth.succeed("share", "sent", "outage", "dana")
    #expect(try suggested("dana") == ["2", "3"])
    #expect(try suggested("robin") == ["2", "1", "3"])
    #expect(try suggested("robin", "--topic", "SRE") == ["1", "2", "3"])
  }

  @Test func skillsOfTheirRolesAreTheirTopics() throws {
    try hearth.succeed("opp", "add", "Engineer", "--recruiter", "robin", "--skill", "swift")
    let first = try records("share", "suggest", "robin").first
    #expect(first?["title"] as? String == "Swift meetup")
    #expect(first?["shared_topics"] as? [String] == ["swift"])
  }

  @Test func eventIsSuggestedUntilItIsOver() throws {
    var hearth = hearth
    hearth.now = hearth.now.adding(seconds: 11 * 86_400)
    #expect(try hearth.succeed("share", "suggest", "robin", "--format", "ids").contains("2\n"))
    hearth.now = hearth.now.adding(seconds: 86_400)
    #expect(try !hearth.succeed("share", "suggest", "robin", "--format", "ids").contains("2\n"))
    #expect(try hearth.succeed("share", "list", "--format", "ids") == "1\n3\n")
    #expect(try hearth.succeed("share", "list", "--all", "--format", "ids") == "1\n2\n3\n")
  }

  @Test func articleGrowsOld() throws {
    var hearth = hearth
    hearth.now = hearth.now.adding(seconds: 90 * 86_400)
    try hearth.succeed("share", "add", "article", "Of today", "--topic", "sre")
    #expect(try hearth.succeed("share", "suggest", "dana", "--format", "ids").hasPrefix("4\n1\n"))
  }

  @Test func nothingNewIsSaid() throws {
    for item in ["1", "2", "3"] { try hearth.succeed("share", "sent", item, "dana", "--logged") }
    let outcome = try hearth.run("share", "suggest", "dana")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors.first?.contains("Dana Doe has not had") == true)
  }

  // MARK: Items

  @Test func itemThatCannotBeUsedIsRefused() throws {
    #expect(try hearth.run("share", "add", "event", "Some day").exitCode == 64)
    #expect(try hearth.run("share", "add", "article", " ").exitCode == 64)
    #expect(try hearth.run("share", "add", "article", "A", "--url", "example").exitCode == 64)
    #expect(try hearth.run("share", "add", "gift", "A pen").exitCode == 64)
    for url in ["https://example.com/outage", "https://Example.com/outage/"] {
      #expect(try hearth.run("share", "add", "article", "Twin", "--url", url).exitCode == 4)
    }
    let other = try hearth.run(
      "share", "add", "article", "A", "--url", "https://example.com/Outage")
    #expect(other.exitCode == 0)
    #expect(try hearth.run("share", "sent", "nothing", "dana").exitCode == 3)
  }

  // MARK: Nothing lost

  @Test(
    arguments: [
      ["share", "add", "coffee", "Another"], ["share", "sent", "meetup", "dana"],
      ["share", "delete", "outage"], ["contact", "delete", "robin"],
    ])
  func everyChangeCanBeTakenBack(_ arguments: [String]) throws {
    try hearth.succeed("share", "sent", "outage", "robin")
    let dump = try hearth.dump()
    try hearth.succeed(arguments)
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: dump))
    #expect(try hearth.run("check").exitCode == 0)
  }

  @Test func dumpHoldsEverything() throws {
    try hearth.succeed("share", "sent", "outage", "dana")
    let dump = try hearth.dump()
    let copy = try TestHearth()
    try copy.succeed(["import", "json", "-"], reading: dump)
    #expect(try copy.dump().isIdentical(to: dump))
    #expect(try copy.run("share", "sent", "outage", "dana").exitCode == 4)
  }

  private func suggested(_ arguments: String...) throws -> [String] {
    try hearth.succeed(["share", "suggest"] + arguments + ["--format", "ids"])
      .split(separator: "\n").map(String.init)
  }

  private func records(_ arguments: String...) throws -> [[String: Any]] {
    let text = try hearth.succeed(arguments + ["--json"])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }
}
