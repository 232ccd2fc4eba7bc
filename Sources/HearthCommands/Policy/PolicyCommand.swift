import ArgumentParser

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Read and change what scores and follow-ups go by.",
    discussion: """
      Every constant, weight, tier, stage, wait and span has a key. A change counts for every score and \
      follow-up from then on, is in the history, and can be undone.

        hearth policy
        hearth policy explain wait.ordinary
        hearth policy set cadence.tier.a 21d..30d
        hearth policy set followup.ghosted 21
        hearth policy reset
      """,
    subcommands: [PolicyShow.self, PolicySet.self, PolicyReset.self, PolicyExplain.self],
    defaultSubcommand: PolicyShow.self)
}
