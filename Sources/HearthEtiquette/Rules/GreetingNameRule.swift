import HearthDomain

/// Reports a greeting that names somebody else.
struct GreetingNameRule: LintRule {
  let page = LintRulePage(
    code: "E016", title: "The reader's name in the greeting",
    flags: "A greeting that has a name, but none of the reader's names and nicknames.",
    reason: "It is the mark of a note that was meant for somebody else.",
    remedy: "Greet the reader, or draft it for the one whom it greets.",
    example: .init(
      kind: .connect,
      bad: "Hi Robin, I enjoyed our talk about Kubernetes.",
      good: "Hi Dana, I enjoyed our talk about Kubernetes."))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    guard let recipient = context.recipient else { return [] }
    let greeted = GreetedNames(in: draft, book: NameBook(context), recipient: recipient)
    return greeted.stranger.map { words in
      let range = draft.range(of: words)
      let name = excerpt(recipient.name)
      return [Flaw(range: range, advice: "Greet \(name), not “\(draft.excerpt(of: range))”.")]
    } ?? []
  }
}
