import Foundation
import HearthDomain
import HearthTestSupport
import Testing

/// How the nag guard keeps somebody from being pestered, as its user meets it.
@Suite struct NudgeTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe")
    try hearth.succeed("contact", "add", "Lee Sample")
    try hearth.succeed(
      "opp", "add", "Engineer", "--client", "Initech", "--recruiter", "dana", "--at", "2026-04-01")
    try hearth.succeed(
      "opp", "add", "Architect", "--client", "Hooli", "--recruiter", "dana", "--at", "2026-04-02")
    try hearth.succeed(
      "log", "linkedin", "dana", "--at", "2026-04-30 10:00", "--text", "about Initech")
    try hearth.succeed(
      "log", "email", "dana", "--at", "2026-05-01 10:00", "--text", "about Hooli")
  }

  @Test func thirdUnansweredTouchOverAllChannelsAndRolesIsRefusedWithoutForce() throws {
    let before = try hearth.dump()
    let refused = try hearth.run("log", "call", "dana", "--text", "any news?")
    #expect(refused.exitCode == 4)
    #expect(
      refused.errors == [
        "hearth: Dana Doe has not answered your last 2 touches: no bare word until 2026-07-30 10:00; "
          + "bring something of value ('hearth share suggest 1'). Nothing was logged; if it went out "
          + "all the same, say '--force'."
      ])
    #expect(try hearth.dump().isIdentical(to: before))
    let forced = try hearth.run("log", "call", "dana", "--text", "any news?", "--force")
    #expect(forced.exitCode == 0)
    #expect(forced.errors.contains { $0.contains("Logged all the same") })
    #expect(try hearth.run("log", "call", "dana", "--text", "and now?").exitCode == 4)
  }

  @Test func secondTouchIsOnlyWarnedOf() throws {
    try hearth.succeed("log", "email", "lee", "--at", "2026-05-02 10:00")
    let outcome = try hearth.run("log", "email", "lee")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors.contains {
        $0.hasPrefix("Lee Sample has not answered your last touch, and was to be left alone until")
      })
  }

  @Test func whatHappenedEarlierIsKept() throws {
    let outcome = try hearth.run("log", "call", "dana", "--at", "yesterday 15:00")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains { $0.contains("your last 2 touches") })
    #expect(
      try hearth.run("log", "email", "dana", "--at", "tomorrow 9:00", "--future").exitCode == 4)
  }

  @Test func oneWhoIsToRestKeepsAMessageToSeveralBack() throws {
    #expect(try hearth.run("log", "email", "lee", "dana", "--text", "hello both").exitCode == 4)
    #expect(try hearth.succeed("touchpoint", "list", "lee").isEmpty)
  }

  // MARK: What opens the matter again

  @Test func answerEndsTheRest() throws {
    try hearth.succeed("log", "email", "dana", "--in", "--at", "today 9:00")
    #expect(try hearth.run("log", "email", "dana", "--text", "thank you").exitCode == 0)
  }

  @Test func newRoleEndsTheRest() throws {
    try hearth.succeed("opp", "add", "Lead", "--client", "Umbrella", "--recruiter", "dana")
    #expect(try hearth.run("log", "email", "dana", "--text", "about Umbrella").exitCode == 0)
  }

  @Test func valueMayBeBroughtOnceMore() throws {
    for title in ["One", "Two", "Three"] { try hearth.succeed("share", "add", "article", title) }
    #expect(try hearth.run("sent", "reconnect", "dana", "--plain").exitCode == 4)
    #expect(try hearth.run("share", "sent", "one", "dana").exitCode == 0)
    let refused = try hearth.run("share", "sent", "two", "dana")
    #expect(refused.exitCode == 4)
    #expect(refused.errors.first?.contains("3 touches: let it rest until 2026-08-03") == true)
    #expect(try hearth.run("sent", "reconnect", "dana", "--share", "two").exitCode == 4)
    #expect(try hearth.run("share", "sent", "two", "dana", "--force").exitCode == 0)
    #expect(try hearth.run("sent", "reconnect", "dana", "--plain", "--force").exitCode == 0)
  }

  @Test func restIsOverAfterNinetyDays() throws {
    var hearth = try moment("2026-07-30 09:59")
    #expect(try hearth.run("log", "email", "dana", "--text", "hello").exitCode == 4)
    hearth.now = hearth.now.adding(seconds: 60)
    #expect(try hearth.run("log", "email", "dana", "--text", "hello").exitCode == 0)
  }

  // MARK: What is owed

  @Test func whatIsOwedIsNoNudge() throws {
    for kind in ["thank-you", "connect", "debrief", "decline", "close"] {
      let outcome = try hearth.run("sent", kind, "dana")
      #expect(outcome.exitCode == 0)
      #expect(!outcome.errors.contains { $0.contains("Logged all the same") })
    }
    try hearth.succeed("promise", "add", "--by", "me", "dana", "the CV", "--due", "tomorrow")
    #expect(try hearth.run("log", "email", "dana", "--text", "the CV").exitCode == 0)
  }

  /// Thanks that are due are no leave to ask for news.
  @Test func somethingElseThatIsOwedIsNoLeaveToNudge() throws {
    try hearth.succeed("interview", "add", "initech", "2026-05-03 10:00", "--with", "lee")
    try hearth.succeed("interview", "done", "1", "--not-told")
    #expect(try hearth.succeed("thankyou").contains("Dana Doe"))
    let bare = try hearth.run("log", "email", "dana", "--text", "any news?")
    #expect(bare.exitCode == 4)
    #expect(
      bare.errors.first?.hasSuffix(
        "say '--force', or '--purpose thank-you' if it is what you owe.") == true)
    #expect(try hearth.run("sent", "reconnect", "dana", "--plain").exitCode == 4)
    #expect(try hearth.run("log", "email", "dana", "--purpose", "follow-up").exitCode == 4)
    #expect(try hearth.run("log", "email", "dana", "--purpose", "thank-you").exitCode == 0)
  }

  // MARK: One rule

  @Test func whyAndTodaySayWhatLogWillDo() throws {
    #expect(
      try hearth.succeed("why", "dana").contains(
        "Rest        no bare word until 2026-07-30 10:00; bring something of value"))
    try hearth.succeed("contact", "edit", "dana", "--cadence", "7")
    let hearth = try moment("2026-05-18 09:00")
    let dana = try #require(try row("today", "--all", in: hearth))
    #expect(dana["held_back"] as? Bool == true)
    #expect(dana["next_nudge_at"] as? String == "2026-07-30T09:00:00Z")
    #expect(
      try hearth.succeed("today", "--all").contains("2 touches unanswered: leave it until 30 Jul"))
  }

  // MARK: Off the lists

  /// Thursday, 30 July, 10:00 is ninety days after the second touch.
  @Test(
    "Whoever rests is on no list until the rest is over",
    arguments: [
      ("2026-05-18 09:00", false), ("2026-07-30 09:59", false), ("2026-07-30 10:00", true),
    ])
  func restingIsOffTheLists(now: String, isListed: Bool) throws {
    try hearth.succeed("contact", "edit", "dana", "--cadence", "30")
    let hearth = try moment(now)
    #expect(try (row("today", in: hearth) != nil) == isListed)
    #expect(try (row("cold", in: hearth) != nil) == isListed)
  }

  /// The ninety days end on a Saturday, and nobody is nudged before Monday.
  @Test(
    "A rest ends on a business day",
    arguments: [("2026-08-02 23:59", false), ("2026-08-03 00:00", true)])
  func restEndsOnABusinessDay(now: String, isListed: Bool) throws {
    try hearth.succeed("contact", "edit", "lee", "--cadence", "30")
    try hearth.succeed("log", "linkedin", "lee", "--at", "2026-05-02 10:00")
    try hearth.succeed("log", "email", "lee", "--at", "2026-05-03 10:00", "--text", "again")
    let hearth = try moment(now)
    for list in ["today", "cold"] {
      #expect(try (row(list, named: "Lee Sample", in: hearth) != nil) == isListed)
    }
  }

  @Test func oneUnansweredTouchIsNoRest() throws {
    try hearth.succeed("log", "email", "lee", "--at", "2026-05-02 10:00")
    let hearth = try moment("2026-06-18 09:00")
    for list in ["today", "cold"] {
      #expect(try row(list, named: "Lee Sample", in: hearth) != nil)
    }
  }

  @Test(
    "An answer or a new role brings them back",
    arguments: [
      ["log", "call", "dana", "--in", "--at", "2026-05-03 14:00"],
      ["opp", "add", "Lead", "--client", "Umbrella", "--recruiter", "dana"],
    ])
  func isListedAgain(_ event: [String]) throws {
    #expect(try row("cold", in: moment("2026-06-18 09:00")) == nil)
    try hearth.succeed(event)
    for list in ["today", "cold"] {
      #expect(try row(list, in: moment("2026-06-18 09:00")) != nil)
    }
  }

  @Test func whatIsOwedIsListedAllTheSame() throws {
    try hearth.succeed("promise", "add", "--by", "me", "dana", "the CV", "--due", "2026-05-18")
    let dana = try #require(try row("today", in: moment("2026-05-18 09:00")))
    #expect(dana["reason"] as? String == "promised")
    #expect(try row("cold", in: moment("2026-05-18 09:00")) == nil)
  }

  /// What may be brought once, may be brought after the second wait, not only after the rest.
  @Test(
    "Something of value waits for two weeks, no longer",
    arguments: [("2026-05-15 09:59", true), ("2026-05-15 10:00", false)])
  func valueWaitsForTheBackOff(now: String, isWarnedOf: Bool) throws {
    try hearth.succeed("share", "add", "article", "One")
    let hearth = try moment(now)
    let outcome = try hearth.run("share", "sent", "one", "dana")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains { $0.contains("was to be left alone") } == isWarnedOf)
  }

  @Test func reconnectIsDueOnceTheRestIsOver() throws {
    try hearth.succeed(
      "interview", "add", "initech", "2026-04-27 10:00", "--with", "lee")
    try hearth.succeed("interview", "done", "1", "--not-told")
    let list = try hearth.succeed("followup", "list", "--all", "--json")
    let followUps = try #require(
      try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
    let reconnect = try #require(followUps.first { $0["rule"] as? String == "reconnect" })
    #expect(reconnect["opens_at"] as? String == "2026-07-30T09:00:00Z")
  }

  @Test func whoeverIsQuietByAgreementIsWarnedOfAsWhySaysIt() throws {
    try hearth.succeed("interview", "add", "initech", "2026-05-05 09:00", "--with", "lee")
    let hearth = try moment("2026-05-05 10:30")
    try hearth.succeed("interview", "done", "1", "--decision-by", "2026-05-12")
    try hearth.succeed("sent", "thank-you", "lee")
    #expect(try hearth.succeed("why", "lee").contains("by agreement until 2026-05-14 00:00"))
    let outcome = try hearth.run("log", "email", "lee", "--text", "one more thing")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors.contains {
        $0.hasPrefix("Lee Sample is quiet by agreement until 2026-05-14 00:00. Logged all the same")
      })
  }

  /// After a mail that finds a time two days are enough, for `log` as for `why`.
  @Test func waitIsThatOfTheCase() throws {
    try hearth.succeed("opp", "add", "Lead", "--client", "Umbrella", "--recruiter", "lee")
    try hearth.succeed(
      "log", "email", "lee", "--purpose", "scheduling", "--at", "2026-04-29 10:00")
    let outcome = try hearth.run("log", "email", "lee", "--text", "does Tuesday suit?")
    #expect(outcome.errors.isEmpty)
  }

  /// The row that a list has for somebody.
  private func row(
    _ words: String..., named name: String = "Dana Doe", in hearth: TestHearth
  ) throws -> [String: Any]? {
    let text = try hearth.succeed(words + ["--json"])
    let rows = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    return rows?.first { $0["name"] as? String == name }
  }

  private func moment(_ text: String) throws -> TestHearth {
    var later = hearth
    later.now = try WhenParser(now: hearth.now, timeZone: hearth.timeZone).instant(text)
    return later
  }
}
