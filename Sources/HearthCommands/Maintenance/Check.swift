import ArgumentParser
import HearthDomain

struct Check: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for damage; silent if there is none, else exit code 6.",
    discussion: """
      Compared are the statistics with the touchpoints, the search index with what it indexes, the \
      references between rows, and SQLite's own structures.
      """)

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let faults = try session.store.faults()
      guard !faults.isEmpty else { return }
      for fault in faults { try context.write(line: inert(fault)) }
      context.diagnose(
        "hearth: \(counted(faults.count, "fault", "faults")) found. "
          + "Restore a backup, or export what can be read with 'hearth export json'.")
      throw ExitCode.checkFoundSomething
    }
  }
}
