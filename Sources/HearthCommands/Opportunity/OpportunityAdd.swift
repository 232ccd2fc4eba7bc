import ArgumentParser
import HearthDomain

struct OpportunityAdd: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a role.",
    discussion: """
      Beyond a lead it counts as one that you were put forward for, and is refused beside another \
      submission for the same role at the same client. 'hearth opp submit' says by whom, when and with \
      which CV.

        hearth opp add "Platform Engineer" --client Initech --recruiter dana
        hearth opp add "Staff Engineer" --client '?' --pay "90k..110k EUR"
      """)

  @Argument(help: "The role.")
  var title: String

  @Option(help: "How far it has come already; else a lead.")
  var stage = Stage.lead

  @Option(help: ArgumentHelp("When it came up; else now.", valueName: "when"))
  var at: String?

  @Flag(help: "Record it even beside another submission.")
  var force = false

  @OptionGroup var fields: OpportunityFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try requireName(title, of: "An opportunity")
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global, .writing) { session in
      var details = Opportunity.Details(title: title.trimmed)
      try fields.apply(to: &details, in: session)
      let instant = try at.map { try session.pastInstant($0) } ?? context.now
      let added = try session.store.insertOpportunity(
        details, stage: stage, at: instant, isForced: force, by: session.origin("opp add"))
      try session.printOutcome("Added", added, as: output.chosen)
    }
  }
}
