/// Reports phrases that sell.
struct SalesPitchRule: LintRule {
  private static let patterns = [
    "perfect/ideal/best/strongest/top candidate/applicant/hire",
    "perfect/ideal/best fit/match", "perfect/ideal/best person/man/woman for",
    "the answer to your prayers/problems",
    "you won't/wouldn't regret", "you will not regret", "you won't/wouldn't be disappointed",
    "you will not be disappointed", "won't/cannot/can't find (anyone/anybody/someone) better",
    "nobody (else) better", "no one (else) better", "better than anyone/anybody/everyone",
    "confident/convinced/certain/sure (that) i am the (perfect/ideal/best/right) (candidate/person)",
    "confident/convinced/certain/sure (that) i'm the (perfect/ideal/best/right) (candidate/person)",
    "exactly what/who you are looking for",
    "exactly what/who you're looking for", "i am the best/most/only/strongest",
    "i'm the best/most/only/strongest", "one of the best/most/strongest candidates/applicants",
    "exceptionally/extremely/uniquely/highly qualified/skilled/talented/motivated",
    "world class", "best in class", "second to none", "one of a kind", "unmatched",
    "unparalleled", "unrivalled/unrivaled", "unbeatable", "rock star",
    "rockstar/superstar/ninja/guru", "go getter", "results driven/oriented",
    "proven track record", "hit the ground running", "game changer/changing", "outside the box",
    "synergy/synergies", "top performer", "hire/pick/choose me", "your best option/choice",
    "you need me", "sell myself",
  ]
  private static let phrases = Phrases(
    patterns, except: ["best fit line/curve", "pick me up"])

  let page = LintRulePage(
    code: "E011", title: "No sales pitch",
    flags: "The phrases below, in the subject or the body.",
    reason: "A claim about oneself convinces nobody; a fact lets the reader draw the conclusion.",
    remedy: "Put a fact in its place, or drop the sentence.",
    phrases: patterns,
    example: .init(
      kind: .connect,
      bad: "Hi Dana, I am the perfect candidate for your Kubernetes role. Let us connect.",
      good: "Hi Dana, I enjoyed our talk about Kubernetes and would like to stay in touch."))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    Self.phrases.matches(in: draft.sentences, of: draft).map { match in
      let range = draft.range(of: match.words)
      return Flaw(
        range: range, advice: "Put a fact in the place of “\(draft.excerpt(of: range))”.")
    }
  }
}
