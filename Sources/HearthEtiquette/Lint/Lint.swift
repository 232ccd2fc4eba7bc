/// The checks of a draft: the same text, kind and record give the same findings, anywhere.
///
/// The rules read English. They read what the owner wrote: the subject and the body, but no other
/// header, no quoted line and no signature.
public enum Lint {
  static let checks: [any LintRule] = [
    EmptyDraftRule(), PlaceholderRule(), ThanksFirstRule(), FitRule(), ProjectCountRule(),
    UnknownProjectRule(), DebriefDetailRule(), LengthRule(), OneAskRule(), NaggingRule(),
    SalesPitchRule(), PriceTalkRule(), SomethingOfValueRule(), RepeatedNoteRule(),
    NameSpellingRule(), GreetingNameRule(), OneStoryRule(),
  ]

  /// What each rule asks for, in the order of the codes.
  public static var rules: [LintRulePage] { checks.map(\.page) }

  /// Checks a draft.
  ///
  /// - Parameters:
  ///   - text: The draft alone, or a message with its header.
  ///   - kind: What the draft is meant as.
  ///   - context: What is on record; a rule that lacks its facts reports nothing.
  /// - Returns: What is wrong, in the order of the text, by code at the same place.
  public static func findings(
    in text: String, as kind: DraftKind, knowing context: LintContext
  ) -> [LintFinding] {
    let draft = DraftText(text)
    let rules: [any LintRule] = draft.isBlank ? [EmptyDraftRule()] : checks
    let flaws = rules.filter { $0.page.kinds.contains(kind) }.flatMap { rule in
      rule.flaws(in: draft, as: kind, knowing: context).map { (rule.page.code, $0) }
    }
    return located(flaws, in: draft)
  }

  private static func located(
    _ flaws: [(code: String, flaw: Flaw)], in draft: DraftText
  ) -> [LintFinding] {
    var counter = PositionCounter(draft)
    let sorted = flaws.sorted {
      ($0.flaw.range.lowerBound, $0.code) < ($1.flaw.range.lowerBound, $1.code)
    }
    return sorted.map { code, flaw in
      let position = counter.position(of: flaw.range.lowerBound)
      return LintFinding(
        code: code, line: position.line, column: position.column,
        excerpt: draft.excerpt(of: flaw.range), advice: flaw.advice)
    }
  }
}
