import HearthTestSupport
import Testing

/// Cards that a program wrote anew when it changed something: it sorts what it repeats, and leaves out
/// what it doesn't know.
@Suite struct RewrittenCardTests {
  /// The card as khard writes it, with another number.
  static let sorted = [
    "GEO:53.3\\;-6.2", "IMPP:skype:dana", "IMPP:xmpp:dana@example.com", "NICKNAME:D2",
    "NICKNAME:Dee,Dan", "NOTE:first", "NOTE:second", "TEL:+353 1 555 0222", "TITLE:Associate",
    "TITLE:Partner",
  ]

  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try importing(
      "NICKNAME:Dee,Dan", "NICKNAME:D2", "TITLE:Partner", "TITLE:Associate", "NOTE:second",
      "NOTE:first", "TEL:+353 1 555 0199", "IMPP:xmpp:dana@example.com", "IMPP:skype:dana",
      "GEO:53.3;-6.2")
  }

  @Test func orderIsNoChange() throws {
    let before = try hearth.succeed("contact", "show", "dana", "--json")
    let outcome = try importing(Self.sorted)
    #expect(
      outcome.output == """
        Updated 1 Dana Doe (known by its UID): phone +353 1 555 0199 → +353 1 555 0222
        0 added, 1 updated, 0 unchanged, 0 skipped

        """)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    let after = try hearth.succeed("contact", "show", "dana", "--json")
    #expect(after == before.replacing("+353 1 555 0199", with: "+353 1 555 0222"))
  }

  @Test func whatWasSortedGoesOutAsItIs() throws {
    try importing(Self.sorted)
    let card = try hearth.succeed("export", "vcard")
    let written = card.split(separator: "\r\n").map(String.init)
    #expect(written.filter(Self.sorted.contains) == Self.sorted)
    try hearth.succeed(["import", "vcard", "-"], reading: card)
    #expect(try hearth.succeed("export", "vcard") == card)
  }

  @Test("What is edited after it was sorted is taken")
  func editAfterSorting() throws {
    try importing(Self.sorted)
    let edited = Self.sorted.map {
      $0.replacing("TITLE:Partner", with: "TITLE:Senior Partner")
        .replacing("NOTE:second", with: "NOTE:second, edited")
    }
    let outcome = try importing(edited)
    #expect(
      outcome.output.hasPrefix(
        "Updated 1 Dana Doe (known by its UID): title Partner → Senior Partner; "
          + "note second first → second, edited first\n"), "\(outcome.output)")
  }

  @Test func whatTheOwnerEditedMeanwhileStays() throws {
    try hearth.succeed("contact", "edit", "dana", "--title", "Boss", "--nickname", "D3")
    let outcome = try importing(Self.sorted)
    #expect(
      outcome.output.hasPrefix(
        "Updated 1 Dana Doe (known by its UID): phone +353 1 555 0199 → +353 1 555 0222\n"),
      "\(outcome.output)")
  }

  @Test func preferenceIsAChange() throws {
    let outcome = try importing(
      "NICKNAME:Dee,Dan", "NICKNAME;PREF=1:D2", "TITLE:Partner", "TITLE:Associate", "NOTE:second",
      "NOTE:first", "TEL:+353 1 555 0199", "IMPP:xmpp:dana@example.com", "IMPP:skype:dana",
      "GEO:53.3;-6.2")
    #expect(outcome.output.contains("nickname Dee → D2\n"), "\(outcome.output)")
  }

  @Test func whatIsLeftOutIsTold() throws {
    let outcome = try importing(
      "NICKNAME:D2", "NICKNAME:Dee", "TITLE:Partner", "NOTE:second", "NOTE:first",
      "TEL:+353 1 555 0199", "IMPP:skype:dana", "GEO:53.3;-6.2")
    #expect(
      outcome.errors == [
        "line 1: no longer has IMPP xmpp:dana@example.com, which only the card had",
        "line 1: no longer has NICKNAME Dan, which only the card had",
        "line 1: no longer has TITLE Associate, which only the card had",
      ])
    try hearth.succeed("undo")
    #expect(try hearth.succeed("export", "vcard").contains("NICKNAME:Dee,Dan\r\n"))
  }

  @Test func whatStandsInTheSteadOfAnotherIsNotLost() throws {
    let outcome = try importing(
      "NICKNAME:Dee,Dan", "NICKNAME:D2", "TITLE:Partner", "TITLE:Associate", "NOTE:second",
      "NOTE:first", "TEL:+353 1 555 0199", "IMPP:xmpp:dana@example.com", "IMPP:skype:dana.doe",
      "GEO:53.3;-6.2")
    #expect(outcome.output.contains("Updated 1 Dana Doe (known by its UID): the card alone\n"))
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @discardableResult
  private func importing(_ lines: String...) throws -> TestHearth.Outcome {
    try importing(lines)
  }

  @discardableResult
  private func importing(_ lines: [String]) throws -> TestHearth.Outcome {
    let card = ["BEGIN:VCARD", "VERSION:3.0", "UID:dana-1", "FN:Dana Doe", "N:Doe;Dana;;;"] + lines
    return try hearth.run(
      ["import", "vcard", "-"],
      reading: (card + ["END:VCARD", ""]).joined(separator: "\r\n"))
  }
}
