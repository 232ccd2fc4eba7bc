import HearthDomain

/// Reports a fact of the owner's that somebody was told otherwise.
struct OneStoryRule: LintRule {
  /// Whoever says that something has changed contradicts nobody.
  private static let change = Phrases([
    "now/instead/changed", "my/is/are new", "no longer", "any more", "anymore", "have/has moved",
    "i've moved",
  ])

  let page = LintRulePage(
    code: "E017", title: "One story",
    flags: """
      A notice period, an amount of pay or another value of your facts that isn't the one which the \
      reader, or somebody else for the same client, was told last. A sentence passes that says of a \
      change: `now`, `no longer`, `instead`, `changed`, `my new`, `have moved`. A span of time counts \
      near the word `notice`, an amount in a sentence about pay, anything else if it is a value that \
      the fact has or had.
      """,
    reason: "Recruiters and their clients compare what they were told, and two numbers cost trust.",
    remedy: "Say what they were told, or say that it has changed.",
    example: .init(
      kind: .missedCall,
      bad: "I waited for your call at 13:00 today. My notice period is one month.",
      good: "I waited for your call at 13:00 today. My notice period is three months."))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    var flaws: [Flaw] = []
    for sentence in draft.body where Self.change.matches(in: sentence, of: draft).isEmpty {
      var reported: Set<String.Index> = []
      for told in context.told {
        for statement in StatementFinder(told, in: draft).statements(in: sentence) {
          let range = draft.range(of: statement.words)
          guard !told.key.means(statement.value, told.value),
            reported.insert(range.lowerBound).inserted
          else { continue }
          flaws.append(Flaw(range: range, advice: advice(against: told)))
        }
      }
    }
    return flaws
  }

  private func advice(against told: LintContext.Told) -> String {
    "Say that it has changed, or what \(excerpt(told.person.name)) was told of your "
      + "\(excerpt(told.key.rawValue)): “\(excerpt(told.value))”."
  }
}
