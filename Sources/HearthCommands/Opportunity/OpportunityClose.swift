import ArgumentParser
import HearthDomain

struct OpportunityClose: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Record how a role ended.",
    discussion: "hearth opp close initech rejected --note \"went with an internal candidate\"")

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @Argument(help: "accepted, rejected, withdrawn or ghosted.")
  var outcome: Stage

  @OptionGroup var moment: MoveOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard outcome.isClosed else {
      let outcomes = Stage.allCases.filter(\.isClosed).map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(outcome.rawValue)' is no outcome; there are \(outcomes).")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.move(opportunity, to: outcome, moment, by: "opp close", as: output.chosen)
    }
  }
}
