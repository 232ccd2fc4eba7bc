/// Reports a note that could have been written without having been there.
struct DebriefDetailRule: LintRule {
  let page = LintRulePage(
    code: "E007", title: "A detail of the interview",
    kinds: [.thankYou, .debrief],
    flags: """
      A note that takes up nothing of the debrief, if there is one: none of its keywords, figures, \
      names of things or longer words but those that any interview has. Words count by their first \
      six letters, so “migrating” takes up “migration”.
      """,
    reason: "A detail shows that you listened, and sets the note apart from the others.",
    remedy: "Come back to one thing that was said in the room.",
    example: .init(
      kind: .thankYou,
      bad: "Hi Dana,\n\nThank you for your time. My years with PostgreSQL are what the role needs.",
      good: """
        Hi Dana,

        Thank you for your time. My years with PostgreSQL are what the role needs when 40 services \
        move.
        """))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    let details = DebriefDetails(context)
    guard !details.isEmpty, !details.isTakenUp(in: draft) else { return [] }
    return [Flaw(range: draft.opening, advice: "Come back to one thing that was said in the room.")]
  }
}
