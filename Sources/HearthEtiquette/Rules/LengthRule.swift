/// Reports a draft that is longer than its kind allows.
struct LengthRule: LintRule {
  let page = LintRulePage(
    code: "E008", title: "Short",
    flags: """
      The first word, or in a LinkedIn note the first character, over the limit of the kind: see \
      the table above. Words are what stands between white space, a link is one. Characters are \
      UTF-16 code units, as web forms count them: most emoji are two or more, a line break is one.
      """,
    reason: """
      A short note is read when it arrives. LinkedIn takes no longer one at all, and from some \
      accounts only a shorter one.
      """,
    remedy: "Cut what the reader knows already.",
    example: .init(
      kind: .missedCall,
      bad: """
        I waited for your call at 13:00 today. \
        \((1...9).map { _ in "You will have had your reasons, as one always has." }.joined(separator: " "))
        """,
      good: "I waited for your call at 13:00 today. Would Thursday at 10:00 suit you?"))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    switch kind.lengthLimit {
    case .words(let most): flaws(in: draft, overWords: most)
    case .characters(let most): flaws(in: draft, overCharacters: most)
    }
  }

  private func flaws(in draft: DraftText, overWords most: Int) -> [Flaw] {
    var starts: [Range<String.Index>] = []
    var run = 0
    for word in draft.words[draft.bodyWords] where word.run != run {
      run = word.run
      starts.append(word.range)
    }
    guard starts.count > most else { return [] }
    let spare = starts.count - most
    let advice = "Cut \(spare) word\(spare == 1 ? "" : "s"): this kind has at most \(most)."
    return [Flaw(range: starts[most], advice: advice)]
  }

  private func flaws(in draft: DraftText, overCharacters most: Int) -> [Flaw] {
    let body = BodyCharacters(draft)
    guard let place = body.place(ofUnit: most) else { return [] }
    let spare = body.unitCount - most
    let advice = "Cut \(spare) character\(spare == 1 ? "" : "s"): LinkedIn takes at most \(most)."
    return [Flaw(range: place, advice: advice)]
  }
}

/// How long a draft may be.
enum LengthLimit {
  case words(Int)
  /// UTF-16 code units.
  case characters(Int)
}

extension DraftKind {
  /// The longest that a draft of this kind may be, greeting and closing included.
  var lengthLimit: LengthLimit {
    switch self {
    case .thankYou: .words(150)
    case .debrief: .words(200)
    case .connect: .characters(300)
    case .reconnect, .decline, .close: .words(120)
    case .feedback: .words(100)
    case .missedCall: .words(80)
    }
  }
}
