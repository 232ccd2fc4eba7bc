import ArgumentParser
import HearthDomain

struct Stats: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "See what your practice comes to, and whose word is good.",
    discussion: """
      How much there is, whether interviews were thanked for within 24 hours, whether decisions came by \
      the day that was named, who answers and how fast, how far roles come, and how long they stand \
      in a stage. Without a section, all of them. A share or a median of fewer than three is not told. \
      What counts as an answer, and the rest, is defined in docs/statistics.md.

        hearth stats
        hearth stats recruiters --since "1 Jan" --format csv
        hearth stats --org "Example Talent"
        hearth stats recruiters --contact dana
      """)

  @Argument(
    help: ArgumentHelp(
      "Only this: \(StatsSection.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "section"))
  var sections: [StatsSection] = []

  @Option(help: ArgumentHelp("Only what began then or later.", valueName: "when"))
  var since: String?

  @Option(help: ArgumentHelp("Only what this organization had a part in.", valueName: "name"))
  var org: String?

  @Option(help: ArgumentHelp("Only what this contact answers for.", valueName: "contact"))
  var contact: String?

  @Option(
    parsing: .unconditional,
    help: "At most this many recruiters and agencies; else the 'limit' setting, else 20.")
  var limit: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let scope = StatisticsScope(
        since: try since.map { try session.when().beginning($0) },
        organization: try org.map { try session.store.resolveOrganization($0).id },
        contact: try contact.map { try session.store.resolve($0).id })
      var report = StatsReport(session: session, scope: scope, limit: limit)
      try session.print(chosen(in: scope).map { try report.part($0) }, as: output.chosen)
    }
  }

  /// The sections asked for; how much there is says nothing of a part of it.
  private func chosen(in scope: StatisticsScope) -> [StatsSection] {
    guard sections.isEmpty else { return sections.unique }
    return StatsSection.allCases.filter { $0 != .counts || scope.isEverything }
  }
}
