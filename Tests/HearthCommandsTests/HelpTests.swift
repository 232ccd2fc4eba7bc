import HearthTestSupport
import Testing

/// When help is an answer, and when it would only hide that nothing was done.
@Suite struct HelpTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Lee Sample")
  }

  @Test(
    "A text that begins with a dash is no wish for help",
    arguments: [
      (["log", "call", "lee", "-thanks, hopes"], "'--text'"),
      (["log", "call", "lee", "- asked for CV, hopes"], "'--text'"),
      (["contact", "add", "-hx"], "'--'"), (["search", "-h o"], "'--'"),
    ])
  func dashIsNoWishForHelp(_ arguments: [String], way: String) throws {
    let before = try hearth.dump()
    let outcome = try hearth.run(arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.count == 1)
    #expect(outcome.errors.first?.contains(way) == true, "\(outcome.errors)")
    #expect(try hearth.dump() == before)
  }

  @Test(
    "Help that is asked for is given",
    arguments: [
      ["log", "-h"], ["log", "--help"], ["help", "log"], ["contact"], ["contact", "add", "--help"],
      ["--version"], ["help"],
    ])
  func helpIsGiven(_ arguments: [String]) throws {
    let outcome = try hearth.run(arguments)
    #expect(outcome.exitCode == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }
}
