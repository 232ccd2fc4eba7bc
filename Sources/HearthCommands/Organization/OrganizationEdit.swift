import ArgumentParser
import HearthDomain

struct OrganizationEdit: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change an organization.")

  @Argument(help: "Its number, or an unambiguous part of its name.")
  var organization: String

  @Option(help: "Another name.")
  var name: String?

  @OptionGroup var fields: OrganizationFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let name { try requireName(name, of: "An organization") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOrganization(organization)
      let edited = try session.store.updateOrganization(
        found.id, by: session.origin("org edit")
      ) { details in
        if let name { details.name = name.trimmed }
        fields.apply(to: &details)
      }
      try session.printOutcome("Edited", edited, as: output.chosen)
    }
  }
}
