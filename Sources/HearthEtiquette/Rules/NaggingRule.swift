/// Reports phrases that ask for an answer and bring nothing.
struct NaggingRule: LintRule {
  private static let patterns = [
    "(just) checking (back) in", "just check/checked in", "(just) wanted to check in",
    "quick check in",
    "any news", "any update/updates", "any word", "any progress", "any developments",
    "any feedback yet", "any decision yet", "any movement",
    "touching/touch base", "following/follow up again",
    "just following/follow up", "another follow up", "(just) wanted to follow up",
    "circling/circle back", "(still) haven't/hadn't heard", "have/had not (yet) heard",
    "not/never heard back", "yet to hear", "still waiting", "waiting to hear",
    "still no news/word/reply",
    "bumping/bump this", "pinging/nudging you", "friendly/gentle/quick/polite reminder",
    "reaching/reach out again", "writing again",
    "per my last/previous/earlier",
    "did you get/receive/see my", "have you had a chance", "top of your inbox",
    "sorry to bother/bug/chase/pester/nag",
  ]
  private static let phrases = Phrases(
    patterns, except: ["haven't heard of", "have not heard of", "checking in code/changes"])

  let page = LintRulePage(
    code: "E010", title: "No nagging",
    flags: "The phrases below, in the subject or the body.",
    reason: "Silence is answered by something of value, never by a bare “any news?”.",
    remedy: "Say what is new, or wait for the date that was agreed.",
    phrases: patterns,
    example: .init(
      kind: .reconnect,
      bad: "Hi Dana,\n\nJust checking in: the talk is at https://example.com/talks, by the way.",
      good: "Hi Dana,\n\nThe talk that we spoke of is out: https://example.com/talks"))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    Self.phrases.matches(in: draft.sentences, of: draft).map { match in
      let range = draft.range(of: match.words)
      return Flaw(
        range: range, advice: "Drop “\(draft.excerpt(of: range))”, and say what is new instead.")
    }
  }
}
