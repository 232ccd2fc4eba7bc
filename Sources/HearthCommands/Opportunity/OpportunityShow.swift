import ArgumentParser
import HearthDomain

struct OpportunityShow: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a role with its interviews and the history of its stages.")

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOpportunity(opportunity)
      let history = try OpportunityHistory(of: found, in: session)
      guard output.chosen == .table else {
        let record = try session.record(of: found).merging(history.record(in: session))
        return try session.print(record, as: output.chosen)
      }
      try context.write(session.fields(of: found, history).bytes)
    }
  }
}
