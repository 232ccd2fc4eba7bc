/// Reports thanks that come late or not at all.
struct ThanksFirstRule: LintRule {
  private static let thanks = Phrases(
    ["thank/thanks/thankful/grateful/gratitude/appreciate/appreciated"],
    except: [
      "no thanks", "thank you in advance", "thanks in advance", "i would be grateful",
      "i'd be grateful", "i would appreciate", "i'd appreciate",
    ])

  let page = LintRulePage(
    code: "E003", title: "Thanks first",
    kinds: [.thankYou, .debrief, .feedback, .decline, .close],
    flags: "No thanks in the first two sentences after the greeting.",
    reason:
      "The reader gave time or an effort, and reads on gladly after hearing that it was seen.",
    remedy: "Begin with thanks, and say what for.",
    example: .init(
      kind: .decline,
      bad: "Hi Dana,\n\nI have decided to stay where I am.",
      good: "Hi Dana,\n\nThank you for the offer. I have decided to stay where I am."))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    let first = Self.thanks.matches(in: draft.body, of: draft).first?.words.lowerBound
    let limit = draft.body.prefix(2).last?.words.upperBound ?? 0
    guard let first else {
      return [Flaw(range: draft.opening, advice: "Begin with thanks, and say what for.")]
    }
    guard first >= limit else { return [] }
    let range = draft.words[first].range
    return [Flaw(range: range, advice: "Move the thanks into the first two sentences.")]
  }
}
