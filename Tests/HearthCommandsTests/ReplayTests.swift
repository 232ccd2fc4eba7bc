import HearthDomain
import HearthTestSupport
import Testing

/// What `--as-of` says of a day is what was said on that day, whatever was done since.
@Suite struct ReplayTests {
  static let questions: [[String]] = [
    ["today", "--all", "--limit", "50"], ["cold", "--limit", "50"], ["why", "1"],
  ]

  @Test("A past day is replayed as it was known then", arguments: [1, 2, 3])
  func pastDayIsReplayed(seed: UInt64) throws {
    var year = RandomYear(seed: seed, hearth: try TestHearth())
    var snapshots: [(moment: Instant, answers: [String])] = []
    for step in 1...240 {
      try year.act()
      if step % 20 == 0 { snapshots.append((year.hearth.now, try year.answers())) }
    }
    #expect(Set(snapshots.map(\.answers)).count > 6, "the year must not be dull")
    let today = try year.answers()
    for (moment, answers) in snapshots {
      #expect(try year.answers(asOf: moment) == answers, "as of \(moment)")
    }
    #expect(try year.answers() == today, "looking back changes nothing")
    #expect(try year.hearth.succeed("check").isEmpty)
  }

  @Test func importCountsByWhenItHappened() throws {
    var hearth = try TestHearth()
    hearth.input = .init(
      "contact,at,direction\nDana Doe,2024-01-10,in\nDana Doe,2024-02-10,in\n".utf8)
    try hearth.succeed("import", "csv", "--touchpoints", "-", "--create")
    let cold = try hearth.succeed("cold", "--as-of", "2024-06-01", "--format", "ids")
    #expect(cold == "1\n")
  }

  @Test func whatAnImportChangedIsAsItWas() throws {
    var hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Kim Newly", "--tier", "A", "--email", "kim@example.com")
    try hearth.succeed("log", "email", "kim", "--in", "--at", "5d ago")
    let known = hearth.now
    let before = try hearth.succeed("why", "kim", "--json")
    hearth.now = known.adding(seconds: 86_400)
    try hearth.succeed("config", "set", "timezone", "Pacific/Kiritimati")
    hearth.input = .init("name,email,tier\nKim Newly,kim@example.com,D\n".utf8)
    try hearth.succeed("import", "csv", "--contacts", "-")
    let then = try hearth.succeed("why", "kim", "--json", "--as-of", known.description)
    #expect(then == before)
  }

  @Test func touchEnteredLaterDoesNotCount() throws {
    var hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe")
    try hearth.succeed("log", "email", "dana", "--in", "--at", "2026-04-01 10:00")
    let known = hearth.now
    hearth.now = known.adding(seconds: 86_400)
    try hearth.succeed("log", "email", "dana", "--in", "--at", "2026-04-30 10:00")
    let record = try hearth.succeed("why", "dana", "--json", "--as-of", known.description)
    #expect(record.contains("\"touch_days\": 1"))
  }
}

/// A year of somebody's random activity in one database.
private struct RandomYear {
  var hearth: TestHearth
  private var random: SeededGenerator
  private var contactCount = 0

  init(seed: UInt64, hearth: TestHearth) {
    self.hearth = hearth
    random = SeededGenerator(seed: seed)
  }

  /// Lets some hours pass and does one thing more.
  mutating func act() throws {
    hearth.now = hearth.now.adding(seconds: Int64.random(in: 600...200_000, using: &random))
    // What can't be done just now, such as to snooze somebody who was deleted, is not done.
    try hearth.run(contactCount < 3 ? newcomer() : deed())
  }

  func answers(asOf moment: Instant? = nil) throws -> [String] {
    try ReplayTests.questions.map { question in
      let outcome = try hearth.run(
        question + ["--json"] + (moment.map { ["--as-of", $0.description] } ?? []))
      return "\(outcome.exitCode) \(outcome.output)"
    }
  }

  private mutating func newcomer() -> [String] {
    contactCount += 1
    return ["contact", "add", "Person \(contactCount)", "--email", "p\(contactCount)@example.com"]
  }

  private mutating func deed() -> [String] {
    let someone = "Person \(Int.random(in: 1...contactCount, using: &random))"
    let touch = String(Int.random(in: 1...80, using: &random))
    switch Int.random(in: 0..<24, using: &random) {
    case 0: return newcomer()
    case 1...9: return logging(someone)
    case 10: return ["touchpoint", "edit", touch, "--channel", "meeting"]
    case 11: return ["touchpoint", "delete", touch]
    case 12...14: return ["undo"]
    case 15: return ["contact", "snooze", someone, "in 3 weeks"]
    case 16: return ["contact", "unsnooze", someone]
    case 17: return ["contact", "edit", someone, "--tier", "A"]
    case 18: return ["contact", "edit", someone, "--cadence", "20d..30d"]
    case 19: return ["contact", "tag", someone, "fintech"]
    case 20: return ["policy", "set", "cadence.tag.fintech", "2w"]
    case 21: return ["policy", "set", "strength.call", touch]
    case 22: return ["contact", "archive", someone]
    default: return ["contact", "delete", someone]
    }
  }

  private mutating func logging(_ someone: String) -> [String] {
    let channel = ["email", "call", "meeting", "linkedin", "note"].randomElement(using: &random)
    let days = Int.random(in: 0...40, using: &random)
    var words = ["log", channel ?? "email", someone, "--text", "hello"]
    if Bool.random(using: &random) { words.append("--in") }
    if days < 20 { words += ["--at", "\(days)d ago"] }
    return words
  }
}
