import Foundation
import HearthDomain
import HearthScoring
import HearthStore
import HearthTestSupport
import Testing

/// The policy as its owner sees and changes it.
@Suite struct PolicyCommandTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe")
    try hearth.succeed("log", "call", "dana", "--at", "3d ago")
  }

  @Test func changeIsKeptUndoneAndNamedByItsHash() throws {
    let before = try hearth.succeed("policy", "show", "--json")
    #expect(
      try hearth.succeed("policy", "set", "wait.ordinary", "10")
        .hasPrefix("wait.ordinary is 10, was 7; policy "))
    #expect(
      try hearth.succeed("policy", "show", "--changed", "--format", "ids") == "wait.ordinary\n")
    #expect(try hearth.succeed("config", "list").isEmpty)
    try hearth.succeed("undo")
    #expect(try hearth.succeed("policy", "show", "--json") == before)
  }

  @Test func weightOfATouchMovesEveryStrength() throws {
    try hearth.succeed("policy", "set", "strength.call", "5")
    #expect(try hearth.succeed("why", "dana", "--json").contains("\"strength\": 5.0"))
    #expect(try hearth.succeed("check").isEmpty)
    try hearth.succeed("log", "call", "dana", "--at", "1d ago")
    #expect(try hearth.succeed("check").isEmpty)
    try hearth.succeed("policy", "reset")
    #expect(try hearth.succeed("check").isEmpty)
  }

  @Test func scoresSayByWhichPolicy() throws {
    let first = try hearth.succeed("why", "dana")
    try hearth.succeed("policy", "set", "cooling.points", "9")
    #expect(try hearth.succeed("why", "dana") != first)
    #expect(try hearth.succeed("policy", "set", "tier.d", "-0.5").contains("is -0.5"))
  }

  @Test func newMachineIsToldTheDefaults() throws {
    #expect(try hearth.succeed("policy", "explain", "wait.rest").contains("Default"))
  }

  @Test(
    "What can't be is refused with the range and the nearest keys",
    arguments: [
      (["policy", "set", "warmth.window", "400"], 65, "1 to 365"),
      (["policy", "set", "warmth.window", "soon"], 65, "1 to 365"),
      (["policy", "set", "warmth.window", "0x10"], 65, "1 to 365"),
      (["policy", "set", "cadence.tag.a,b", "30d"], 3, "cadence.tag.a,b"),
      (["policy", "set", "warmth.windw", "30"], 3, "warmth.window"),
      (["policy", "explain", "nothing.like.it"], 3, "policy"),
      (["policy", "set", "cadence.tier.a", "45d..30d"], 65, "must be more than"),
    ])
  func impossibleIsRefused(arguments: [String], code: Int32, words: String) throws {
    let outcome = try hearth.run(arguments)
    #expect(outcome.exitCode == code)
    #expect(outcome.errors.first?.contains(words) == true, "\(outcome.errors)")
    #expect(try hearth.succeed("policy", "show", "--changed").isEmpty)
  }

  @Test("No value that the policy takes stops a score", arguments: Policy.entries.map(\.key))
  func everyExtremeIsSurvived(key: String) throws {
    try hearth.succeed("log", "email", "dana", "--in", "--at", "40d ago")
    try hearth.succeed("log", "email", "dana", "--at", "20d ago")
    let ends = try Policy.entry(key).range.split(separator: " ")
    for value in [ends.first, ends.count > 2 ? ends[2].prefix { $0 != "," } : nil].compactMap(
      \.self)
    where Double(value) != nil {
      _ = try hearth.run("policy", "set", key, String(value))
      for question in [["today", "--all"], ["cold"], ["why", "dana", "--json"]] {
        #expect(try hearth.run(question).exitCode == 0, "\(key) = \(value)")
      }
    }
  }

  @Test func resetIsTheWayOutOfAPolicyThatCannotBeUsed() throws {
    let origin = ChangeOrigin(
      command: "t", arguments: [], actor: "t", at: hearth.now, timeZone: .gmt)
    try hearth.database.set(["policy.wait.gone": "1", "policy.tier.a": "0.5"], by: origin)
    let outcome = try hearth.run("today")
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.first?.contains("hearth policy reset") == true)
    #expect(try hearth.run("check").exitCode == 6)
    #expect(try hearth.run("log", "email", "dana", "any news?").exitCode == 0)
    try hearth.succeed("policy", "reset", "wait.gone")
    #expect(try hearth.succeed("policy", "show", "--changed", "--format", "ids") == "tier.a\n")
    try hearth.database.set(["policy.wait.gone": "1"], by: origin)
    try hearth.succeed("policy", "reset")
    #expect(try hearth.succeed("policy", "show", "--changed").isEmpty)
  }
}
