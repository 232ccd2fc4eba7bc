import ArgumentParser
import HearthDomain

struct OrganizationDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete an organization; its contacts stay, and 'hearth undo' brings it back.",
    discussion: "The rights to represent you that an agency was granted go with it.",
    aliases: ["rm"])

  @Argument(help: "Its number, or an unambiguous part of its name.")
  var organization: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOrganization(organization)
      let rights = try session.store.representations().filter {
        $0.details.agency == found.details.name
      }
      if !dryRun.isSet {
        try session.store.deleteOrganization(found.id, by: session.origin("org delete"))
      }
      try session.print(
        "\(dryRun.verb("Deleted", "Would delete")) organization \(found.id) "
          + found.details.name + Self.words(for: rights),
        or: [
          "id": .int(found.id.rawValue), "uid": .string(found.uid.rawValue),
          "name": .string(found.details.name), "dry_run": .bool(dryRun.isSet),
          "representations": .array(rights.map(session.record)),
        ], as: output.chosen)
    }
  }

  private static func words(for rights: [Representation]) -> String {
    guard !rights.isEmpty else { return "" }
    let roles = rights.map { right in
      right.details.client.map { "\(right.details.role) at \($0)" } ?? right.details.role
    }
    return ", and with it \(counted(rights.count, "right", "rights")) to represent you: "
      + roles.joined(separator: ", ")
  }
}
