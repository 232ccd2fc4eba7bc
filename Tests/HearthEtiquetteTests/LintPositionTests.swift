import HearthEtiquette
import Testing

@Suite struct LintPositionTests {
  /// Line and column of what the nagging rule reports.
  static func nags(in text: String) -> [String] {
    Lint.findings(in: text, as: .connect, knowing: LintContext()).filter { $0.code == "E010" }
      .map { "\($0.line):\($0.column) \($0.excerpt)" }
  }

  @Test(
    "Columns count characters as a reader does",
    arguments: [
      ("any news", "1:1 any news"),
      ("\tany news", "1:2 any news"),
      ("👩‍👩‍👧‍👦 any news", "1:3 any news"),
      ("e\u{301}te\u{301}: any news", "1:6 any news"),
      ("\u{FEFF}any news", "1:1 any news"),
      ("日本語、any news", "1:5 any news"),
      ("“Any News”", "1:2 Any News"),
    ])
  func columnCountsCharacters(text: String, nag: String) {
    #expect(Self.nags(in: text) == [nag])
  }

  @Test("Lines end with LF, CR LF or CR", arguments: ["\n", "\r\n", "\r"])
  func linesEnd(with end: String) {
    let text = ["Hi Dana,", "", "first", "  any", "news"].joined(separator: end)
    #expect(Self.nags(in: text) == ["4:3 any news"])
  }

  @Test func positionsAreThoseOfTheWholeMessage() {
    let message = """
      From: Alex Poe <alex@example.org>
      Subject: any news
       or any update?
      References: <any-news@example.com>

      Any word?
      > Any progress?
      Still waiting.
      --\u{20}
      Any news?
      """
    #expect(
      Self.nags(in: message) == [
        "2:10 any news", "3:5 any update", "6:1 Any word", "8:1 Still waiting",
      ])
  }

  @Test func aFirstLineWithAColonIsNoHeader() {
    #expect(Self.nags(in: "Dana: any news?\n\nAny word?") == ["1:7 any news", "3:1 Any word"])
  }

  @Test func aQuotesIntroductionIsNotTheOwners() {
    let text =
      "Yes.\n\nOn Tuesday, having had any news, Dana Doe\n<dana@example.com> wrote:\n\n> Hm."
    #expect(Self.nags(in: text).isEmpty)
  }

  @Test func findingsAreInTheOrderOfTheText() {
    let text = "Any news, [NAME]? My salary and any update, [NAME]?"
    let findings = Lint.findings(in: text, as: .connect, knowing: LintContext())
    #expect(findings.map(\.code) == ["E010", "E002", "E009", "E012", "E010", "E002"])
    #expect(findings.map(\.column) == [1, 11, 19, 22, 33, 45])
  }

  @Test func excerptsAndAdviceAreInert() {
    let text =
      "Could you call? And \u{1B}[31m\u{202E}would this do as well, or is it too much to ask?"
    let finding = Lint.findings(in: text, as: .connect, knowing: LintContext()).first
    #expect(finding?.excerpt == "And [31mwould this do as well, or is i…")
    #expect(finding?.advice.contains("\u{1B}") == false)
  }
}
