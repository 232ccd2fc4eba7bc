import ArgumentParser
import HearthDomain

struct OpportunityShow: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a role with the history of its stages.")

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOpportunity(opportunity)
      let moves = try session.store.moves(of: found.id)
      let submissions = try session.store.submissions(of: found.id)
      let rights = try session.rights(to: found)
      let conflicts = try session.conflicts(of: found)
      guard output.chosen == .table else {
        let record = try session.record(of: found).merging([
          "moves": .array(moves.map(session.record)),
          "submissions": .array(submissions.map(session.record)),
          "representations": .array(rights.map(session.record)),
          "conflicts": .array(conflicts.map(JSONValue.string)),
        ])
        return try session.print(record, as: output.chosen)
      }
      try context.write(session.fields(of: found, moves, submissions, rights, conflicts).bytes)
    }
  }
}
