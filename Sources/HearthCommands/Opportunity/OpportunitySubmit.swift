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

  @Option(help: "The agency or its recruiter; else the agency that the role came through.")
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
      var details = Submission.Details(
        opportunity: found.id, agency: nil, submittedAt: instant, cvVersion: cv, note: note ?? "")
      if !directly { (details.agency, details.recruiter) = try advocate(of: found, in: session) }
      let submission = try session.store.submit(
        details, isForced: force, by: session.origin("opp submit"))
      try session.print(
        "Submitted for opportunity \(found.id) \(found.details.label) "
          + (details.agency.map { "by \($0)" } ?? "by yourself"),
        or: session.record(of: submission), as: output.chosen)
    }
  }

  /// Who puts forward: the agency that is named with its recruiter, else the role's own.
  private func advocate(
    of opportunity: Opportunity, in session: Session
  ) throws -> (agency: String?, recruiter: Contact.ID?) {
    let own = opportunity.details
    guard let via else { return (own.agency, own.recruiter) }
    let (agency, recruiter) = try session.agency(via)
    let isOwn = agency.comparable == own.agency?.comparable
    return (agency, recruiter ?? (isOwn ? own.recruiter : nil))
  }
}
