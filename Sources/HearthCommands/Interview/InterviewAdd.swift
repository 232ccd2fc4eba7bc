import ArgumentParser
import Foundation
import HearthDomain

struct InterviewAdd: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a round of a role, and see what to prepare.",
    discussion: """
        hearth interview add initech "next tue 14:00" --with dana --with lee
        hearth interview add 3 "12 May 09:30" --minutes 45 --zone Asia/Tokyo
      """)

  @Argument(help: "The role's number, or an unambiguous part of its title or client.")
  var opportunity: String

  @Argument(help: ArgumentHelp("When it begins, with the time of day.", valueName: "when"))
  var start: String

  @OptionGroup var times: InterviewTimes
  @OptionGroup var fields: InterviewFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let role = try session.store.resolveOpportunity(opportunity)
      let slot = try session.slot(start, times, in: session.timeZone)
      try session.refuseIfClosed(role, at: slot.startsAt)
      let people = try session.people(
        named: fields.panel, createsContacts: fields.create, as: .interviewer)
      var details = try Interview.Details(
        opportunity: role.id, round: try session.nextRound(of: role.id), startsAt: slot.startsAt,
        endsAt: slot.endsAt, timeZone: slot.timeZone.identifier, panel: people.known.map(\.id))
      fields.apply(to: &details)
      let added = try session.store.insertInterview(
        details, creating: people.newcomers, by: session.origin("interview add"))
      try session.warnOfOverlaps(with: added)
      try session.printPreparation(for: added, saying: "Added", as: output.chosen)
      if role.stage == .lead || role.stage == .submitted {
        context.diagnose(
          inert(
            "\(role.details.label) is still at '\(role.stage.rawValue)': 'hearth opp move \(role.id) "
              + "interviewing' moves it on."))
      }
      session.askForEnd(of: added)
    }
  }
}

extension Session {
  /// Asks for what came of an interview whose time is past.
  func askForEnd(of interview: Interview) {
    guard interview.hasTakenPlace(asOf: context.now) else { return }
    context.diagnose(
      "It is over: say what came of it with 'hearth interview done \(interview.id)'.")
  }

  fileprivate func nextRound(of opportunity: Opportunity.ID) throws -> Int {
    let rounds = try store.interviews(matching: InterviewQuery(opportunity: opportunity))
      .filter { $0.status != .cancelled }.map(\.details.round)
    return (rounds.max() ?? 0) + 1
  }

  /// A role that has ended has no more interviews.
  fileprivate func refuseIfClosed(_ role: Opportunity, at start: Instant) throws {
    guard role.stage.isClosed, start > role.since else { return }
    throw HearthError.conflict(
      "\(role.details.label) ended \(role.stage.rawValue) on \(day(of: role.since)). If it goes on, "
        + "undo that or add another opportunity.")
  }
}
