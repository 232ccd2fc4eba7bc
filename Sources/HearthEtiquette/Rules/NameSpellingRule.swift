import HearthDomain

/// Reports names that are not spelt as on record.
struct NameSpellingRule: LintRule {
  let page = LintRulePage(
    code: "E015", title: "Names as on record",
    flags: """
      A name of the reader, of the others who were there, or of an organization, in other capitals \
      or accents, or with a letter missing, spare, wrong or swapped; two letters from eight on. A \
      single word that begins a sentence or has fewer than five letters is compared by capitals and \
      accents alone, unless it stands in the greeting or beside the rest of the name; written small, \
      it is left alone if it is a common word as well, as in Grace or Square. Of an organization's \
      name of several words, the parts are left alone.
      """,
    reason: "A name spelt wrong is the first thing that its owner sees.",
    remedy: "Spell it as the record does, or mend the record.",
    example: .init(
      kind: .connect,
      bad: "Hi Dana, I enjoyed meeting you and Robin Row at Globex.",
      good: "Hi Dana, I enjoyed meeting you and Robin Roe at Globex."))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    let book = NameBook(context)
    let greeted = GreetedNames(in: draft, book: book, recipient: context.recipient).slips
    return (greeted + NameSlips(in: draft, book: book).slips).map { slip in
      let range = draft.range(of: slip.words)
      let (was, name) = (draft.excerpt(of: range), excerpt(slip.spelling))
      return Flaw(range: range, advice: "Spell “\(was)” as the record does: “\(name)”.")
    }
  }
}
