import ArgumentParser
import HearthScoring

struct PolicyShow: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "List every constant with its default, unit and source.")

  @Flag(help: "Only what differs from the default.")
  var changed = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global, .rehearsing) { session in
      let policy = try session.policy()
      let entries = policy.entries.filter { !changed || $0.text(in: policy) != $0.standardText }
      try session.print(session.listing(of: entries, in: policy), as: output.chosen)
      if output.chosen == .table { context.diagnose("Policy \(policy.hash)") }
    }
  }
}

extension Session {
  func listing(of entries: [PolicyEntry], in policy: Policy) -> Listing {
    Listing(
      columns: [
        Column("key", "KEY"), Column("value", "VALUE", .right),
        Column("default", "DEFAULT", .right), Column("unit", "UNIT"), Column("range", "RANGE"),
        Column("evidence", "EVIDENCE"), Column("summary"), Column("source"), Column("policy"),
      ],
      rows: entries.map { entry in
        let value = entry.text(in: policy)
        return [
          .text(entry.key), Cell.text(value).styled(value == entry.standardText ? nil : .bold),
          .text(entry.standardText), .text(entry.unit.rawValue), .text(entry.range),
          .text(entry.source.evidence.rawValue), .text(entry.summary), .text(entry.source.text),
          .text(policy.hash),
        ]
      }, idKey: "key")
  }
}

extension PolicyEntry {
  /// The value that it has unless it was set.
  var standardText: String { text(in: .standard) }
}
