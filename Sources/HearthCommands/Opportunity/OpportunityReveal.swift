import ArgumentParser
import HearthDomain

struct OpportunityReveal: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "reveal", abstract: "Say who the client of a role is, and check what follows.",
    discussion: """
      Now that the client is known, the role may turn out to be one that you were put forward for \
      already: both are named, and the exit code is 4. The client is recorded all the same.

        hearth opp reveal 3 Initech
      """)

  @Argument(help: "Its number, or an unambiguous part of its title.")
  var opportunity: String

  @Argument(help: "The organization to work for.")
  var client: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try requireName(client, of: "A client")
    if client.trimmed == "?" {
      throw ValidationError(
        "'?' reveals nobody: say who the client is, or take a wrong name back with 'hearth undo'.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOpportunity(opportunity)
      let revealed = try session.store.updateOpportunity(
        found.id, by: session.origin("opp reveal")
      ) { $0.client = client.trimmed }
      try session.printOutcome("Revealed", revealed, as: output.chosen)
      try session.reportConflicts(of: revealed)
    }
  }
}
