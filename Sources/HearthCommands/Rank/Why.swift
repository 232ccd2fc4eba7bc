import ArgumentParser
import HearthDomain
import HearthScoring

struct Why: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Explain how warm one relationship is, in words and numbers.",
    discussion: "hearth why dana")

  @Argument(help: "Whose relationship.")
  var contact: String

  @Option(help: ArgumentHelp("Judge by what had happened by then.", valueName: "when"))
  var asOf: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let contact = try session.store.resolve(contact)
      let moment = try session.moment(asOf)
      let relationship = try session.store.relationship(of: contact.id, asOf: moment)
      let explanation = Explanation(
        contact: contact, judged: JudgedRelationship(relationship, asOf: moment), moment: moment,
        session: session)
      guard output.chosen == .table else {
        return try session.print(explanation.record, as: output.chosen)
      }
      try context.write(line: inert(contact.displayName) + "\n")
      try context.write(explanation.fields.bytes)
    }
  }
}
