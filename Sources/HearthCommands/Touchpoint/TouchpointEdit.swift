import ArgumentParser
import HearthDomain

struct TouchpointEdit: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what was logged.",
    discussion: "hearth touchpoint edit 12 --at \"yesterday 10:00\" --text \"second call\"")

  @Argument(help: "Its number or the beginning of its uid.")
  var id: String

  @Option(help: "The channel.")
  var channel: Touchpoint.Channel?

  @Option(help: "Who reached out: in, out or none.")
  var direction: String?

  @Option(help: ArgumentHelp("When it happened.", valueName: "when"))
  var at: String?

  @Flag(help: "Let the time lie ahead.")
  var future = false

  @Option(parsing: .unconditional, help: "What it was about.")
  var purpose: String?

  @Option(parsing: .unconditional, help: "What was said.")
  var text: String?

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Who took part, instead; may be repeated.", valueName: "contact"))
  var participants: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let direction, direction != "none", Touchpoint.Direction(rawValue: direction) == nil {
      throw ValidationError("'--direction' must be in, out or none.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let id = try session.store.resolveTouchpoint(id).touchpoint.id
      let people = try participants.map { try session.store.resolve($0).id }.unique
      let edited = try session.store.updateTouchpoint(id, by: session.origin("touchpoint edit")) {
        details in
        try apply(to: &details, in: session)
        if !people.isEmpty { details.participants = people }
      }
      try session.print(session.listing(of: [edited]), as: output.chosen)
    }
  }

  /// Puts in place what was said; what wasn't said stays as it is.
  private func apply(to details: inout Touchpoint.Details, in session: Session) throws {
    details.channel = channel ?? details.channel
    if let direction { details.direction = Touchpoint.Direction(rawValue: direction) }
    if let at {
      details.occurredAt = try session.touchInstant(at, allowsFuture: future)
      details.occurredOn = session.day(of: details.occurredAt)
    }
    details.purpose = purpose ?? details.purpose
    details.text = text ?? details.text
  }
}
