import Foundation
import HearthCommands
import HearthDomain
import HearthTestSupport
import Testing

/// What `today` says once a role has ended, and when a silence ends on a day off.
@Suite struct TodayEndingTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe", "--org", "Ark Talent")
    try hearth.succeed("contact", "add", "Kim Sample", "--org", "Bellows")
    try hearth.succeed("contact", "add", "Pat Panel", "--role", "interviewer")
    try role("Engineer", at: "Initech", with: "dana")
  }

  // MARK: An acceptance

  @Test func closingComesBeforeWhatWasPromised() throws {
    try hearth.succeed("promise", "add", "kim", "send references", "--due", "2026-05-05 15:00")
    try acceptBesideKim()
    let kim = try row("Kim Sample", at: "2026-05-04 10:00")
    #expect(kim["why"] as? String == "closing due in 2 days: Architect at Hooli")
    #expect(kim["rule"] as? String == "close")
    #expect(kim["next"] as? String == "hearth draft close 2")
    #expect(try run(at: "2026-05-04 10:00", "followup", "list").contains("send references"))
    try run(at: "2026-05-04 11:00", "log", "email", "kim", "--purpose", "close")
    let rest = try row("Kim Sample", at: "2026-05-04 12:00")
    #expect(rest["why"] as? String == "promise due in 27 h: send references")
  }

  /// The closing is the answer to whatever they wrote.
  @Test func closingIsTheReplyThatIsDue() throws {
    try acceptBesideKim()
    try run(at: "2026-05-04 12:00", "log", "email", "kim", "--in", "--text", "any thoughts?")
    let late = try row("Kim Sample", at: "2026-05-07 10:00")
    #expect(late["why"] as? String == "closing 24 h late: Architect at Hooli")
    try run(at: "2026-05-07 11:00", "log", "email", "kim", "--purpose", "close")
    #expect(try today(at: "2026-05-07 12:00").isEmpty)
    try run(at: "2026-05-08 12:00", "log", "email", "kim", "--in", "--text", "all the best")
    #expect(
      (try row("Kim Sample", at: "2026-05-08 13:00")["why"] as? String)?.hasPrefix("reply") == true)
  }

  @Test func roleOfWhoeverWasToldIsStillToBeClosed() throws {
    try acceptBesideKim()
    var later = hearth
    later.now = hearth.now.adding(seconds: 86_400)
    #expect(
      try later.run("sent", "close", "kim").errors
        == ["Architect at Hooli is still open: 'hearth opp close 2 withdrawn' closes it."])
  }

  @Test func emptyListSaysSoAtATerminal() throws {
    #expect(try hearth.run("today").errors.isEmpty)
    var terminal = hearth
    terminal.terminal.width = 80
    #expect(try terminal.run("today").errors == ["Nobody needs you now."])
    #expect(
      try terminal.run("today", "--minutes", "1").errors
        == ["Nothing that needs you fits in 1 minute."])
    #expect(try terminal.run("today", "--json").errors.isEmpty)
  }

  @Test func interviewThatWasOnlyArrangedIsCalledOff() throws {
    try acceptBesideKim(interviewOn: "2026-05-06 10:00")
    try run(at: "2026-05-04 12:00", "log", "email", "kim", "--purpose", "close")
    for moment in ["2026-05-05 11:00", "2026-05-06 12:00", "2026-05-08 12:00", "2026-05-22 12:00"] {
      #expect(try today(at: moment).isEmpty)
      #expect(try run(at: moment, "followup", "list").isEmpty)
    }
    let without = try TodayEndingTests()
    try without.acceptBesideKim()
    #expect(
      try run(at: "2026-05-22 12:00", "stats", "thanks")
        == without.run(at: "2026-05-22 12:00", "stats", "thanks"))
  }

  @Test func interviewThatWasHeldAllTheSameIsThankedForAndNoMore() throws {
    try acceptBesideKim(interviewOn: "2026-05-06 10:00")
    try run(at: "2026-05-04 12:00", "log", "email", "kim", "--purpose", "close")
    try run(at: "2026-05-06 12:00", "interview", "done", "1")
    let rules = try today(at: "2026-05-06 12:00").compactMap { $0["rule"] as? String }
    #expect(rules == ["thank-you", "thank-you"])
    #expect(try !run(at: "2026-05-20 12:00", "followup", "list").contains("reconnect"))
  }

  @Test func whatTheyPromisedBeforeItIsNotAskedFor() throws {
    try hearth.succeed(
      "promise", "add", "kim", "news", "--by", "them", "--call", "--due", "2026-05-05 15:00")
    try acceptBesideKim()
    #expect(
      try row("Kim Sample", at: "2026-05-05 16:00")["why"] as? String
        == "closing due in 18 h: Architect at Hooli")
  }

  // MARK: A rejection

  /// Dana was met long ago, so that her silence weighs more than a note that is due tomorrow.
  @Test("Thanks for a no come before a silence", arguments: [1, 3])
  func rejectionIsAnsweredBeforeASilence(touches: Int) throws {
    for month in 1...touches {
      try hearth.succeed("log", "call", "dana", "--in", "--at", "2026-0\(month)-20 10:00")
    }
    try run(at: "2026-05-04 09:00", "opp", "close", "initech", "rejected")
    let dana = try row("Dana Doe", at: "2026-05-04 10:00")
    #expect(dana["why"] as? String == "thanks and feedback request due in 23 h")
    #expect(dana["next"] as? String == "hearth draft feedback 1")
    #expect(dana["rule"] as? String == "feedback")
  }

  // MARK: A decision date before a day off

  /// Friday is the day; its grace ends with Saturday, and nobody is written to on a Sunday.
  @Test func quietLastsUntilTheWordIsDue() throws {
    try run(
      at: "2026-05-07 12:00", "interview", "add", "initech", "2026-05-07 10:00", "--with", "pat")
    try run(
      at: "2026-05-07 12:00", "interview", "done", "1", "--decision-by", "2026-05-15", "--unsaid",
      "x"
    )
    for kind in ["thank-you", "debrief"] { try run(at: "2026-05-07 13:00", "sent", kind, "dana") }
    for kind in ["thank-you", "connect"] { try run(at: "2026-05-07 13:00", "sent", kind, "pat") }
    #expect(try today(at: "2026-05-17 12:00").isEmpty)
    #expect(try run(at: "2026-05-17 12:00", "why", "dana").contains("until 2026-05-18 00:00"))
    let monday = try row("Dana Doe", at: "2026-05-18 12:00")
    #expect(monday["why"] as? String == "decision date passed 3 days ago")
  }

  // MARK: Steps

  private func role(_ title: String, at client: String, with recruiter: String) throws {
    try hearth.succeed(
      "opp", "add", title, "--client", client, "--recruiter", recruiter, "--stage", "interviewing",
      "--at", "2026-05-01 09:00")
  }

  /// Dana's role is accepted on 4 May at 10:00, while Kim's is open.
  private func acceptBesideKim(interviewOn start: String? = nil) throws {
    try role("Architect", at: "Hooli", with: "kim")
    if let start { try hearth.succeed("interview", "add", "hooli", start, "--with", "pat") }
    try run(at: "2026-05-04 09:00", "opp", "move", "initech", "offer")
    try run(at: "2026-05-04 10:00", "opp", "close", "initech", "accepted")
  }

  @discardableResult
  private func run(at text: String, _ words: String...) throws -> String {
    var later = hearth
    later.now = try WhenParser(now: hearth.now, timeZone: hearth.timeZone).instant(text)
    return try later.succeed(words)
  }

  private func today(at text: String) throws -> [[String: Any]] {
    let rows = try run(at: text, "today", "--json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [[String: Any]])
  }

  private func row(_ name: String, at text: String) throws -> [String: Any] {
    try #require(try today(at: text).first { $0["name"] as? String == name })
  }
}
