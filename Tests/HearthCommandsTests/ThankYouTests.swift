import Foundation
import HearthDomain
import HearthTestSupport
import Testing

/// The ledger of thanks that `thankyou` shows, person by person.
@Suite struct ThankYouTests {
  var hearth: TestHearth

  /// A panel of three in New York, in the night before clocks change in Dublin.
  init() throws {
    hearth = try TestHearth()
    for name in ["Kim One", "Lee Two", "Ray Three"] { try hearth.succeed("contact", "add", name) }
    try hearth.succeed("opp", "add", "Engineer", "--client", "Initech", "--stage", "interviewing")
    try hearth.succeed(
      "interview", "add", "initech", "2026-10-24 14:00", "--zone", "America/New_York", "--with",
      "kim", "--with", "lee", "--with", "ray")
  }

  @Test func eachIsDueTwentyFourHoursAfterTheEndInItsZone() throws {
    // 15:00 in New York is 20:00 in Dublin, and on the next day 19:00.
    let ledger = try entries(at: "2026-10-24 21:00")
    #expect(ledger.count == 3)
    #expect(ledger.allSatisfy { $0["due_at"] as? String == "2026-10-25T19:00:00Z" })
    #expect(ledger.allSatisfy { $0["state"] as? String == "open" })
    #expect(ledger.allSatisfy { $0["time_zone"] as? String == "America/New_York" })
    #expect(try entries(at: "2026-10-24 19:59").isEmpty)
  }

  @Test func ledgerTellsWhatBecameOfEach() throws {
    try at("2026-10-24 21:00").succeed("followup", "drafted", id("Kim One"))
    try at("2026-10-24 22:00").succeed("log", "email", "lee", "--purpose", "thank-you")
    #expect(try states(at: "2026-10-24 23:00") == ["drafted", "sent", "open"])
    try at("2026-10-25 20:00").succeed("log", "email", "kim", "--purpose", "thank-you")
    #expect(try states(at: "2026-10-25 21:00") == ["sent late", "sent", "late"])
    try at("2026-10-25 21:30").succeed(
      "followup", "dismiss", id("Ray Three"), "they have left")
    #expect(try states(at: "2026-10-25 22:00") == ["sent late", "sent", "waived"])
  }

  @Test func checkFindsThoseThatAreLate() throws {
    let due = try at("2026-10-25 19:00").run("thankyou", "--check")
    #expect(due.exitCode == 0)
    #expect(due.output.isEmpty)
    try at("2026-10-25 12:00").succeed("log", "email", "lee", "--purpose", "thank-you")
    let late = try at("2026-10-25 19:01").run("thankyou", "--check")
    #expect(late.exitCode == 6)
    #expect(late.output.contains("Kim One") && late.output.contains("Ray Three"))
    #expect(!late.output.contains("Lee Two"))
  }

  @Test func nobodyExpectsThanksAfterTwoWeeks() throws {
    #expect(try entries(at: "2026-11-09 12:00").isEmpty)
    #expect(try at("2026-11-09 12:00").run("thankyou", "--check").exitCode == 0)
    let all = try at("2026-11-09 12:00").succeed("thankyou", "--all", "--json")
    #expect(all.contains("\"missed\""))
  }

  /// What was done before anybody wrote the role down was done all the same.
  @Test func thanksFromBeforeTheRoleWasPutOnRecordCount() throws {
    var hearth = try TestHearth()
    hearth.now = try WhenParser(now: hearth.now, timeZone: hearth.timeZone).instant("2026-06-08")
    for name in ["Dana Doe", "Pat Panel"] { try hearth.succeed("contact", "add", name) }
    try hearth.succeed("opp", "add", "Engineer", "--recruiter", "dana", "--stage", "interviewing")
    try hearth.succeed("interview", "add", "1", "2026-06-05 10:00", "--with", "pat")
    try hearth.succeed("interview", "done", "1", "--not-told", "--unsaid", "the migration")
    for (kind, name) in [("thank-you", "pat"), ("thank-you", "dana"), ("debrief", "dana")] {
      try hearth.succeed("sent", kind, name, "--at", "2026-06-05 12:00")
    }
    #expect(try hearth.run("thankyou", "--check").exitCode == 0)
    #expect(try hearth.succeed("followup", "list", "--rule", "debrief").isEmpty)
    #expect(try !hearth.succeed("today").contains("thank"))
  }

  private func at(_ text: String) throws -> TestHearth {
    var later = hearth
    later.now = try WhenParser(now: hearth.now, timeZone: hearth.timeZone).instant(text)
    return later
  }

  private func entries(at text: String) throws -> [[String: Any]] {
    let rows = try at(text).succeed("thankyou", "--json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [[String: Any]])
  }

  private func id(_ contact: String) throws -> String {
    let entry = try entries(at: "2026-10-24 21:00").first { $0["contact"] as? String == contact }
    return try #require(entry?["id"] as? String)
  }

  private func states(at text: String) throws -> [String] {
    try entries(at: text).sorted { "\($0["contact"] ?? "")" < "\($1["contact"] ?? "")" }
      .compactMap { $0["state"] as? String }
  }
}
