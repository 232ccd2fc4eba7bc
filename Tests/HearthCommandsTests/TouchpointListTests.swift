import HearthTestSupport
import Testing

/// The stretch of time that a list of touchpoints is of.
///
/// Now is Sunday, 3 May 2026, 14:05 in Dublin.
@Suite struct TouchpointListTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe")
    for time in ["2026-05-01 23:59", "2026-05-02 00:00", "yesterday 09:00", "today 08:00"] {
      try hearth.succeed("log", "call", "dana", "--text", time, "--at", time)
    }
  }

  @Test(
    "A date is the moment it begins, at both ends",
    arguments: [
      (["--since", "yesterday"], "4\n3\n2\n"), (["--until", "yesterday"], "1\n"),
      (["--since", "today"], "4\n"), (["--until", "today"], "3\n2\n1\n"),
      (["--since", "2026-05-02", "--until", "2026-05-03"], "3\n2\n"),
      (["--since", "2026-05-02 08:00", "--until", "2026-05-02 10:00"], "3\n"),
    ])
  func ends(arguments: [String], ids: String) throws {
    #expect(try hearth.succeed(["touchpoint", "list", "--format", "ids"] + arguments) == ids)
  }

  @Test func endsAreEchoedBesideTheResult() throws {
    let outcome = try hearth.run(
      "touchpoint", "list", "--since", "yesterday", "--until", "now", "--json")
    #expect(
      outcome.errors == [
        "Touchpoints since Sat 2026-05-02 00:00 (Europe/Dublin) and before "
          + "Sun 2026-05-03 14:05 (Europe/Dublin)"
      ])
    #expect(outcome.output.hasPrefix("["))
    #expect(try hearth.run("touchpoint", "list").errors.isEmpty)
  }
}
