import ArgumentParser
import HearthDomain

struct OpportunityEdit: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what is known of a role.",
    discussion: """
      Under another title or agency, the role may turn out to be one that you were put forward for \
      already: both are named, and the exit code is 4. The change is recorded all the same.

        hearth opp edit 3 --title "Staff Engineer"
      """)

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @Option(help: "Another title.")
  var title: String?

  @OptionGroup var fields: OpportunityFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let title { try requireName(title, of: "An opportunity") }
    if fields.client != nil {
      throw ValidationError("'hearth opp reveal' says who the client is, and checks what follows.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOpportunity(opportunity)
      let edited = try session.store.updateOpportunity(found.id, by: session.origin("opp edit")) {
        details in
        if let title { details.title = title.trimmed }
        try fields.apply(to: &details, in: session)
      }
      try session.printOutcome("Edited", edited, as: output.chosen)
      let (old, new) = (found.details, edited.details)
      if (old.title, old.agency) != (new.title, new.agency) {
        try session.reportConflicts(of: edited)
      }
    }
  }
}
