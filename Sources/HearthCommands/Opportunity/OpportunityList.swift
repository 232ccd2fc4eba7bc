import ArgumentParser
import HearthDomain

struct OpportunityList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the roles that are open, the furthest first.",
    aliases: ["ls"])

  @Flag(help: "Closed ones too.")
  var all = false

  @Option(help: "Only roles in this stage; may be repeated.")
  var stage: [Stage] = []

  @Option(help: ArgumentHelp("Only roles through or at this organization.", valueName: "name"))
  var org: String?

  @Option(help: ArgumentHelp("Only roles spoken about with this contact.", valueName: "contact"))
  var recruiter: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let open = Set(Stage.allCases.filter { all || !$0.isClosed })
      let query = OpportunityQuery(
        stages: stage.isEmpty ? open : Set(stage), organization: org,
        recruiter: try recruiter.map { try session.store.resolve($0).id })
      let found = try session.store.opportunities(matching: query)
      try session.print(session.listing(of: found), as: output.chosen)
    }
  }
}
