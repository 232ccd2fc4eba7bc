/// Reports a draft with nothing in it.
struct EmptyDraftRule: LintRule {
  let page = LintRulePage(
    code: "E001", title: "An empty draft",
    flags: """
      A draft whose body shows nothing: no text, or only a greeting, quotes and a signature.
      """,
    reason: "Nobody means to send it.",
    remedy: "Write the note, or don't send it.",
    example: .init(
      kind: .missedCall,
      bad: """
        > Talk to you on Tuesday at 13:00!
        """,
      good: """
        I missed you at 13:00 today. Would Thursday at 10:00 suit you?

        > Talk to you on Tuesday at 13:00!
        """))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    guard draft.isBlank else { return [] }
    let start = draft.lines.first { $0.part != .header && $0.part != .subject }?.range.lowerBound
    let place = start ?? draft.text.endIndex
    return [Flaw(range: place..<place, advice: "Write the note: there is nothing to read in it.")]
  }
}
