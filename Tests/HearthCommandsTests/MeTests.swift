import Foundation
import HearthDomain
import HearthTestSupport
import Testing

/// What `me` keeps of the candidate and of who was told what, as its user sees it.
@Suite struct MeTests {
  var hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    for name in ["Dana Doe", "Robin Roe", "Kim Sample", "Lee Sample"] {
      try hearth.succeed("contact", "add", name)
    }
  }

  // MARK: Stale facts

  @Test func everybodyToldTheOldValueIsListedAndNobodyElse() throws {
    var hearth = hearth
    try hearth.succeed("me", "fact", "set", "notice", "3m")
    try hearth.succeed("me", "fact", "set", "place", "Dublin")
    try hearth.succeed("log", "call", "dana", "an update", "--told", "notice")
    try hearth.succeed("me", "told", "robin", "notice")
    try hearth.succeed("me", "told", "kim", "place")
    #expect(try hearth.succeed("me", "stale") == "")

    hearth.now = hearth.now.adding(seconds: 86_400)
    let outcome = try hearth.run("me", "fact", "set", "notice", "1m")
    #expect(
      outcome.errors == ["2 contacts were told something else: see 'hearth me stale'."])
    #expect(
      try stale(hearth).sorted() == ["Dana Doe: notice 3m, now 1m", "Robin Roe: notice 3m, now 1m"])

    try hearth.succeed("log", "email", "dana", "news of mine", "--told", "notice")
    #expect(try stale(hearth) == ["Robin Roe: notice 3m, now 1m"])
  }

  @Test func strongestTieComesFirst() throws {
    var hearth = hearth
    try hearth.succeed("me", "fact", "set", "notice", "3m", "--since", "2026-01-01")
    for contact in ["dana", "robin"] {
      try hearth.succeed("me", "told", contact, "notice")
    }
    for day in 1...5 {
      try hearth.succeed("log", "meeting", "robin", "a talk", "--at", "\(day)d ago")
    }
    hearth.now = hearth.now.adding(seconds: 86_400)
    try hearth.succeed("me", "fact", "set", "notice", "1m")
    #expect(try stale(hearth).map { $0.prefix(5) } == ["Robin", "Dana "])
  }

  @Test func sameValueInOtherWordsIsNoNews() throws {
    var hearth = hearth
    try hearth.succeed("me", "fact", "set", "notice", "4 weeks")
    try hearth.succeed("me", "told", "dana", "notice")
    hearth.now = hearth.now.adding(seconds: 86_400)
    try hearth.succeed("me", "fact", "set", "notice", "28d")
    #expect(try stale(hearth).isEmpty)
  }

  @Test func whoeverIsNotToBeContactedIsNotListed() throws {
    var hearth = hearth
    try hearth.succeed("me", "fact", "set", "notice", "3m")
    try hearth.succeed("me", "told", "dana", "notice")
    try hearth.succeed("contact", "archive", "dana")
    hearth.now = hearth.now.adding(seconds: 86_400)
    try hearth.succeed("me", "fact", "set", "notice", "1m")
    #expect(try stale(hearth).isEmpty)
  }

  @Test func valueThatHeldAtTheTimeIsTheOneTold() throws {
    try hearth.succeed("me", "fact", "set", "notice", "3m", "--since", "2026-01-01")
    try hearth.succeed("me", "fact", "set", "notice", "1m", "--since", "2026-04-01")
    try hearth.succeed("log", "call", "dana", "hello", "--at", "2026-02-01", "--told", "notice")
    #expect(try hearth.succeed("me", "told", "dana").contains("3m"))
    #expect(try stale(hearth) == ["Dana Doe: notice 3m, now 1m"])
  }

  @Test func exchangeThatIsMovedTakesItsTellingAlong() throws {
    try hearth.succeed("me", "fact", "set", "notice", "3m", "--since", "2026-01-01")
    try hearth.succeed("log", "call", "dana", "hello", "--told", "notice")
    try hearth.succeed("touchpoint", "edit", "1", "--at", "2026-03-02 10:00")
    #expect(try hearth.succeed("me", "told", "dana").contains("2026-03-02 10:00"))
    try hearth.succeed("touchpoint", "delete", "1")
    #expect(try hearth.succeed("me", "told", "dana") == "")
  }

  @Test func factWithoutValueCannotBeTold() throws {
    let dump = try hearth.dump()
    let outcome = try hearth.run("log", "call", "dana", "hello", "--told", "notice")
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.first?.contains("hearth me fact set") == true)
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func valuesThatCannotBeComparedAreRefused() throws {
    #expect(try hearth.run("me", "fact", "set", "notice", "soon").exitCode != 0)
    #expect(try hearth.run("me", "fact", "set", "salary-floor", "plenty").exitCode != 0)
    #expect(try hearth.run("me", "fact", "set", "place", " ").exitCode == 64)
  }

  @Test func whatHadNoValueYetIsToldByTheOwnersClock() throws {
    try hearth.succeed("me", "fact", "set", "notice", "1m")
    let outcome = try hearth.run("me", "told", "dana", "notice", "--at", "2026-05-01 09:30")
    #expect(outcome.exitCode == 65)
    #expect(
      outcome.errors == [
        "hearth: Your 'notice' had no value at 2026-05-01 09:30. Give it one with "
          + "'hearth me fact set', and '--since' if it held before."
      ])
  }

  // MARK: Achievements and identity

  @Test func achievementIsKeptAndFound() throws {
    try hearth.succeed(
      "me", "achievement", "add", "Ledger migration", "--skill", "postgresql", "--skill", "swift",
      "--figure", "-40 % latency", "--alias", "Phoenix", "--text", "I moved the ledger.")
    try hearth.succeed("me", "achievement", "add", "Night watch", "--skill", "kubernetes")
    #expect(
      try hearth.succeed("me", "achievement", "list", "--skill", "Swift", "--format", "ids")
        == "1\n")
    try hearth.succeed("me", "achievement", "edit", "phoenix", "--skill", "rust")
    let record = try object(hearth.succeed("me", "show", "--json"))
    let achievements = try #require(record["achievements"] as? [[String: Any]])
    #expect(achievements.first?["skills"] as? [String] == ["rust"])
    #expect(achievements.first?["figures"] as? [String] == ["-40 % latency"])
    #expect(try hearth.run("me", "achievement", "add", "night WATCH").exitCode == 4)
    #expect(try hearth.run("me", "achievement", "edit", "nothing").exitCode == 3)
    try hearth.succeed("me", "achievement", "delete", "1")
    #expect(try hearth.succeed("me", "achievement", "list", "--format", "ids") == "2\n")
  }

  @Test func identityIsShownAsItWasSaid() throws {
    try hearth.succeed(
      "me", "identity", "--name", "Alex Poe", "--email", "alex@example.com", "--linkedin",
      "https://www.linkedin.com/in/alex-poe/")
    try hearth.succeed(
      "me", "identity", "--email", "poe@example.org", "--email", "ALEX@example.com")
    #expect(
      try hearth.succeed("me", "identity") == """
        Name      Alex Poe
        E-mail    alex@example.com, poe@example.org
        LinkedIn  alex-poe

        """)
    try hearth.succeed("me", "identity", "--remove-email", "Alex@Example.com")
    #expect(try hearth.succeed("me", "show").contains("E-mail    poe@example.org\n"))
    #expect(try hearth.run("me", "identity", "--email", "nobody").exitCode == 64)
  }

  // MARK: Nothing lost

  @Test(
    arguments: [
      ["me", "fact", "set", "notice", "1m"], ["me", "told", "dana", "place"],
      ["me", "achievement", "add", "Ledger"], ["me", "achievement", "delete", "watch"],
      ["me", "identity", "--email", "alex@example.com"],
      ["log", "call", "dana", "hello", "--told", "place"], ["contact", "delete", "kim"],
    ])
  func everyChangeCanBeTakenBack(_ arguments: [String]) throws {
    try fill()
    let dump = try hearth.dump()
    try hearth.succeed(arguments)
    #expect(try !hearth.dump().isIdentical(to: dump))
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: dump))
    #expect(try hearth.run("check").exitCode == 0)
  }

  @Test func dumpHoldsEverything() throws {
    try fill()
    let dump = try hearth.dump()
    let copy = try TestHearth()
    try copy.succeed(["import", "json", "-"], reading: dump)
    #expect(try copy.dump().isIdentical(to: dump))
    #expect(try copy.succeed("me", "show") == hearth.succeed("me", "show"))
  }

  private func fill() throws {
    try hearth.succeed("me", "fact", "set", "place", "Dublin")
    try hearth.succeed("me", "achievement", "add", "Night watch", "--skill", "kubernetes")
    try hearth.succeed("me", "told", "kim", "place")
    try hearth.succeed("log", "call", "lee", "hello", "--told", "place")
  }

  /// Who holds what, and what is so now.
  private func stale(_ hearth: TestHearth) throws -> [String] {
    let text = try hearth.succeed("me", "stale", "--json")
    let rows = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    return (rows ?? []).map { row in
      let words = ["name", "fact", "told", "current"].map { row[$0] as? String ?? "" }
      return "\(words[0]): \(words[1]) \(words[2]), now \(words[3])"
    }
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
