import ArgumentParser
import HearthDomain

struct TouchpointList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List touchpoints, newest first.", aliases: ["ls"])

  @Argument(help: "Only those with this contact.")
  var contact: String?

  @Option(help: ArgumentHelp("Only this channel; may be repeated.", valueName: "channel"))
  var channel: [Touchpoint.Channel] = []

  @Option(help: ArgumentHelp("Only from this time on.", valueName: "when"))
  var since: String?

  @Option(help: ArgumentHelp("Only before this time.", valueName: "when"))
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
        since: try since.map { try session.when().instant($0) },
        until: try until.map { try session.when().instant($0) }, limit: limit)
      let touchpoints = try session.store.touchpoints(matching: query)
      try session.print(session.listing(of: touchpoints), as: output.chosen)
    }
  }
}
