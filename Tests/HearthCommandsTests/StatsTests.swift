import Foundation
import HearthTestSupport
import Testing

/// What `stats` makes of a search, as its user sees it.
@Suite struct StatsTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed(
      "contact", "add", "Dana Doe", "--org", "Ark Talent", "--role", "agency-recruiter")
    try hearth.succeed("contact", "add", "Kim Sample", "--org", "Initech", "--role", "interviewer")
  }

  // MARK: Track records

  /// An answer two days after each ask.
  private func ask(_ contact: String, inWeekOf day: Int, isAnswered: Bool = true) throws {
    try hearth.succeed("log", "email", contact, "--at", "2026-03-\(day) 10:00")
    guard isAnswered else { return }
    try hearth.succeed("log", "email", contact, "--in", "--at", "2026-03-\(day + 2) 10:00")
  }

  @Test func twoAsksAreTooFewAndThreeAreNot() throws {
    for day in [10, 13] { try ask("dana", inWeekOf: day) }
    let few = try hearth.succeed("stats", "recruiters")
    #expect(few.contains("too few (2)"))
    #expect(!few.contains("%"))
    let record = try #require(records("recruiters").first)
    #expect(record["asks"] as? Int == 2)
    #expect(record["reply_share"] is NSNull)
    #expect(record["median_reply_days"] is NSNull)

    try ask("dana", inWeekOf: 16)
    #expect(try hearth.succeed("stats", "recruiters").contains("100 % of 3"))
    let enough = try #require(records("recruiters").first)
    #expect(enough["reply_share"] as? Double == 1)
    #expect(enough["median_reply_days"] as? Double == 2)
    #expect(try records("agencies").first?["name"] as? String == "Ark Talent")
  }

  @Test func everyFigureNeedsThreeOfItsOwn() throws {
    for day in [10, 13, 16] { try ask("dana", inWeekOf: day) }
    for (text, state) in [("call", "kept"), ("terms", "broken")] {
      try hearth.succeed("promise", "add", "--by", "them", "dana", text, "--due", "2026-03-20")
      try hearth.succeed("promise", state, text)
    }
    let record = try #require(records("recruiters").first)
    #expect(record["reply_share"] as? Double == 1)
    #expect(record["promises"] as? Int == 2)
    #expect(record["promises_kept_share"] is NSNull)
    try hearth.succeed("promise", "add", "--by", "them", "dana", "feedback", "--due", "2026-03-20")
    try hearth.succeed("promise", "kept", "feedback")
    #expect(try records("recruiters").first?["promises_kept_share"] as? Double == 2.0 / 3.0)
  }

  @Test func submissionsLeadToInterviewsAndOffersAndBreachesAreTold() throws {
    for number in 1...3 {
      try hearth.succeed(
        "opp", "add", "Engineer \(number)", "--client", "Client \(number)", "--recruiter", "dana",
        "--at", "2026-03-01")
      try hearth.succeed("opp", "submit", "\(number)", "--at", "2026-03-02")
    }
    try hearth.succeed("interview", "add", "1", "2026-03-10 14:00")
    try hearth.succeed("opp", "move", "1", "offer", "--at", "2026-03-20")
    try hearth.succeed("interview", "add", "2", "2026-03-11 14:00")
    try hearth.succeed("interview", "cancel", "2")
    try hearth.succeed("opp", "grant", "1")
    try hearth.succeed("opp", "breach", "1", "sent the CV elsewhere")
    for section in ["recruiters", "agencies"] {
      let record = try #require(records(section).first)
      #expect(record["submissions"] as? Int == 3)
      #expect(record["interviews"] as? Int == 1)
      #expect(record["offers"] as? Int == 1)
      #expect(record["breaches"] as? Int == 1)
    }
  }

  @Test func thanksAskForNothing() throws {
    for day in [10, 13, 16] {
      try hearth.succeed(
        "log", "email", "dana", "--at", "2026-03-\(day) 10:00", "--purpose", "Thank you")
    }
    #expect(try records("recruiters").isEmpty)
  }

  // MARK: The practice

  @Test func interviewsAreJudgedByTheirThanks() throws {
    try hearth.succeed("opp", "add", "Engineer", "--client", "Initech", "--stage", "interviewing")
    for day in [10, 12, 17] {
      try hearth.succeed("interview", "add", "1", "2026-03-\(day) 14:00", "--with", "kim")
    }
    for thanks in ["2026-03-11 09:00", "2026-03-13 15:00"] {
      try hearth.succeed("log", "email", "kim", "--at", thanks, "--purpose", "thank-you")
    }
    let thanks = try #require(report("thanks")["thanks"] as? [String: Any])
    // The first thanks are for the first interview, the next for the second, and a day too late is none.
    #expect(thanks["interviews"] as? Int == 3)
    #expect(thanks["thanked_in_time"] as? Int == 2)
    #expect(thanks["usual_follow_up_share"] as? Double == 0.1)
    let text = try hearth.succeed("stats", "thanks")
    #expect(text.contains("67 %, 2 of 3"))
    #expect(text.contains("10 % of candidates follow up at all"))
  }

  @Test func decisionIsKeptByAMoveOrANextRoundInTime() throws {
    for (number, move) in [(1, "2026-03-12"), (2, "2026-03-18"), (3, nil as String?)] {
      try hearth.succeed(
        "opp", "add", "Engineer \(number)", "--client", "Initech", "--via", "Ark Talent",
        "--recruiter", "dana", "--stage", "interviewing", "--at", "2026-03-01")
      try hearth.succeed("interview", "add", "\(number)", "2026-03-10 14:00")
      try hearth.succeed("interview", "done", "\(number)", "--decision-by", "2026-03-13")
      if let move { try hearth.succeed("opp", "move", "\(number)", "final", "--at", move) }
    }
    let decisions = try #require(report("decisions")["decisions"] as? [String: Any])
    #expect(decisions["kept"] as? Int == 1)
    #expect(decisions["late"] as? Int == 1)
    #expect(decisions["silent"] as? Int == 1)
    #expect(try records("agencies").first?["decisions_kept_share"] as? Double == 1.0 / 3.0)
  }

  @Test func decisionIsKeptByAWordOnItsDayAndNotByTheOwnersRecord() throws {
    for number in 1...3 {
      try hearth.succeed(
        "opp", "add", "Engineer \(number)", "--client", "Client \(number)", "--at", "2026-03-01",
        "--recruiter", number == 1 ? "dana" : "kim")
      try hearth.succeed("interview", "add", "\(number)", "2026-03-10 14:00")
      try hearth.succeed("interview", "done", "\(number)", "--decision-by", "2026-03-13")
      try hearth.succeed("opp", "move", "\(number)", "interviewing", "--at", "2026-03-10 18:00")
    }
    try hearth.succeed("log", "call", "dana", "--in", "--at", "2026-03-12 10:00")
    var decisions = try #require(report("decisions")["decisions"] as? [String: Any])
    #expect(decisions["kept"] as? Int == 0)
    #expect(decisions["silent"] as? Int == 3)
    try hearth.succeed("log", "call", "dana", "--in", "--at", "2026-03-14 10:00")
    decisions = try #require(report("decisions")["decisions"] as? [String: Any])
    #expect(decisions["kept"] as? Int == 1)
  }

  @Test func funnelAndTimesFollowTheMoves() throws {
    for number in 1...3 {
      try hearth.succeed("opp", "add", "Engineer \(number)", "--at", "2026-03-01")
      try hearth.succeed("opp", "move", "\(number)", "screening", "--at", "2026-03-0\(number + 4)")
    }
    let funnel = try #require(report("funnel")["funnel"] as? [[String: Any]])
    #expect(funnel.map { $0["reached"] as? Int } == [3, 3, 3, 0, 0, 0, 0])
    let stages = try #require(report("stages")["stages"] as? [[String: Any]])
    #expect(stages.first?["median_days"] as? Double == 5)
    #expect(stages[2]["ongoing"] as? Int == 3)
  }

  // MARK: What is asked for

  @Test func sinceAndOrganizationAndContactLimit() throws {
    for day in [10, 13, 16] { try ask("dana", inWeekOf: day) }
    #expect(try records("recruiters", "--since", "2026-03-13").first?["asks"] as? Int == 2)
    #expect(try records("recruiters", "--org", "ark").first?["asks"] as? Int == 3)
    #expect(try records("recruiters", "--org", "initech").isEmpty)
    try ask("kim", inWeekOf: 20)
    // Kim finds no roles, so that only the name brings her in.
    #expect(try records("recruiters").count == 1)
    #expect(try records("recruiters", "--contact", "kim").first?["asks"] as? Int == 1)
    #expect(try hearth.run("stats", "--org", "nowhere").exitCode == 3)
    #expect(try hearth.run("stats", "weather").exitCode == 64)
  }

  @Test func longListsAreCutAndSaySo() throws {
    try hearth.succeed("contact", "add", "Lee Doe", "--role", "in-house-recruiter")
    for day in [10, 13, 16] { try ask("dana", inWeekOf: day) }
    try ask("lee", inWeekOf: 10)
    let outcome = try hearth.run("stats", "recruiters", "--limit", "1", "--format", "ids")
    #expect(outcome.output == "1\n")
    #expect(outcome.errors == ["The first 1 of 2 recruiters; see '--limit'."])
  }

  @Test func namesAreInert() throws {
    try hearth.succeed("contact", "add", "Ev\u{1B}[31mil", "--role", "agency-recruiter")
    for day in [10, 13, 16] { try ask("3", inWeekOf: day) }
    #expect(try !hearth.succeed("stats").contains("\u{1B}"))
  }

  private func report(_ section: String) throws -> [String: Any] {
    let text = try hearth.succeed("stats", section, "--json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func records(_ words: String...) throws -> [[String: Any]] {
    let text = try hearth.succeed(["stats", "--json"] + words)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }
}
