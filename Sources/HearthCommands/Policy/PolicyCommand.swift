import ArgumentParser

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Read and change what scores are worked out by.",
    discussion: """
      Every constant, weight, tier, stage and wait has a key. A change counts for every score from \
      then on, is in the history, and can be undone.

        hearth policy
        hearth policy explain wait.ordinary
        hearth policy set cadence.tier.a 21d..30d
        hearth policy reset
      """,
    subcommands: [PolicyShow.self, PolicySet.self, PolicyReset.self, PolicyExplain.self],
    defaultSubcommand: PolicyShow.self)
}
