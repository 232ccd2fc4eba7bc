/// Reports a project that the record doesn't know.
struct UnknownProjectRule: LintRule {
  let page = LintRulePage(
    code: "E006", title: "Projects on record only",
    flags: """
      What a draft calls a project by a name, as in “Project Apollo” or “the Apollo project”, if \
      no achievement is called that. The reader's own projects pass: those with `your`, and those \
      that the role or the debrief names.
      """,
    reason: "The reader may ask about it, and what you tell two people should be the same story.",
    remedy: "Call it as the record does, or record it as an achievement.",
    example: .init(
      kind: .thankYou,
      bad: """
        Hi Dana,

        Thank you for your time. In Project Apollo I moved 40 services to Kubernetes.
        """,
      good: """
        Hi Dana,

        Thank you for your time. In Project Phoenix I moved 40 services to Kubernetes.
        """))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    ProjectFinder(context).mentions(in: draft).compactMap { mention in
      guard case .unknown = mention.project else { return nil }
      let range = draft.range(of: mention.words)
      let name = draft.excerpt(of: range)
      return Flaw(
        range: range, advice: "Call “\(name)” as the record does, or record it as an achievement.")
    }
  }
}
