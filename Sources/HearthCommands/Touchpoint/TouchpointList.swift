import ArgumentParser
import HearthDomain

struct TouchpointList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List touchpoints, newest first.",
    discussion: """
      A date alone stands for the moment it begins, so that these are the touchpoints of one day:

        hearth touchpoint list --since 2026-05-03 --until 2026-05-04
      """, aliases: ["ls"])

  @Argument(help: "Only those with this contact.")
  var contact: String?

  @Option(help: ArgumentHelp("Only this channel; may be repeated.", valueName: "channel"))
  var channel: [Touchpoint.Channel] = []

  @Option(help: ArgumentHelp("Only from this time, or the start of a date, on.", valueName: "when"))
  var since: String?

  @Option(help: ArgumentHelp("Only before this time, or the start of a date.", valueName: "when"))
  var until: String?

  @Option(parsing: .unconditional, help: "At most this many.")
  var limit = 50

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("'--limit' must be at least 1.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let query = TouchpointQuery(
        contact: try contact.map { try session.store.resolve($0).id }, channels: Set(channel),
        since: try since.map { try session.when().beginning($0) },
        until: try until.map { try session.when().beginning($0) }, limit: limit)
      session.echo(query)
      let touchpoints = try session.store.touchpoints(matching: query)
      try session.print(session.listing(of: touchpoints), as: output.chosen)
    }
  }
}

extension Session {
  /// Says how the ends of the stretch asked for were understood.
  fileprivate func echo(_ query: TouchpointQuery) {
    let ends = [
      query.since.map { "since \(described($0))" }, query.until.map { "before \(described($0))" },
    ].compactMap { $0 }
    if !ends.isEmpty { context.diagnose("Touchpoints \(ends.joined(separator: " and "))") }
  }
}
