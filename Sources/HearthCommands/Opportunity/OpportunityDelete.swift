import ArgumentParser
import HearthDomain

struct OpportunityDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a role with its history; 'hearth undo' brings it back.", aliases: ["rm"])

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOpportunity(opportunity)
      if !dryRun.isSet {
        try session.store.deleteOpportunity(found.id, by: session.origin("opp delete"))
      }
      try session.print(
        "\(dryRun.verb("Deleted", "Would delete")) opportunity \(found.id) \(found.details.label)",
        or: [
          "id": .int(found.id.rawValue), "uid": .string(found.uid.rawValue),
          "title": .string(found.details.title), "dry_run": .bool(dryRun.isSet),
        ], as: output.chosen)
    }
  }
}
