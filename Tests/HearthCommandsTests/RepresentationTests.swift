import Foundation
import HearthDomain
import HearthTestSupport
import Testing

/// The ledger of who may represent the owner, as its user sees it.
@Suite struct RepresentationTests {
  var hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed(
      "opp", "add", "Platform Engineer", "--client", "Initech", "--via", "Ark Talent")
  }

  @Test func rightIsKeptWithItsEvidence() throws {
    try hearth.succeed(
      "opp", "grant", "initech", "--expires", "31 Jul", "--evidence", "mail of 3 May")
    let right = try #require(rights("initech").first)
    #expect(right["agency"] as? String == "Ark Talent")
    #expect(right["evidence"] as? String == "mail of 3 May")
    #expect(right["live"] as? Bool == true)
    #expect(
      try hearth.succeed("opp", "show", "initech").contains(
        "Ark Talent, granted 2026-05-03 14:05, expires 2026-07-31, mail of 3 May"))
  }

  /// 31 July in Dublin ends at 23:00 UTC.
  @Test(
    "It holds to the end of its last day",
    arguments: [("2026-07-31T22:59:59Z", true), ("2026-07-31T23:00:00Z", false)])
  mutating func expiry(_ now: String, isLive: Bool) throws {
    try hearth.succeed("opp", "grant", "initech", "--expires", "31 Jul")
    hearth.now = try WhenParser(now: hearth.now, timeZone: hearth.timeZone).instant(now)
    #expect(try rights("initech").first?["live"] as? Bool == isLive)
    try addRivalRole()
    #expect(try hearth.run("opp", "grant", "2").exitCode == (isLive ? 4 : 0))
  }

  @Test func deletedAgencyTakesItsRightsAlongAndSaysSo() throws {
    try hearth.succeed("opp", "grant", "initech", "--expires", "31 Jul")
    let words = ", and with it 1 right to represent you: Platform Engineer at Initech\n"
    let told = try hearth.succeed("org", "delete", "ark", "--dry-run")
    #expect(told.hasPrefix("Would delete organization") && told.hasSuffix(words))
    #expect(try rights("initech").count == 1)
    #expect(try hearth.succeed("org", "delete", "ark").hasSuffix(words))
    #expect(try rights("initech").isEmpty)
    try hearth.succeed("undo")
    #expect(try rights("initech").count == 1)
    #expect(try !hearth.succeed("org", "delete", "initech").contains("right"))
  }

  @Test func secondRightForARoleIsRefusedAndNamesTheOther() throws {
    try hearth.succeed("opp", "grant", "initech")
    try addRivalRole()
    let outcome = try hearth.run("opp", "grant", "2")
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.first?.contains("Ark Talent has had your right") == true)
    #expect(try hearth.run("opp", "submit", "2").exitCode == 4)
    #expect(try hearth.run("opp", "grant", "2", "--force").exitCode == 0)
  }

  @Test func revokedRightBarsNobody() throws {
    try hearth.succeed("opp", "grant", "initech")
    try addRivalRole()
    try hearth.succeed("opp", "revoke", "1")
    #expect(try hearth.run("opp", "grant", "2").exitCode == 0)
    #expect(try hearth.run("opp", "revoke", "1").exitCode == 4)
  }

  @Test func rightToAnUnknownClientIsCheckedWhenItIsRevealed() throws {
    try hearth.succeed("opp", "grant", "initech")
    try hearth.succeed("opp", "add", "Platform Engineer", "--client", "?", "--via", "Bellows")
    try hearth.succeed("opp", "grant", "2")
    let dump = try hearth.dump()
    let outcome = try hearth.run("opp", "reveal", "2", "Initech")
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.first?.contains("Bellows has had your right") == true)
    #expect(outcome.errors.first?.contains("Ark Talent has had your right") == true)
    #expect(try rights("2").first?["client"] as? String == "Initech")
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func rightFollowsTheTitleOfItsRole() throws {
    try hearth.succeed("opp", "grant", "initech")
    try hearth.succeed("opp", "edit", "1", "--title", "Principal Engineer")
    try hearth.succeed(
      "opp", "add", "Principal Engineer", "--client", "Initech", "--via", "Bellows")
    let outcome = try hearth.run("opp", "submit", "2")
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.first?.contains("Ark Talent has had your right") == true)
  }

  @Test func rightGoesWithItsRole() throws {
    try hearth.succeed("opp", "grant", "initech")
    let dump = try hearth.dump()
    try hearth.succeed("opp", "delete", "1")
    try addRivalRole()
    #expect(try hearth.run("opp", "submit", "2").exitCode == 0)
    for _ in 0..<3 { try hearth.succeed("undo") }
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func breachIsKeptBesideTheRight() throws {
    try hearth.succeed("opp", "grant", "initech")
    try hearth.succeed("opp", "breach", "initech", "sent it to others")
    try hearth.succeed("opp", "breach", "initech", "named a rate")
    #expect(try rights("initech").count == 1)
    #expect(
      try rights("initech").first?["breach"] as? String == "sent it to others; named a rate")
  }

  @Test func breachWithoutARightGivesNone() throws {
    try hearth.succeed("opp", "breach", "initech", "sent my CV unasked", "--via", "Bellows")
    #expect(try rights("initech").first?["live"] as? Bool == false)
    #expect(try hearth.succeed("opp", "show", "initech").contains("Bellows, never granted"))
    #expect(try hearth.run("opp", "grant", "initech").exitCode == 0)
  }

  @Test func agencyMustBeKnownAndTheEndLieAhead() throws {
    try hearth.succeed("opp", "add", "Staff Engineer")
    #expect(try hearth.run("opp", "grant", "staff").exitCode == 64)
    #expect(try hearth.run("opp", "grant", "initech", "--expires", "2026-05-02").exitCode == 65)
    #expect(try hearth.run("opp", "grant", "initech", "--expires", "today").exitCode == 0)
  }

  private func addRivalRole() throws {
    try hearth.succeed(
      "opp", "add", "platform engineer", "--client", "Initech", "--via", "Bellows")
  }

  private func rights(_ name: String) throws -> [[String: Any]] {
    let text = try hearth.succeed("opp", "show", name, "--json")
    let role = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(role?["representations"] as? [[String: Any]])
  }
}
