import ArgumentParser
import HearthDomain

struct InterviewCancel: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Call an interview off; 'reschedule' puts it back.")

  @Argument(help: "Its number, or the role of which it is the only open round.")
  var interview: String

  @Option(parsing: .unconditional, help: "Why; added to its note.")
  var note: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveInterview(interview)
      let cancelled = try session.store.updateInterview(
        found.id, creating: [], logging: nil, by: session.origin("interview cancel")
      ) { interview in
        try interview.cancel()
        let notes = [interview.details.note, note ?? ""].filter { !$0.isEmpty }
        interview.details.note = notes.joined(separator: "\n")
      }
      try session.printOutcome("Cancelled", cancelled, as: output.chosen)
    }
  }
}
