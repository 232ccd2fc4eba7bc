/// Reports a note that doesn't say how the owner fits the role.
struct FitRule: LintRule {
  private static let experience = Phrases([
    "my experience/background/skills/work", "experience/experienced/expertise with/in/of/as",
    "i have built/led/run/written/worked/designed/taught/shipped/maintained/moved/migrated",
    "i've built/led/run/written/worked/designed/taught/shipped/maintained/moved/migrated",
    "i built/led/ran/wrote/worked/designed/taught/shipped/maintained/moved/migrated",
  ])
  private static let role = Phrases([
    "the/this/that role/position/job/team", "your team/role/platform/work/plans", "(what) you need",
  ])

  let page = LintRulePage(
    code: "E004", title: "Fit",
    kinds: [.thankYou, .debrief],
    flags: """
      A note that names no skill of the role and none of your achievements, and has no sentence \
      that ties your experience to the role, the team or the organization.
      """,
    reason: "After the thanks, the reader wants one reason to go on with this candidate.",
    remedy: "Name a skill that the role asks for, or an achievement that shows it.",
    example: .init(
      kind: .thankYou,
      bad: "Hi Dana,\n\nThank you for your time. Your story of the outage was a good one.",
      good: """
        Hi Dana,

        Thank you for your time. My work on Kubernetes was for nights like the outage you told me of.
        """))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    guard !isCited(in: draft, knowing: context), !isTied(in: draft, knowing: context) else {
      return []
    }
    let advice = "Say how you fit: name a skill of the role, or an achievement that bears on it."
    return [Flaw(range: draft.opening, advice: advice)]
  }

  private func isCited(in draft: DraftText, knowing context: LintContext) -> Bool {
    let skills = Terms(context.roleSkills)
    let achievements = Terms(context.achievements.flatMap(\.names), exactUpTo: .max)
    return [skills, achievements].contains { !$0.matches(in: draft.body, of: draft).isEmpty }
  }

  /// Whether a sentence speaks of the owner's experience and of what it is good for here.
  private func isTied(in draft: DraftText, knowing context: LintContext) -> Bool {
    let place = Terms([context.roleTitle] + context.organizations)
    return draft.body.contains { sentence in
      guard !Self.experience.matches(in: sentence, of: draft).isEmpty else { return false }
      return context.roleSkills.isEmpty
        || !Self.role.matches(in: sentence, of: draft).isEmpty
        || !place.matches(in: [sentence], of: draft).isEmpty
    }
  }
}
