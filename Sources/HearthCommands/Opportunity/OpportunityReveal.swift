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
      let conflicts = try session.conflicts(of: revealed)
      for conflict in conflicts { context.diagnose("hearth: \(inert(conflict))") }
      if !conflicts.isEmpty { throw ExitCode.conflict }
    }
  }
}

extension Session {
  /// What an opportunity's claims can't stand beside, or the claim that would come of it, in sentences.
  fileprivate func conflicts(of opportunity: Opportunity) throws -> [String] {
    let claims = try store.claims(asOf: context.now)
    let made = claims.filter { $0.opportunity == opportunity.id }
    // Two that are both of this opportunity meet once.
    var told: Set<Set<Claim.Basis>> = []
    return (made.isEmpty ? [Claim(opportunity)] : made).flatMap { claim in
      claim.conflicts(with: claims).filter { told.insert([claim.basis, $0.basis]).inserted }.map {
        "\(claim.name(in: timeZone)), but \($0.name(in: timeZone)) already."
      }
    }
  }
}
