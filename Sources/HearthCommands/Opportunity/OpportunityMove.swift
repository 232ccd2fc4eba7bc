import ArgumentParser
import HearthDomain

struct OpportunityMove: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a role to another stage.",
    discussion: """
      A role moves forward, to an offer and from there to 'accepted', or to an outcome at any time: \
      rejected, withdrawn or ghosted. Beyond a lead it counts as one that you were put forward for, and is \
      refused beside another submission for the same role at the same client. 'hearth opp submit' says by \
      whom, when and with which CV.

        hearth opp move initech interviewing
        hearth opp move 3 offer --at "last fri" --note "by phone"
      """)

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @Argument(help: "One of \(Stage.allCases.map(\.rawValue).joined(separator: ", ")).")
  var stage: Stage

  @Flag(help: "Record it even beside another submission.")
  var force = false

  @OptionGroup var moment: MoveOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.move(
        opportunity, to: stage, moment, isForced: force, by: "opp move", as: output.chosen)
    }
  }
}

/// When a role was moved, and what there is to say of it.
struct MoveOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When; else now.", valueName: "when"))
  var at: String?

  @Option(parsing: .unconditional, help: "What there is to say of it.")
  var note: String?
}

extension Session {
  func move(
    _ name: String, to stage: Stage, _ options: MoveOptions, isForced: Bool = false,
    by command: String, as format: OutputFormat
  ) throws {
    let found = try store.resolveOpportunity(name)
    let instant = try options.at.map { try pastInstant($0) } ?? context.now
    let moved = try store.moveOpportunity(
      found.id, to: stage, at: instant, note: options.note ?? "", isForced: isForced,
      by: origin(command))
    try printOutcome("Moved", moved, as: format)
    for interview in try store.interviews(matching: InterviewQuery(opportunity: moved.id))
    where moved.calledOff(interview) {
      context.diagnose(
        "Interview \(interview.id) is off with it: \(words(for: interview.details)). 'hearth interview "
          + "cancel \(interview.id)' takes it off the list.")
    }
  }

  /// Says which roles are still open with somebody who was told that the search is over.
  func nameOpenRoles(with contact: ContactSummary) throws {
    let open = Set(Stage.allCases.filter { !$0.isClosed })
    for role in try store.opportunities(
      matching: OpportunityQuery(stages: open, recruiter: contact.id))
    {
      context.diagnose(
        inert(
          "\(role.details.label) is still open: 'hearth opp close \(role.id) withdrawn' closes it.")
      )
    }
  }
}
