import ArgumentParser
import HearthScoring

struct PolicyExplain: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a constant does and where it comes from.")

  @Argument(help: "Its key; 'hearth policy' lists them.")
  var key: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global, .rehearsing) { session in
      let policy = try session.policy()
      let entry = try Policy.entry(key)
      guard output.chosen == .table else {
        return try session.print(session.listing(of: [entry], in: policy), as: output.chosen)
      }
      var fields = Fields()
      fields.add(entry.key, entry.summary)
      fields.add("Value", "\(entry.text(in: policy)) (\(entry.unit.rawValue))")
      fields.add("Default", entry.standardText)
      fields.add("Range", entry.range)
      fields.add("Evidence", "\(entry.source.evidence.rawValue): \(entry.source.text)")
      fields.add("Policy", policy.hash)
      try context.write(fields.bytes)
    }
  }
}
