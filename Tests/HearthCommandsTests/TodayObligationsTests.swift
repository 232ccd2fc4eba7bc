import Foundation
import HearthDomain
import HearthTestSupport
import Testing

/// What interviews, promises and endings do to `today`, `cold` and `why`.
@Suite struct TodayObligationsTests {
  var hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe", "--org", "Ark Talent", "--cadence", "7d")
    try hearth.succeed("contact", "add", "Kim Panel", "--role", "interviewer")
    try hearth.succeed("contact", "add", "Lee Sample", "--org", "Bellows")
    try hearth.succeed("log", "call", "dana", "--in", "--at", "2026-03-02 10:00")
  }

  // MARK: Quiet by agreement

  @Test func recruiterIsQuietUntilTheDecisionDateHasPassed() throws {
    try role("dana")
    try interview("2026-06-03 11:00", "--decision-by", "2026-06-10")
    try run(at: "2026-06-03 15:00", "log", "email", "kim", "--purpose", "thank-you")
    try run(at: "2026-06-03 15:00", "log", "call", "dana", "--purpose", "thank-you")
    try run(at: "2026-06-03 16:00", "log", "email", "dana", "--in", "--text", "we will see")
    try run(at: "2026-06-03 17:00", "log", "email", "dana", "--purpose", "thank-you")
    #expect(try !ids(at: "2026-06-09 12:00", "today").contains("1"))
    #expect(try !ids(at: "2026-06-11 23:00", "today").contains("1"))
    #expect(try whys(at: "2026-06-12 14:00").first == "decision date passed 2 days ago")
  }

  @Test func whoeverIsQuietIsNotCold() throws {
    #expect(try ids(at: "2026-06-09 12:00", "cold").contains("1"))
    try role("dana")
    try interview("2026-06-03 11:00", "--decision-by", "2026-06-10")
    #expect(try !ids(at: "2026-06-09 12:00", "cold").contains("1"))
    #expect(
      try run(at: "2026-06-09 12:00", "why", "dana").contains("by agreement until 2026-06-12"))
    #expect(try ids(at: "2026-06-12 12:00", "cold").contains("1"))
  }

  /// Whoever does all that is owed after an interview has not nagged anybody by it.
  @Test func whatIsOwedDoesNotHideThatTheDateHasPassed() throws {
    try role("dana")
    try interview("2026-06-03 11:00", "--decision-by", "2026-06-10", "--unsaid", "the migration")
    for kind in ["debrief", "thank-you"] { try run(at: "2026-06-03 17:00", "sent", kind, "dana") }
    for kind in ["thank-you", "connect"] { try run(at: "2026-06-03 18:00", "sent", kind, "kim") }
    #expect(try today(at: "2026-06-11 12:00").isEmpty)
    #expect(try whys(at: "2026-06-12 14:00") == ["decision date passed 2 days ago"])
    #expect(try !run(at: "2026-06-12 14:00", "why", "dana").contains("unanswered"))
  }

  /// Nobody is asked for an answer to thanks, nor is whoever sat on a panel kept warm for its sake.
  @Test func interviewersAreLeftInPeaceOnceTheyAreThanked() throws {
    try role("dana")
    try interview("2026-06-03 11:00", "--not-told")
    for kind in ["thank-you", "connect"] { try run(at: "2026-06-03 18:00", "sent", kind, "kim") }
    for moment in ["2026-06-12 12:00", "2026-07-01 12:00", "2026-08-03 12:00"] {
      #expect(try !ids(at: moment, "today").contains("2"))
    }
    #expect(try run(at: "2026-07-01 12:00", "why", "kim").contains("interviews tell when"))
    try run(at: "2026-07-01 12:00", "contact", "edit", "kim", "--cadence", "7d")
    #expect(try ids(at: "2026-07-01 12:00", "today").contains("2"))
  }

  // MARK: Interviews to come and to follow

  @Test func interviewIsPreparedForByItsCard() throws {
    try role("dana")
    try run(at: "2026-06-02 09:00", "interview", "add", "initech", "2026-06-03 11:00")
    try run(at: "2026-06-02 09:00", "interview", "edit", "1", "--with", "kim")
    let kim = try #require(today(at: "2026-06-02 12:00").first { $0["id"] as? Int == 2 })
    #expect(kim["why"] as? String == "interview in 23 h")
    #expect(kim["next"] as? String == "hearth interview show 1")
  }

  @Test func connectionIsOwedOnTheSecondDay() throws {
    try role("dana")
    try interview("2026-06-03 11:00", "--decision-by", "2026-06-10")
    try run(at: "2026-06-03 18:00", "sent", "thank-you", "kim")
    #expect(try !ids(at: "2026-06-04 11:59", "today").contains("2"))
    let row = try #require(today(at: "2026-06-04 12:00").first { $0["id"] as? Int == 2 })
    #expect(row["why"] as? String == "connect due in 24 h")
    #expect(row["next"] as? String == "hearth draft connect 2")
    try run(at: "2026-06-04 12:00", "sent", "connect", "kim")
    #expect(try !ids(at: "2026-06-04 12:00", "today").contains("2"))
  }

  @Test func rejectionIsAnsweredFromItsFirstHourOn() throws {
    try role("lee")
    try run(at: "2026-06-02 09:00", "log", "email", "lee", "how do we stand?")
    try run(at: "2026-06-02 10:00", "opp", "close", "initech", "rejected")
    let row = try #require(today(at: "2026-06-02 10:00").first { $0["id"] as? Int == 3 })
    #expect(row["why"] as? String == "thanks and feedback request due in 24 h")
    try run(at: "2026-06-02 11:00", "sent", "feedback", "lee")
    #expect(try !whys(at: "2026-06-02 12:00").contains { $0.contains("feedback") })
  }

  /// A second word after a silence is no question whether there is any news.
  @Test func silenceIsBrokenWithSomethingOfValueEachTime() throws {
    try role("dana")
    try interview("2026-06-03 11:00", "--decision-by", "2026-06-10")
    try run(at: "2026-06-03 17:00", "sent", "thank-you", "dana")
    try hearth.succeed("share", "add", "article", "On outages")
    try run(at: "2026-06-12 14:00", "sent", "reconnect", "dana", "--share", "outages")
    let row = try #require(today(at: "2026-06-22 12:00").first { $0["id"] as? Int == 1 })
    #expect(row["why"] as? String == "no word for 10 days; reconnect")
    #expect(row["next"] as? String == "hearth share suggest 1")
  }

  // MARK: Thanks and unfinished interviews

  /// Whoever was met for the first time has no touch yet, and is to be thanked all the same.
  @Test func strangerIsToBeThanked() throws {
    try role("lee")
    try run(at: "2026-06-02 09:00", "interview", "add", "initech", "2026-06-03 11:00")
    try run(at: "2026-06-03 13:00", "interview", "edit", "1", "--with", "kim")
    let rows = try today(at: "2026-06-03 14:00")
    let thanks = rows.filter { $0["rule"] as? String == "thank-you" }
    #expect(Set(thanks.compactMap { $0["name"] as? String }) == ["Kim Panel", "Lee Sample"])
    #expect(thanks.allSatisfy { $0["why"] as? String == "thank-you due in 22 h" })
  }

  @Test func unfinishedInterviewSaysSo() throws {
    try role("dana")
    try run(at: "2026-06-02 09:00", "interview", "add", "initech", "2026-06-03 11:00")
    let last = try #require(today(at: "2026-06-03 14:00").last)
    #expect(last["rule"] as? String == "exit-card")
    #expect(last["next"] as? String == "hearth interview done 1")
    #expect((last["why"] as? String)?.contains("is unfinished") == true)
    try run(at: "2026-06-03 14:00", "interview", "done", "1", "--not-told")
    #expect(try !today(at: "2026-06-03 14:00").contains { $0["rule"] as? String == "exit-card" })
  }

  @Test func whatIsOwedToNobodyInParticularIsListedToo() throws {
    try hearth.succeed("followup", "add", "renew the portfolio", "--due", "tomorrow 9:00")
    let rows = try today(at: "2026-05-03 15:00")
    #expect(rows.last?["why"] as? String == "renew the portfolio, due in 18 h")
    #expect(rows.last?["id"] is NSNull)
    #expect(try !hearth.succeed("today", "--format", "ids").contains("\n\n"))
  }

  // MARK: Good endings

  @Test func acceptanceStopsEveryNudgeAndOpensOneClosingPerRecruiter() throws {
    try role("dana")
    try hearth.succeed(
      "opp", "add", "Architect", "--client", "Hooli", "--recruiter", "dana", "--stage", "screening",
      "--at", "2026-05-01")
    try hearth.succeed(
      "opp", "add", "Lead", "--client", "Umbrella", "--recruiter", "lee", "--stage", "offer",
      "--at",
      "2026-05-01")
    try hearth.succeed("contact", "add", "Ray Recruiter")
    try hearth.succeed(
      "opp", "add", "Manager", "--client", "Acme", "--recruiter", "ray", "--stage", "screening",
      "--at", "2026-05-01")
    try interview("2026-06-03 11:00", "--decision-by", "2026-06-05")
    try run(at: "2026-06-09 09:00", "opp", "close", "umbrella", "accepted")
    let rows = try today(at: "2026-06-09 12:00")
    #expect(Set(rows.compactMap { $0["name"] as? String }) == ["Dana Doe", "Ray Recruiter"])
    #expect(rows.allSatisfy { $0["rule"] as? String == "close" })
    let dana = rows.first { $0["name"] as? String == "Dana Doe" }
    #expect((dana?["why"] as? String)?.hasPrefix("closing due in 45 h") == true)
    #expect((dana?["why"] as? String)?.contains("Architect at Hooli") == true)
    for name in ["dana", "ray"] {
      try run(at: "2026-06-09 13:00", "log", "email", name, "--purpose", "close")
    }
    #expect(try today(at: "2026-06-25 12:00").isEmpty)
    #expect(try ids(at: "2026-06-25 12:00", "cold").isEmpty)
  }

  // MARK: Promises

  @Test func missedCallIsOfferedTwentyMinutesAfterItsTime() throws {
    try hearth.succeed(
      "promise", "add", "--by", "them", "--call", "lee", "talk terms", "--due", "2026-05-05 13:00")
    #expect(try today(at: "2026-05-05 13:19").allSatisfy { $0["rule"] as? String != "missed" })
    let row = try #require(
      today(at: "2026-05-05 13:20").first { $0["rule"] as? String == "missed" })
    #expect(row["name"] as? String == "Lee Sample")
    #expect(row["why"] as? String == "no call at 2026-05-05 13:00, as promised")
    #expect(row["next"] as? String == "hearth draft missed-call 3")
    let draft = try run(at: "2026-05-05 13:20", "draft", "missed-call", "3")
    #expect(draft.contains("13:00"))
    try run(at: "2026-05-05 13:40", "log", "call", "lee", "--in")
    #expect(try today(at: "2026-05-05 13:45").allSatisfy { $0["rule"] as? String != "missed" })
  }

  @Test func promiseOfTheOwnersIsOwed() throws {
    try hearth.succeed("promise", "add", "lee", "send references", "--due", "2026-05-04 18:00")
    let row = try #require(today(at: "2026-05-04 12:00").first { $0["id"] as? Int == 3 })
    #expect(row["why"] as? String == "promise due in 6 h: send references")
    #expect(row["turn"] as? String == "mine")
    let why = try run(at: "2026-05-04 12:00", "why", "lee")
    #expect(why.contains("You promised: send references."))
    try run(at: "2026-05-04 12:00", "promise", "kept", "lee")
    #expect(try !ids(at: "2026-05-04 12:00", "today").contains("3"))
  }

  // MARK: Whose turn, and when to stop

  @Test func openQuestionOutranksAnOldSilence() throws {
    try hearth.succeed("contact", "archive", "dana")
    for day in ["2026-02-01", "2026-02-20", "2026-03-10"] {
      try hearth.succeed("log", "call", "lee", "--in", "--at", day)
    }
    try hearth.succeed("contact", "add", "Ray Recruiter")
    try hearth.succeed("log", "email", "ray", "--in", "--at", "2026-05-07 12:00", "--future")
    let rows = try today(at: "2026-05-09 12:00")
    let names = rows.compactMap { $0["name"] as? String }
    #expect(names.first == "Ray Recruiter")
    #expect(names.contains("Lee Sample"))
    #expect(rows.first?["turn"] as? String == "mine")
  }

  /// One person reads what comes over every channel and about every role.
  @Test func unansweredTouchesCountAcrossRolesAndChannels() throws {
    try role("dana")
    try hearth.succeed(
      "opp", "add", "Architect", "--client", "Hooli", "--recruiter", "dana", "--at", "2026-05-01")
    try run(at: "2026-05-04 10:00", "log", "linkedin", "dana", "--text", "about Initech")
    try run(at: "2026-05-05 10:00", "log", "email", "dana", "--text", "about Hooli")
    try run(at: "2026-05-06 10:00", "log", "call", "dana", "--text", "about both", "--force")
    let why = try run(at: "2026-05-20 12:00", "why", "dana")
    #expect(why.contains("your last 3 are unanswered"))
    #expect(why.contains("close it, or let it rest"))
    #expect(try !ids(at: "2026-05-20 12:00", "today").contains("1"))
    try run(at: "2026-05-20 13:00", "log", "email", "dana", "--in")
    #expect(try ids(at: "2026-05-21 14:00", "today").contains("1"))
  }

  // MARK: Steps

  private func role(_ recruiter: String) throws {
    try hearth.succeed(
      "opp", "add", "Engineer", "--client", "Initech", "--recruiter", recruiter, "--stage",
      "interviewing", "--at", "2026-05-01 09:00")
  }

  /// An hour with Kim that ended as `card` says.
  private func interview(_ start: String, _ card: String...) throws {
    try run(at: "2026-05-29 09:00", "interview", "add", "initech", start, "--with", "kim")
    let done = ["interview", "done", "1"] + card
    _ = try moment("2026-06-03 13:00").succeed(done)
  }

  @discardableResult
  private func run(at text: String, _ words: String...) throws -> String {
    try moment(text).succeed(words)
  }

  private func moment(_ text: String) throws -> TestHearth {
    var later = hearth
    later.now = try WhenParser(now: hearth.now, timeZone: hearth.timeZone).instant(text)
    return later
  }

  private func ids(at text: String, _ list: String) throws -> [String] {
    try run(at: text, list, "--format", "ids").split(separator: "\n").map(String.init)
  }

  private func today(at text: String) throws -> [[String: Any]] {
    let rows = try run(at: text, "today", "--json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [[String: Any]])
  }

  private func whys(at text: String) throws -> [String] {
    try today(at: text).compactMap { $0["why"] as? String }
  }
}
