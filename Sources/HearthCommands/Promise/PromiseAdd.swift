import ArgumentParser
import HearthDomain

struct PromiseAdd: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record what was promised, and for when.",
    discussion: """
      A promise of yours is owed to them until it is kept or broken. One of theirs speaks up once the \
      time for it has passed: a call after 20 minutes, anything else after a day.

        hearth promise add dana "send references" --due fri
        hearth promise add --by them --call dana "talk terms" --due "tue 13:00"
      """)

  @Argument(help: "Who it was promised to, or by.")
  var contact: String

  @Argument(help: "What was promised, in a few words.")
  var text: String

  @Option(help: "Who promised: me or them.")
  var by = Commitment.Side.me

  @Option(help: ArgumentHelp("By when, or when the call is to be.", valueName: "when"))
  var due: String

  @Flag(help: "It is a call, at that time.")
  var call = false

  @Option(help: ArgumentHelp("The role it is about.", valueName: "role"))
  var opportunity: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard text.hasVisibleCharacter else {
      throw ValidationError("Say what was promised, in a few words.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let details = Commitment.Details(
        by: by, contact: try session.store.resolve(contact).id,
        opportunity: try opportunity.map { try session.store.resolveOpportunity($0).id },
        kind: call ? .call : .other, text: text.trimmed,
        dueAt: try session.dueInstant(due))
      let added = try session.store.insertCommitment(details, by: session.origin("promise add"))
      try session.printOutcome("Added", added, as: output.chosen)
    }
  }
}
