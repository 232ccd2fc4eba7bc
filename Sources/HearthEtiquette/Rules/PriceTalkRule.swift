/// Reports talk of money where it isn't asked for.
struct PriceTalkRule: LintRule {
  private static let patterns = [
    "salary/salaries", "my rate/rates/price/fee", "(my) day/daily/hourly rate/rates",
    "pay rise/range",
    "compensation", "a discount/bargain", "cheaper than", "(good) value for money",
    "at no cost to you", "free of charge", "is/am negotiable",
  ]
  private static let phrases = Phrases(patterns)

  let page = LintRulePage(
    code: "E012", title: "No talk of money",
    kinds: [.thankYou, .connect, .reconnect, .feedback, .close, .missedCall],
    flags: "The phrases below, in the subject or the body. A debrief or a decline may need them.",
    reason:
      "These notes keep a relationship; terms have their own talk, which the recruiter leads.",
    remedy: "Leave the money to the call about terms.",
    phrases: patterns,
    example: .init(
      kind: .connect,
      bad: "Hi Dana, I enjoyed our talk about Kubernetes. My day rate is negotiable.",
      good: "Hi Dana, I enjoyed our talk about Kubernetes and what it saved you."))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    Self.phrases.matches(in: draft.sentences, of: draft).map { match in
      let range = draft.range(of: match.words)
      return Flaw(
        range: range, advice: "Leave “\(draft.excerpt(of: range))” to the call about terms.")
    }
  }
}
