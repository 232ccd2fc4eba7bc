import ArgumentParser
import HearthDomain

struct OpportunitySubmit: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Record who put you forward for a role.",
    discussion: """
      A second submission for the same role at the same client, by another agency or by yourself, is \
      refused: it costs candidates the job. A client that isn't known is checked when it is revealed.

        hearth opp submit initech --cv "2026-04 platform"
        hearth opp submit 3 --directly
      """)

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @Option(help: "The agency; else the one that the role came through.")
  var via: String?

  @Flag(help: "You applied yourself.")
  var directly = false

  @Option(help: ArgumentHelp("Which CV they had.", valueName: "version"))
  var cv: String?

  @Option(help: ArgumentHelp("When; else now.", valueName: "when"))
  var at: String?

  @Option(parsing: .unconditional, help: "What there is to say of it.")
  var note: String?

  @Flag(help: "Record it even beside another submission.")
  var force = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if directly, via != nil {
      throw ValidationError("'--via' and '--directly' contradict each other.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOpportunity(opportunity)
      let instant = try at.map { try session.pastInstant($0) } ?? context.now
      let details = Submission.Details(
        opportunity: found.id, agency: directly ? nil : via?.trimmed ?? found.details.agency,
        recruiter: directly ? nil : found.details.recruiter, submittedAt: instant,
        cvVersion: cv, note: note ?? "")
      let submission = try session.store.submit(
        details, isForced: force, by: session.origin("opp submit"))
      try session.print(
        "Submitted for opportunity \(found.id) \(found.details.label) "
          + (details.agency.map { "by \($0)" } ?? "by yourself"),
        or: session.record(of: submission), as: output.chosen)
    }
  }
}
