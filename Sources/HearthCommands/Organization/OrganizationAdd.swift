import ArgumentParser
import HearthDomain

struct OrganizationAdd: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an organization.")

  @Argument(help: "Its name.")
  var name: String

  @OptionGroup var fields: OrganizationFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try requireName(name, of: "An organization")
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global, .writing) { session in
      var details = Organization.Details(name: name.trimmed)
      fields.apply(to: &details)
      let added = try session.store.insertOrganization(details, by: session.origin("org add"))
      try session.printOutcome("Added", added, as: output.chosen)
    }
  }
}
