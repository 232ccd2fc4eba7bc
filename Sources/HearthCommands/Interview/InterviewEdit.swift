import ArgumentParser
import HearthDomain

struct InterviewEdit: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change who is met, how and where.",
    discussion: """
      A panel that is named takes the place of the one before, in the touch of an interview that was \
      held too. The time is changed with 'reschedule'.

        hearth interview edit initech --with dana --with "Lee Lim" --create
      """)

  @Argument(help: "Its number, or the role of which it is the only open round.")
  var interview: String

  @OptionGroup var fields: InterviewFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveInterview(interview)
      let people = try session.people(
        named: fields.panel, createsContacts: fields.create, as: .interviewer)
      var said = found
      fields.apply(to: &said.details)
      let edited = try session.store.updateInterview(
        found.id, creating: people.newcomers, logging: try session.touch(of: said),
        by: session.origin("interview edit")
      ) { interview in
        if !fields.panel.isEmpty { interview.details.panel = people.known.map(\.id) }
        fields.apply(to: &interview.details)
      }
      try session.printOutcome("Edited", edited, as: output.chosen)
    }
  }
}
