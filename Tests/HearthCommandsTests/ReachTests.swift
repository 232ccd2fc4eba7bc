import HearthTestSupport
import Testing

/// What the command line says of addresses and numbers, as the card shows it.
@Suite struct ReachTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
  }

  private func card(_ arguments: String...) throws -> [String] {
    try hearth.succeed(["contact", "add", "Dana Doe"] + arguments)
    return try hearth.succeed("export", "vcard").split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func emailsHaveTypes() throws {
    let lines = try card(
      "--email", "home:dana@example.org", "--email", "WORK: dana@example.com",
      "--email", "dana@example.net")
    #expect(lines.contains("EMAIL;TYPE=INTERNET,HOME,PREF:dana@example.org"))
    #expect(lines.contains("EMAIL;TYPE=INTERNET,WORK:dana@example.com"))
    #expect(lines.contains("EMAIL;TYPE=INTERNET:dana@example.net"))
  }

  @Test func typeOfAKnownEmailCanBeChanged() throws {
    try hearth.succeed("contact", "add", "Dana Doe", "--email", "dana@example.com")
    try hearth.succeed("contact", "edit", "dana", "--email", "home:DANA@example.com")
    let card = try hearth.succeed("export", "vcard")
    #expect(card.contains("EMAIL;TYPE=INTERNET,HOME,PREF:dana@example.com"))
  }

  @Test func mobileIsACellPhone() throws {
    let lines = try card("--phone", "mobile: +1 555 0100")
    #expect(lines.contains("TEL;TYPE=CELL,VOICE,PREF:+1 555 0100"))
  }

  @Test func fivePartsMakeAnAddress() throws {
    let lines = try card("--address", "1 Sample Street; Dublin; ; D02; Ireland")
    #expect(lines.contains("ADR;TYPE=WORK:;;1 Sample Street;Dublin;;D02;Ireland"))
  }
}
