import Foundation
import HearthDomain
import HearthTestSupport
import Testing

/// The spans that follow-ups go by are the owner's, and whoever reads the playbook heeds them.
@Suite struct PlaybookPolicyTests {
  var hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe", "--org", "Ark Talent")
    try hearth.succeed("contact", "add", "Kim Panel", "--role", "interviewer")
    try hearth.succeed(
      "opp", "add", "Engineer", "--client", "Initech", "--recruiter", "dana", "--stage",
      "interviewing", "--at", "2026-05-01 09:00")
    // Ended at 12:00, two hours ago by the clock of these tests.
    try hearth.succeed(
      "interview", "add", "initech", "2026-05-03 11:00", "--minutes", "60", "--with", "kim")
  }

  @Test func thanksAreDueWhenThePolicySays() throws {
    try hearth.succeed("policy", "set", "followup.thank-you", "1")
    #expect(try hearth.run("thankyou", "--check").exitCode == 6)
    #expect(try hearth.succeed("followup", "list", "--rule", "thank-you").contains("late"))
    #expect(try hearth.succeed("today").contains("thank-you 1 h late"))
    #expect(try hearth.succeed("why", "kim").contains("Due 2026-05-03 13:00"))
    #expect(try hearth.succeed("stats", "thanks").hasPrefix("Thanks within 1 hour\n"))
    try hearth.succeed("undo")
    #expect(try hearth.run("thankyou", "--check").exitCode == 0)
  }

  @Test func roleIsGivenUpAfterTheTimeOfThePolicy() throws {
    try hearth.succeed("interview", "done", "1", "--not-told")
    #expect(try !run(at: "2026-05-19 12:00", "today").contains("give it up?"))
    try hearth.succeed("policy", "set", "followup.ghosted", "14")
    #expect(try run(at: "2026-05-19 12:00", "today").contains("no word for 16 days; give it up?"))
  }

  @Test(
    "What comes after a silence opens when the policy says",
    arguments: [
      ("--decision-by=2026-05-11", "followup.grace", "3", "2026-05-14T23:00:00Z"),
      ("--not-told", "followup.reconnect", "2", "2026-05-04T23:00:00Z"),
    ])
  func silenceIsAsLongAsThePolicySays(
    told: String, key: String, value: String, opensAt: String
  ) throws {
    try hearth.succeed("interview", "done", "1", told)
    try hearth.succeed("policy", "set", key, value)
    #expect(try reconnects() == [opensAt])
  }

  /// Whoever let a promise pass may be asked for it, however often they left a touch unanswered.
  @Test func nagGuardHeedsWhatIsMissedByThePolicy() throws {
    try hearth.succeed(
      "promise", "add", "--by", "them", "kim", "send the figures", "--due", "2026-05-08 12:00")
    for day in [4, 5] { try run(at: "2026-05-0\(day) 10:00", "log", "email", "kim", "--force") }
    let question = ["log", "email", "kim", "--purpose", "follow-up"]
    try hearth.succeed("policy", "set", "followup.missed", "72")
    #expect(try at("2026-05-10 12:00").run(question).exitCode == 4)
    try hearth.succeed("policy", "reset")
    #expect(try at("2026-05-10 12:00").run(question).exitCode == 0)
  }

  @Test func draftIsOfWhatThePolicyMakesPending() throws {
    try hearth.succeed("policy", "set", "followup.fade", "3")
    try run(at: "2026-05-10 12:00", "draft", "thank-you", "kim", "--interview", "1")
    #expect(try !run(at: "2026-05-10 12:00", "followup", "list").contains("drafted"))
    try hearth.succeed("undo")
    try hearth.succeed("policy", "reset")
    try run(at: "2026-05-10 12:00", "draft", "thank-you", "kim", "--interview", "1")
    #expect(try run(at: "2026-05-10 12:00", "today").contains("drafted"))
  }

  @Test func pastDayIsJudgedByThePolicyOfThatDay() throws {
    var later = hearth
    later.now = hearth.now.adding(seconds: 7200)
    try later.succeed("policy", "set", "followup.thank-you", "1")
    #expect(
      try !later.succeed("followup", "list", "--as-of", "2026-05-03 15:00").contains("late"))
  }

  // MARK: Helpers

  private func at(_ when: String) throws -> TestHearth {
    var hearth = hearth
    let parts = when.split(separator: " ").map(String.init)
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    hearth.now = Instant(
      day: try #require(Day(parts[0])), secondOfDay: clock[0] * 3600 + clock[1] * 60,
      in: hearth.timeZone)
    return hearth
  }

  @discardableResult
  private func run(at when: String, _ arguments: String...) throws -> String {
    let outcome = try at(when).run(arguments)
    try #require(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  private func reconnects() throws -> [String] {
    let text = try hearth.succeed("followup", "list", "--all", "--rule", "reconnect", "--json")
    let records = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    return (records ?? []).compactMap { $0["opens_at"] as? String }
  }
}
