import ArgumentParser
import HearthDomain

struct ContactAdd: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a contact.",
    discussion: """
      hearth contact add "Dana Doe" --email dana@example.com --org "Example Talent" --tier A
      """)

  @Argument(help: "The name, as it is to be listed.")
  var name: String

  @OptionGroup var fields: ContactFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try requireName(name, of: "A contact")
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global, .writing) { session in
      var details = Contact.Details(displayName: name.trimmed)
      try fields.apply(to: &details, today: session.day(of: context.now))
      let contact = try session.store.insert(details, by: session.origin("contact add"))
      try session.printOutcome("Added", contact, as: output.chosen)
    }
  }
}
