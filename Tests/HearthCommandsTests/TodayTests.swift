import HearthDomain
import HearthTestSupport
import Testing

/// What `today` lists, what it leaves out, and what it says of both.
@Suite struct TodayTests {
  var hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe", "--email", "dana@example.com")
    try hearth.succeed("contact", "add", "Lee Sample", "--email", "lee@example.com")
  }

  @Test func aloneMeansToday() throws {
    try hearth.succeed("log", "email", "dana", "--in", "--at", "2d ago")
    #expect(try hearth.run([]).output == hearth.succeed("today"))
    #expect(try hearth.succeed("--format", "ids") == "1\n")
  }

  @Test func messageOfTheirsIsOwedAnAnswer() throws {
    try hearth.succeed("log", "email", "dana", "--in", "--at", "2d ago")
    let row = try hearth.succeed("today", "--json")
    #expect(row.contains("\"why\": \"reply 26 h late\""))
    #expect(row.contains("\"turn\": \"mine\""))
    #expect(row.contains("\"next\": \"hearth log email 1 --purpose reply\""))
    try hearth.succeed("log", "email", "dana")
    #expect(try hearth.succeed("today").isEmpty)
  }

  @Test func whoDidNotAnswerIsLeftInPeace() throws {
    for day in [60, 40, 20] {
      try hearth.succeed("log", "email", "dana", "--in", "--at", "\(day)d ago")
    }
    try hearth.succeed("log", "email", "dana", "--at", "3d ago")
    #expect(try hearth.succeed("today").isEmpty)
    try hearth.succeed("policy", "set", "list.threshold", "0.1")
    let row = try hearth.succeed("today", "--all", "--json")
    #expect(row.contains("\"held_back\": true"))
    #expect(row.contains("1 touch unanswered: leave it until"))
    #expect(try hearth.succeed("today", "--format", "ids").isEmpty)
  }

  @Test func reachingOutInsideTheWaitIsLoggedWithAWarning() throws {
    try hearth.succeed("log", "email", "dana", "--at", "2d ago")
    let outcome = try hearth.run("log", "email", "dana", "any news?")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("Logged"))
    // Two are enough, but for something of value; the ninety days end on a Saturday.
    #expect(
      outcome.errors.first?.hasSuffix(
        "now no bare word until 2026-08-03 00:00; bring something of value "
          + "('hearth share suggest 1').") == true)
    // Friday's e-mail may be followed up a week later, and that day is a business day.
    #expect(outcome.errors.first?.contains("left alone until 2026-05-08 12:00") == true)
    let reply = try hearth.run("log", "email", "dana", "--in", "sorry, was away")
    #expect(reply.errors.isEmpty)
    #expect(try hearth.run("log", "email", "dana", "thanks").errors.isEmpty)
  }

  @Test func waitEndsOnABusinessDayOfTheOwners() throws {
    try hearth.succeed("config", "set", "holidays", "2026-05-08, 2026-05-11")
    try hearth.succeed("log", "email", "dana", "--at", "2d ago")
    let outcome = try hearth.run("log", "email", "dana", "any news?")
    #expect(outcome.errors.first?.contains("left alone until 2026-05-12 00:00") == true)
  }

  @Test func snoozeEndsWithAMessageOfTheirs() throws {
    try hearth.succeed("log", "email", "dana", "--in", "--at", "2d ago")
    try hearth.succeed("contact", "snooze", "dana", "in 3 weeks")
    #expect(try hearth.succeed("today").isEmpty)
    var later = hearth
    later.now = hearth.now.adding(seconds: 3_600)
    try later.succeed("log", "email", "dana", "--in")
    later.now = later.now.adding(seconds: 2 * 86_400)
    #expect(try later.succeed("today", "--format", "ids") == "1\n")
  }

  @Test func minutesChooseWhatFits() throws {
    try hearth.succeed("log", "email", "dana", "--in", "--at", "3d ago")
    try hearth.succeed("log", "call", "lee", "--in", "--at", "8d ago")
    #expect(try hearth.succeed("today", "--format", "ids") == "1\n2\n")
    #expect(try hearth.succeed("today", "--minutes", "5", "--format", "ids") == "1\n")
    #expect(try hearth.succeed("today", "--minutes", "15", "--format", "ids") == "1\n2\n")
  }

  @Test(
    "The nearest rule wins",
    arguments: [
      ([], "standard"),
      ([["policy", "set", "cadence.tag.fintech", "9d"]], "set for the tag 'fintech'"),
      (
        [
          ["policy", "set", "cadence.tag.fintech", "9d"],
          ["policy", "set", "cadence.tier.a", "8d"],
        ],
        "8d, set for tier A"
      ),
      (
        [
          ["policy", "set", "cadence.tier.a", "8d"],
          ["contact", "edit", "1", "--cadence", "7d..9d"],
        ],
        "7d..9d, set for the contact"
      ),
    ])
  func nearestCadenceWins(steps: [[String]], words: String) throws {
    try hearth.succeed("contact", "edit", "dana", "--tier", "A", "--tag", "fintech")
    try hearth.succeed("log", "email", "dana", "--in", "--at", "20d ago")
    for step in steps { try hearth.succeed(step) }
    let why = try hearth.succeed("why", "dana")
    #expect(why.contains(words) == (words != "standard"))
    #expect(why.contains("none set for the contact") == (words == "standard"))
  }

  @Test func historyOfADeletedContactCanBeAskedFor() throws {
    try hearth.succeed("log", "note", "dana", "hello")
    try hearth.succeed("contact", "delete", "dana")
    #expect(try hearth.succeed("history", "1", "--json").contains("contact delete"))
    #expect(try hearth.run("history", "99").exitCode == 3)
  }
}
