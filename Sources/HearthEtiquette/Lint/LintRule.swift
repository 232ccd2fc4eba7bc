/// One thing that drafts are checked for, and the page that explains it.
protocol LintRule: Sendable {
  var page: LintRulePage { get }

  /// What is wrong with `draft`, which is of one of the rule's kinds and not blank.
  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw]
}

/// A finding before its line and column are counted.
struct Flaw {
  let range: Range<String.Index>
  let advice: String
}
