import HearthEtiquette
import HearthTestSupport
import Testing

@Suite struct LintPropertyTests {
  /// Pieces that drafts are made of, and pieces that nobody foresaw.
  static let pieces = [
    "Hi ", "Dana", "dana doe", "Thank you", "any news", "?", "!", ".", "…", ", ", "\n", "\r\n",
    "\r",
    "\n\n", "> ", "-- \n", "Subject: ", "To: x\n", " wrote:\n", "https://", "@", "[NAME", "]", "{{",
    "}}", "{", "___", "Project ", "projects ", "Apollo ", " and ", "the ", "’s ", "'", "+", "#",
    "C++ ",
    "could you ", "salary ", "coffee ", "14 ", "May ", "é", "e\u{301}", "\u{301}", "\u{200D}", "👩‍👩‍👧",
    "🇩🇪", "\u{0}", "\u{1B}[2J", "\u{202E}", "\u{FEFF}", "\u{2028}", "שלום ", "日本語", "ﷺ", "İ", "ß",
    " ",
    "\t", "\u{A0}", "José Núñez ", "Jose Nunez ", "globex ", "x",
  ]

  static func text(of count: Int, using random: inout SeededGenerator) -> String {
    (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
  }

  @Test("Any text is read, and every finding is at a place in it", arguments: 0..<40)
  func findingsArePlaced(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for length in [1, 4, 16, 64] {
      let text = Self.text(of: length, using: &random)
      let kind = try #require(DraftKind.allCases.randomElement(using: &random))
      var context = LintContext.example
      context.debriefKeywords = [Self.text(of: 2, using: &random)]
      context.roleSkills.append(Self.text(of: 2, using: &random))
      context.recipient?.nicknames = [Self.text(of: 3, using: &random)]
      context.earlierNotes.append(.init(recipient: .init(name: ""), text: text))
      let findings = Lint.findings(in: text, as: kind, knowing: context)
      try expectPlaced(findings, in: text)
      #expect(Lint.findings(in: text, as: kind, knowing: context) == findings)
    }
  }

  private func expectPlaced(_ findings: [LintFinding], in text: String) throws {
    let start = text.hasPrefix("\u{FEFF}") ? 1 : 0
    let scalars = text.unicodeScalars.dropFirst(start)
    let lines = String(String.UnicodeScalarView(scalars))
      .split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    var last = (0, 0)
    for finding in findings {
      try #require(
        (1...lines.count).contains(finding.line), "\(finding) in \(text.debugDescription)")
      #expect((1...lines[finding.line - 1].count + 1).contains(finding.column))
      #expect((finding.line, finding.column) >= last)
      last = (finding.line, finding.column)
      #expect(!(finding.excerpt + finding.advice).unicodeScalars.contains { $0.value < 0x20 })
    }
  }

  static let nags = [
    "just checking in", "any news", "any update", "touching base", "following up again",
    "circling back", "I haven't heard",
  ]

  @Test("A nag put into a good draft is found where it stands", arguments: try LabelledDraft.all())
  func nagIsFound(_ draft: LabelledDraft) throws {
    guard draft.expected.isEmpty, draft.kind != .connect else { return }
    let kind = try #require(draft.kind)
    let context = try draft.context()
    var random = SeededGenerator(seed: 5)
    let lines = draft.text.split(separator: "\n", omittingEmptySubsequences: false)
    let blank = try #require(lines.firstIndex(of: ""))
    for nag in Self.nags {
      let typed = Self.retyped(nag, using: &random)
      let text = (lines[...blank] + ["So, \(typed).", ""] + lines[(blank + 1)...])
        .joined(separator: "\n")
      let findings = Lint.findings(in: text, as: kind, knowing: context)
      let found = findings.filter { $0.code == "E010" }
      #expect(found.map(\.line) == [blank + 2], "\(typed)")
    }
  }

  /// The phrase in random case, with any apostrophe, hyphen or space.
  static func retyped(_ phrase: String, using random: inout SeededGenerator) -> String {
    phrase.map { character in
      switch character {
      case "'": ["'", "’", "ʼ", ""].randomElement(using: &random) ?? "'"
      case " ": [" ", "-", "  ", "\u{A0}"].randomElement(using: &random) ?? " "
      default: Bool.random(using: &random) ? character.uppercased() : String(character)
      }
    }.joined()
  }

  @Test(
    "Long lines are read to their end",
    arguments: [
      "a", "just checking ", "{", "[a ", "Danb Doa ", "project ", "\u{301}", "? ", "> \n",
    ])
  func longLinesAreRead(piece: String) {
    let text = "Hi Dana, " + String(repeating: piece, count: 20_000) + "\nand any news?"
    let findings = Lint.findings(in: text, as: .close, knowing: .example)
    #expect(findings.last?.code == "E010")
  }
}
