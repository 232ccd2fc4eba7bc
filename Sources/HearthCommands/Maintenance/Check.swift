import ArgumentParser
import HearthDomain

struct Check: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for damage; silent if there is none, else exit code 6.",
    discussion: """
      Compared are the statistics with the touchpoints, the search index with what it indexes, the \
      references between rows, and SQLite's own structures.
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let faults = try session.store.faults() + session.policyFaults()
      try show(faults, in: session)
      guard !faults.isEmpty else { return }
      context.diagnose(
        "hearth: \(counted(faults.count, "fault", "faults")) found. "
          + "Restore a backup, or export what can be read with 'hearth export json'.")
      throw ExitCode.checkFoundSomething
    }
  }

  /// Prints the faults, a line each, or as a list of one column.
  private func show(_ faults: [String], in session: Session) throws {
    guard output.chosen == .table else {
      let listing = Listing(
        columns: [Column("fault")], rows: faults.map { [.text($0)] }, idKey: "fault")
      return try session.print(listing, as: output.chosen)
    }
    for fault in faults { try session.context.write(line: inert(fault)) }
  }
}

extension Session {
  /// What is wrong with the policy that is kept, if anything.
  fileprivate func policyFaults() throws -> [String] {
    do {
      _ = try policy()
      return []
    } catch HearthError.badData(let fault) {
      return [fault]
    }
  }
}
