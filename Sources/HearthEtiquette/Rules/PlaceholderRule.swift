/// Reports what a template left to be filled in.
struct PlaceholderRule: LintRule {
  let page = LintRulePage(
    code: "E002", title: "A placeholder left in",
    flags: """
      Double braces, a word in single braces, words in square brackets or angle brackets in \
      capitals, a row of underscores, and `XXX`, `TODO`, `TBD`, `FIXME` and `lorem ipsum`. Footnotes \
      such as `[1]` and links are none.
      """,
    reason: "It tells the reader that the note was meant for anybody.",
    remedy: "Put the fact in its place, or drop the sentence.",
    example: .init(
      kind: .decline,
      bad: "Hi Dana,\n\nThank you for the offer from [company]. I have decided to stay where I am.",
      good: "Hi Dana,\n\nThank you for the offer from Globex. I have decided to stay where I am."))

  private static let markers: Set<String> = ["XXX", "TODO", "TBD", "FIXME"]
  private static let phrases = Phrases(["lorem ipsum"])

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    let lines = draft.lines.filter(\.isOwn).flatMap { line in
      PlaceholderScanner(line: draft.text[line.range].unicodeScalars).ranges
    }
    let markers = draft.words.filter { Self.markers.contains(String(draft.text[$0.range])) }
    let phrases = Self.phrases.matches(in: draft.sentences, of: draft)
    let ranges = lines + markers.map(\.range) + phrases.map { draft.range(of: $0.words) }
    return ranges.map { range in
      Flaw(range: range, advice: "Fill in “\(draft.excerpt(of: range))”, or drop it.")
    }
  }
}
