/// Reports the second request of a draft and each one after it.
struct OneAskRule: LintRule {
  let page = LintRulePage(
    code: "E009", title: "One ask",
    flags: """
      The second ask of a body, and each one after it. An ask is one of the phrases below, or a \
      question that has none of them. Questions after somebody's health are none. After a missed \
      call, everything that asks for a new time is one ask.
      """,
    reason: "One ask is answered; of two, the harder one keeps the reader from answering either.",
    remedy: "Keep the ask that matters now.",
    phrases: AskFinder.patterns,
    example: .init(
      kind: .feedback,
      bad: """
        Hi Dana,

        Thank you for telling me. Could you say what decided it? And is there another role?
        """,
      good: """
        Hi Dana,

        Thank you for telling me. Could you say what decided it?
        """))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    let asks = AskFinder(draft: draft, joinsTimes: kind == .missedCall).asks
    return asks.dropFirst().map { range in
      Flaw(range: range, advice: "Keep one ask, and leave out “\(draft.excerpt(of: range))”.")
    }
  }
}
