import HearthDomain

/// Reports a note that a colleague of the reader has already.
struct RepeatedNoteRule: LintRule {
  let page = LintRulePage(
    code: "E014", title: "A note of its own",
    flags: """
      A draft that says what an earlier note to somebody else says. Case, white space, punctuation, \
      the greeting and both readers' names don't count. From a dozen words on, it is enough if \
      three quarters of all runs of three words are in both.
      """,
    reason: "Colleagues compare notes, and then neither was written to anybody.",
    remedy: "Say something that only this reader was there for.",
    example: .init(
      kind: .thankYou,
      bad: """
        Hi Dana,

        Thank you for showing me how your team rehearses an outage. It is close to my work on \
        Kubernetes, and I would enjoy doing it with you.
        """,
      good: """
        Hi Dana,

        Thank you for the story of the outage. It is close to my work on Kubernetes, and you asked \
        what I would do first: rehearse it.
        """))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    let own = context.recipient?.names ?? []
    let twin = context.earlierNotes.first { note in
      let names = note.recipient.names
      guard !isSame(names, own) else { return false }
      let words = NoteWords(draft, without: own + names)
      return words.isNearly(NoteWords(DraftText(note.text), without: own + names))
    }
    guard let twin else { return [] }
    let name = HearthDomain.excerpt(twin.recipient.name)
    let advice =
      "Write it anew: \(name) has the same note. 'hearth draft --detail' brings in what you spoke about."
    return [Flaw(range: draft.opening, advice: advice)]
  }

  private func isSame(_ names: [String], _ others: [String]) -> Bool {
    guard let name = names.first, let other = others.first else { return false }
    return name.unaccented == other.unaccented
  }
}
