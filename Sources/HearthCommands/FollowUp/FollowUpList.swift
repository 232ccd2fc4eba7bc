import ArgumentParser
import HearthDomain
import HearthEtiquette

struct FollowUpList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is to be done now, the first due first.",
    discussion: """
      hearth followup list --contact dana
      hearth followup list --all --rule thank-you
      """, aliases: ["ls"])

  @Flag(help: "What is done, dismissed, snoozed, too late or still to come as well.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Only this: \(FollowUp.Rule.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "rule"))
  var rule: [FollowUp.Rule] = []

  @Option(help: "Only what is owed to this contact.")
  var contact: String?

  @Option(
    help: ArgumentHelp("What was owed by what was known then.", valueName: "when"))
  var asOf: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.asKnown(asOf, by: "followup list") { session, moment in
        let person = try contact.map { try session.store.resolve($0).id }
        let found = try session.agenda(asOf: moment).followUps.filter { followUp in
          (all || followUp.isPending) && (rule.isEmpty || rule.contains(followUp.rule))
            && (person == nil || followUp.contact == person)
        }
        try session.print(session.listing(of: found), as: output.chosen)
      }
    }
  }
}
