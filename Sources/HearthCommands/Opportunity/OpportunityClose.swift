import ArgumentParser
import HearthDomain

struct OpportunityClose: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Record how a role ended.",
    discussion: "hearth opp close initech rejected --note \"went with an internal candidate\"")

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @Argument(help: "One of \(Outcome.allValueStrings.joined(separator: ", ")).")
  var outcome: Outcome

  @OptionGroup var moment: MoveOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.move(opportunity, to: outcome.stage, moment, by: "opp close", as: output.chosen)
    }
  }
}

/// A stage that ends a role.
struct Outcome: ExpressibleByArgument {
  let stage: Stage

  init?(argument: String) {
    guard let stage = Stage(rawValue: argument), stage.isClosed else { return nil }
    self.stage = stage
  }

  static let allValueStrings = Stage.allCases.filter(\.isClosed).map(\.rawValue)
}
