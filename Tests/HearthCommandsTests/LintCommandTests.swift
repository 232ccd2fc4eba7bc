import Foundation
import HearthTestSupport
import Testing

/// What `lint` reports, and what of the record it looks at.
@Suite struct LintCommandTests {
  let hearth: TestHearth
  let folder: TemporaryFolder

  init() throws {
    hearth = try TestHearth()
    folder = try TemporaryFolder()
    for name in ["Dana Doe", "Robin Roe"] {
      try hearth.succeed("contact", "add", name, "--org", "Ark Talent")
    }
    try hearth.succeed(
      "opp", "add", "Platform Engineer", "--client", "Initech", "--recruiter", "dana",
      "--skill", "swift")
  }

  private static let good = """
    Hi Dana,

    Thank you for your time today. My work on Swift is what Initech asks for.
    """

  @Test func goodDraftIsSilent() throws {
    let printed = try lint(Self.good, "--as", "thank-you", "--contact", "dana")
    #expect(printed.output == "")
    #expect(printed.errors.isEmpty)
    #expect(printed.exitCode == 0)
  }

  @Test func findingTellsItsPlaceRuleAndRemedy() throws {
    let file = try folder.file("note.txt", holding: "Hi Dana,\n\nJust checking in. Thank you.\n")
    let outcome = try hearth.run("lint", file, "--as", "missed-call")
    #expect(outcome.exitCode == 6)
    #expect(outcome.output.hasPrefix("\(file):3:1: E010 "))
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func findingsAreRecordsForScripts() throws {
    let outcome = try lint("Hi Dana,\n\nJust checking in.\n", "--as", "missed-call", "--json")
    let records = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(outcome.exitCode == 6)
    #expect(records.first?["code"] as? String == "E010")
    #expect(records.first?["line"] as? Int == 3)
    #expect(try lint(Self.good, "--as", "thank-you", "--json").output == "[]\n")
  }

  @Test func namesAreHeldToTheRecord() throws {
    let misspelt = Self.good.replacing("Dana", with: "Danna")
    #expect(try codes(of: misspelt, "--as", "thank-you", "--contact", "dana").contains("E015"))
    let other = Self.good.replacing("Dana", with: "Robin")
    #expect(try codes(of: other, "--as", "thank-you", "--contact", "dana").contains("E016"))
  }

  @Test func noteThatAColleagueHasIsReported() throws {
    let note = Self.good.replacing("Dana", with: "Robin")
    try hearth.succeed("log", "email", "robin", "--text", note)
    #expect(try codes(of: Self.good, "--as", "thank-you", "--contact", "dana") == ["E014"])
    #expect(try codes(of: note, "--as", "thank-you", "--contact", "robin") == [])
  }

  @Test func noteFromAColleagueIsNoneOfOurs() throws {
    try hearth.succeed("log", "email", "robin", "--in", "--text", Self.good)
    #expect(try codes(of: Self.good, "--as", "thank-you", "--contact", "dana") == [])
  }

  @Test func skillOfTheRoleIsAFit() throws {
    let draft = "Hi Dana,\n\nThank you for your time. I like Swift.\n"
    #expect(try codes(of: draft, "--as", "thank-you", "--contact", "dana") == [])
    try hearth.succeed("opp", "close", "initech", "rejected")
    #expect(try codes(of: draft, "--as", "thank-you", "--contact", "dana") == ["E004"])
    let named = ["--as", "thank-you", "--contact", "dana", "--opportunity", "initech"]
    #expect(try codes(of: draft, named) == [])
  }

  @Test func contradictionOfWhatWasToldIsReported() throws {
    let draft = Self.good + " My notice period is one month.\n"
    let arguments = ["--as", "thank-you", "--contact", "dana"]
    try hearth.succeed("me", "fact", "set", "notice", "3m")
    #expect(try codes(of: draft, arguments) == [])
    try hearth.succeed("me", "told", "dana", "notice")
    #expect(try codes(of: draft, arguments) == ["E017"])
    #expect(try codes(of: draft.replacing("one month", with: "90 days"), arguments) == [])
  }

  @Test func whatAnotherForTheSameClientWasToldCountsToo() throws {
    let draft = Self.good + " My notice period is one month.\n"
    let arguments = ["--as", "thank-you", "--contact", "dana"]
    try hearth.succeed("me", "fact", "set", "notice", "3m")
    try hearth.succeed("contact", "add", "Kim Sample", "--org", "Bellows")
    try hearth.succeed("me", "told", "kim", "notice")
    #expect(try codes(of: draft, arguments) == [])
    try hearth.succeed("opp", "add", "Data Engineer", "--client", "Initech", "--recruiter", "kim")
    #expect(try codes(of: draft, arguments) == ["E017"])
  }

  /// Whoever put the candidate forward stays in the matter when another takes the role over.
  @Test func whoeverPutTheCandidateForwardCountsToo() throws {
    let draft = Self.good + " My notice period is one month.\n"
    let arguments = ["--as", "thank-you", "--contact", "dana"]
    try hearth.succeed("me", "fact", "set", "notice", "3m")
    try hearth.succeed("contact", "add", "Kim Sample", "--org", "Bellows")
    try hearth.succeed("me", "told", "kim", "notice")
    try hearth.succeed("opp", "edit", "initech", "--recruiter", "kim")
    try hearth.succeed("opp", "submit", "initech")
    try hearth.succeed("opp", "edit", "initech", "--recruiter", "dana")
    #expect(try codes(of: draft, arguments) == ["E017"])
  }

  @Test func whatCannotBeCheckedIsRefused() throws {
    #expect(try lint("x", "--as", "poem").exitCode == 64)
    #expect(try hearth.run("lint", folder.path("none"), "--as", "close").exitCode == 66)
    #expect(try lint(Self.good, "--as", "close", "--contact", "nobody").exitCode == 3)
    var binary = hearth
    binary.input = Data([0xFF, 0x00])
    #expect(try binary.run("lint", "-", "--as", "close").exitCode == 65)
  }

  @Test func nothingOfADraftActsOnTheTerminal() throws {
    let outcome = try lint("Hi \u{1B}[31mRobin,\n\nJust checking\u{1B} in.", "--as", "connect")
    #expect(outcome.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  private func lint(_ text: String, _ arguments: String...) throws -> TestHearth.Outcome {
    try hearth.run(["lint", "-"] + arguments, reading: text)
  }

  private func codes(of text: String, _ arguments: String...) throws -> [String] {
    try codes(of: text, arguments)
  }

  private func codes(of text: String, _ arguments: [String]) throws -> [String] {
    let outcome = try hearth.run(
      ["lint", "-"] + arguments + ["--format", "ids"], reading: text)
    return outcome.output.split(separator: "\n").map(String.init)
  }
}
