import ArgumentParser
import HearthDomain

struct InterviewList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the interviews that are to come or unfinished.",
    aliases: ["ls"])

  @Flag(help: "Those that are finished or cancelled too.")
  var all = false

  @Option(
    name: [.customLong("opportunity"), .customLong("opp")],
    help: ArgumentHelp("Only rounds of this role.", valueName: "role"))
  var opportunity: String?

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Only those with this contact on the panel.", valueName: "contact"))
  var contact: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let query = InterviewQuery(
        opportunity: try opportunity.map { try session.store.resolveOpportunity($0).id },
        contact: try contact.map { try session.store.resolve($0).id })
      let found = try session.store.interviews(matching: query).filter { interview in
        all || interview.isAhead(asOf: context.now) || interview.isUnfinished(asOf: context.now)
      }
      try session.print(session.listing(of: found), as: output.chosen)
    }
  }
}
