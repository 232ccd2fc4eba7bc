import ArgumentParser

struct MeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "me", abstract: "Keep what you tell of yourself, and who was told what.",
    discussion: """
        hearth me identity --name "Alex Poe" --email alex@example.com
        hearth me achievement add "Ledger migration" --skill postgresql
        hearth me fact set notice 1m
        hearth me told dana notice
        hearth me stale
      """,
    subcommands: [
      MeShow.self, MeIdentity.self, AchievementCommand.self, FactCommand.self, MeTold.self,
      MeStale.self,
    ])
}
