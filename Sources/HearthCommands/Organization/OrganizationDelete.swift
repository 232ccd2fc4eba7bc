import ArgumentParser
import HearthDomain

struct OrganizationDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete an organization; its contacts stay, and 'hearth undo' brings it back.",
    aliases: ["rm"])

  @Argument(help: "Its number, or an unambiguous part of its name.")
  var organization: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOrganization(organization)
      if !dryRun.isSet {
        try session.store.deleteOrganization(found.id, by: session.origin("org delete"))
      }
      try session.print(
        "\(dryRun.verb("Deleted", "Would delete")) organization \(found.id) "
          + found.details.name,
        or: [
          "id": .int(found.id.rawValue), "uid": .string(found.uid.rawValue),
          "name": .string(found.details.name), "dry_run": .bool(dryRun.isSet),
        ], as: output.chosen)
    }
  }
}
