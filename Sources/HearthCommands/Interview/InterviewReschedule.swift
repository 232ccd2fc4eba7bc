import ArgumentParser
import Foundation
import HearthDomain

struct InterviewReschedule: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "reschedule", abstract: "Put an interview at another time.",
    discussion: """
      It keeps its length and its zone unless others are said. One that was cancelled takes place again.

        hearth interview reschedule initech "thu 10:00"
      """)

  @Argument(help: "Its number, or the role of which it is the only open round.")
  var interview: String

  @Argument(help: ArgumentHelp("When it begins, with the time of day.", valueName: "when"))
  var start: String

  @OptionGroup var times: InterviewTimes
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveInterview(interview)
      let seconds = found.details.endsAt.unixSeconds - found.details.startsAt.unixSeconds
      let slot = try session.slot(start, times, seconds: seconds, in: found.details.zone)
      let moved = try session.store.updateInterview(
        found.id, creating: [], logging: nil, by: session.origin("interview reschedule")
      ) { interview in
        try interview.reschedule(
          startsAt: slot.startsAt, endsAt: slot.endsAt, timeZone: slot.timeZone.identifier)
      }
      try session.warnOfOverlaps(with: moved)
      try session.printOutcome("Rescheduled", moved, as: output.chosen)
      session.askForEnd(of: moved)
    }
  }
}
