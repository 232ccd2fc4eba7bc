import ArgumentParser
import HearthDomain

struct FollowUpAdd: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Set yourself something to do.",
    discussion: """
      hearth followup add "send the slides" --contact dana --due fri
      hearth followup add "renew the portfolio" --due "next month"
      """)

  @Argument(help: "What is to be done, in a few words.")
  var text: String

  @Option(help: "Who it is owed to.")
  var contact: String?

  @Option(help: ArgumentHelp("The role it is about.", valueName: "role"))
  var opportunity: String?

  @Option(help: ArgumentHelp("By when.", valueName: "when"))
  var due: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard text.hasVisibleCharacter else {
      throw ValidationError("Say what is to be done, in a few words.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global, .writing) { session in
      let details = CustomFollowUp.Details(
        contact: try contact.map { try session.store.resolve($0).id },
        opportunity: try opportunity.map { try session.store.resolveOpportunity($0).id },
        text: text.trimmed, dueAt: try session.dueInstant(due))
      let added = try session.store.insertCustomFollowUp(
        details, by: session.origin("followup add"))
      let key = FollowUp.Key(.custom, subject: added.uid, contact: details.contact)
      try session.printOutcome("Added", key, details.text, details.dueAt, as: output.chosen)
    }
  }
}
