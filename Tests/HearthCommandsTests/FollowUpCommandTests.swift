import Foundation
import HearthDomain
import HearthTestSupport
import Testing

/// What `followup` lists, and what becomes of what the owner says of it.
@Suite struct FollowUpCommandTests {
  var hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe", "--org", "Ark Talent")
    try hearth.succeed("contact", "add", "Kim Panel", "--role", "interviewer")
    try hearth.succeed(
      "opp", "add", "Engineer", "--client", "Initech", "--recruiter", "dana", "--stage",
      "interviewing", "--at", "2026-05-01 09:00")
    // Two hours ago by the clock of these tests.
    try hearth.succeed(
      "interview", "add", "initech", "2026-05-03 11:00", "--minutes", "60", "--with", "kim")
  }

  @Test func interviewObligesToThanksACardAndAConnection() throws {
    let found = try records()
    #expect(
      Set(found.compactMap { $0["rule"] as? String })
        == ["thank-you", "exit-card", "connect"])
    let thanks = found.filter { $0["rule"] as? String == "thank-you" }
    #expect(Set(thanks.compactMap { $0["contact"] as? String }) == ["Dana Doe", "Kim Panel"])
    #expect(thanks.allSatisfy { $0["due_at"] as? String == "2026-05-04T11:00:00Z" })
    #expect(
      thanks.allSatisfy { ($0["reason"] as? String)?.contains("Engineer at Initech") == true })
  }

  @Test func touchClosesWhatItIsFor() throws {
    try hearth.succeed("log", "email", "dana", "--purpose", "thank-you")
    #expect(try rules(of: "dana").isEmpty)
    #expect(try rules(of: "kim") == ["thank-you", "connect"])
    let done = try records("--all", "--contact", "dana", "--rule", "thank-you").first
    #expect(done?["state"] as? String == "done")
    try hearth.succeed("undo")
    #expect(try rules(of: "dana") == ["thank-you"])
  }

  @Test func whatIsOwedForAPastRoundStaysWithTheRecruiterOfThatTime() throws {
    try hearth.succeed("contact", "add", "Lee Sample", "--org", "Ark Talent")
    try hearth.succeed("interview", "done", "1", "--not-told", "--unsaid", "the migration")
    try hearth.succeed("interview", "add", "initech", "2026-05-05 11:00")
    try hearth.succeed("opp", "edit", "initech", "--recruiter", "lee")
    #expect(try rules(of: "dana") == ["debrief", "thank-you"])
    #expect(try rules(of: "lee").isEmpty)
    #expect(try hearth.succeed("why", "dana").contains("Thank them"))
    var later = hearth
    later.now = hearth.now.adding(seconds: 2 * 86_400)
    #expect(
      try later.succeed("followup", "list", "--contact", "lee", "--rule", "thank-you")
        .contains("Lee Sample"))
    try hearth.succeed("undo")
    try hearth.succeed("opp", "edit", "initech", "--title", "Principal Engineer")
    #expect(try rules(of: "dana") == ["debrief", "thank-you"])
  }

  /// A noon that was said is a time; a day alone counts for the whole of it.
  @Test(
    "Thanks at noon before the end are none, those of that day may be",
    arguments: [("2026-05-03 12:00", false), ("2026-05-03", true)])
  func thanksAtNoon(at: String, isThanked: Bool) throws {
    try hearth.succeed("interview", "reschedule", "1", "2026-05-03 11:10", "--minutes", "60")
    var later = hearth
    later.now = hearth.now.adding(seconds: 86_400)
    try later.succeed("log", "call", "dana", "--purpose", "thank-you", "--at", at)
    let owed = try later.succeed("followup", "list", "--contact", "dana", "--rule", "thank-you")
    #expect(owed.isEmpty == isThanked)
    #expect(try later.succeed("touchpoint", "list", "dana").contains("2026-05-03 12:00"))
  }

  @Test(
    "A promise whose follow-up is dismissed stays open, which is said",
    arguments: [
      (["kim", "send the figures", "--due", "tomorrow"], "promise"),
      (["--by", "them", "kim", "send the figures", "--due", "2026-05-01"], "missed"),
    ])
  func dismissedPromiseStaysOpen(promise: [String], rule: String) throws {
    try hearth.succeed(["promise", "add"] + promise)
    let outcome = try hearth.run("followup", "dismiss", id(rule, "kim"), "not any more")
    #expect(
      outcome.errors == [
        "Promise 1 itself stays open: say 'hearth promise kept 1' or 'hearth promise broken 1'."
      ])
    #expect(try hearth.succeed("promise", "list", "--json").contains("\"open\""))
    #expect(try hearth.run("followup", "dismiss", id("connect", "kim"), "no").errors.isEmpty)
  }

  @Test func invitationBeforeTheRoleStillCounts() throws {
    try hearth.succeed(
      "log", "linkedin", "kim", "--purpose", "connect", "--at", "2025-02-03 10:00")
    #expect(try rules(of: "kim") == ["thank-you"])
  }

  @Test func doneDismissedAndSnoozedAreOffTheList() throws {
    try hearth.succeed("followup", "done", "dana")
    try hearth.succeed("followup", "dismiss", id("thank-you", "kim"), "thanked in person")
    try hearth.succeed("followup", "snooze", id("connect", "kim"), "in 2 days")
    #expect(try records().map { $0["rule"] as? String } == ["exit-card"])
    let states = try records("--all").reduce(into: [String: Int]()) {
      $0[$1["state"] as? String ?? "", default: 0] += 1
    }
    #expect(states == ["done": 1, "dismissed": 1, "snoozed": 1, "open": 1, "waiting": 2])
    var later = hearth
    later.now = hearth.now.adding(seconds: 2 * 86_400)
    let due = try later.succeed("followup", "list", "--contact", "kim", "--format", "ids")
    #expect(due.split(separator: "\n").count == 1)
  }

  @Test func customOnesNeedNoContact() throws {
    try hearth.succeed("followup", "add", "renew the portfolio", "--due", "tomorrow 9:00")
    try hearth.succeed(
      "followup", "add", "send slides", "--contact", "dana", "--due", "tomorrow 8:00")
    let custom = try records("--rule", "custom")
    #expect(custom.map { $0["reason"] as? String } == ["send slides", "renew the portfolio"])
    #expect(custom.map { $0["contact"] as? String } == ["Dana Doe", nil])
    try hearth.succeed("followup", "done", try #require(custom.last?["id"] as? String))
    #expect(try records("--rule", "custom").count == 1)
  }

  @Test func donePromiseIsKept() throws {
    try hearth.succeed("promise", "add", "kim", "send the figures", "--due", "tomorrow")
    try hearth.succeed("followup", "done", id("promise", "kim"))
    #expect(try hearth.succeed("promise", "list", "--all", "--json").contains("\"kept\""))
    #expect(try !rules(of: "kim").contains("promise"))
  }

  @Test(
    "What is settled is told as that, by its id",
    arguments: [(["done"], "done"), (["dismiss", "no need"], "dismissed")])
  func settledIsNoLongerActedOn(words: [String], state: String) throws {
    let list = try hearth.succeed("followup", "list", "--format", "ids")
    let id = try #require(list.split(separator: "\n").first.map(String.init))
    let act = { ["followup", words[0], id] + words.dropFirst() }
    try hearth.succeed(act())
    let outcome = try hearth.run(act())
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.first?.hasSuffix("is \(state) already.") == true)
  }

  @Test func unclearOrUnknownOnesAreRefused() throws {
    #expect(try hearth.run("followup", "done", "kim").exitCode == 5)
    #expect(try hearth.run("followup", "done", "nobody").exitCode == 3)
    #expect(try hearth.run("followup", "dismiss", "dana", " ").exitCode == 64)
    #expect(try hearth.run("followup", "snooze", "dana", "yesterday").exitCode == 64)
    try hearth.succeed("followup", "done", "dana")
    #expect(try hearth.run("followup", "done", "dana").exitCode == 3)
  }

  @Test func pastDayIsListedAsItWasKnown() throws {
    let before = try hearth.succeed("followup", "list", "--json")
    var later = hearth
    later.now = hearth.now.adding(seconds: 7_200)
    try later.succeed("followup", "done", "dana")
    try later.succeed("promise", "add", "kim", "send the figures", "--due", "tomorrow")
    let then = try later.succeed(
      "followup", "list", "--json", "--as-of", hearth.now.description)
    #expect(then == before)
  }

  @Test(
    "Every word can be taken back, and is in the dump",
    arguments: [
      ["followup", "done", "dana"], ["followup", "dismiss", "dana", "no need"],
      ["followup", "snooze", "dana", "tomorrow"], ["followup", "drafted", "dana"],
      ["followup", "add", "write", "--due", "tomorrow"],
    ])
  func wordCanBeTakenBack(_ words: [String]) throws {
    let dump = try hearth.dump()
    try hearth.succeed(words)
    let changed = try hearth.dump()
    let copy = try TestHearth()
    try copy.succeed(["import", "json", "-"], reading: changed)
    #expect(try copy.dump().isIdentical(to: changed))
    #expect(
      try copy.succeed("followup", "list", "--all", "--json")
        == hearth.succeed("followup", "list", "--all", "--json"))
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: dump))
    #expect(try hearth.run("check").exitCode == 0)
  }

  private func records(_ options: String...) throws -> [[String: Any]] {
    let text = try hearth.succeed(["followup", "list", "--json"] + options)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  private func rules(of contact: String) throws -> [String] {
    try records("--contact", contact).compactMap { $0["rule"] as? String }
  }

  private func id(_ rule: String, _ contact: String) throws -> String {
    let found = try records("--rule", rule, "--contact", contact)
    return try #require(found.first?["id"] as? String)
  }
}
