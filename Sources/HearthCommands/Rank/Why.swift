import ArgumentParser
import HearthDomain
import HearthScoring

struct Why: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Explain one relationship: its warmth, and the sum of its score.",
    discussion: "hearth why dana")

  @Argument(help: "Whose relationship.")
  var contact: String

  @Option(
    help: ArgumentHelp(
      "Judge by what was known then; what was imported counts by when it happened.",
      valueName: "when"))
  var asOf: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.asKnown(asOf, by: "why") { session, moment in
        let summary = try session.store.resolve(contact)
        let explanation = try session.explanation(of: summary, asOf: moment)
        guard output.chosen == .table else {
          return try session.print(explanation.record, as: output.chosen)
        }
        try context.write(line: inert(summary.displayName) + "\n")
        try context.write(explanation.fields.bytes)
        try context.write(line: "")
        try session.print(explanation.sum, as: .table)
        if asOf != nil { session.echo(moment, explanation.rules.policy) }
      }
    }
  }
}
