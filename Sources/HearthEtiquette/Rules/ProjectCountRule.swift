/// Reports the third project of a draft and each one after it.
struct ProjectCountRule: LintRule {
  private static let most = 2

  let page = LintRulePage(
    code: "E005", title: "Two projects at the most",
    flags: """
      The third project that a draft names, and each one after it. Projects are your achievements \
      by their titles and aliases, and whatever the draft calls a project by a name.
      """,
    reason: "Two projects that bear on the role are remembered; a list is a second CV.",
    remedy: "Keep the one or two that bear on this role best.",
    example: .init(
      kind: .thankYou,
      bad: """
        Hi Dana,

        Thank you for your time. The move of your 40 services is what I did in the Payments \
        migration, Atlas search and Night watch.
        """,
      good: """
        Hi Dana,

        Thank you for your time. The move of your 40 services is what I did in the Payments \
        migration and Night watch.
        """))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    var seen: Set<ProjectMention.Project> = []
    let mentions = ProjectFinder(context).mentions(in: draft).filter {
      seen.insert($0.project).inserted
    }
    return mentions.dropFirst(Self.most).map { mention in
      let range = draft.range(of: mention.words)
      let name = draft.excerpt(of: range)
      return Flaw(range: range, advice: "Leave out “\(name)”: two projects are enough.")
    }
  }
}
