import ArgumentParser
import HearthDomain

struct TouchpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "touchpoint", abstract: "List, show, edit and delete what was logged.",
    subcommands: [
      TouchpointList.self, TouchpointShow.self, TouchpointEdit.self, TouchpointDelete.self,
    ],
    aliases: ["tp"])
}

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

  @Option(help: "At most this many.")
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

struct TouchpointShow: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one touchpoint in full.")

  @Argument(help: "Its number or the beginning of its uid.")
  var id: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let named = try session.store.resolveTouchpoint(id)
      guard output.chosen == .table else {
        return try session.print(session.listing(of: [named]), as: output.chosen)
      }
      let details = named.touchpoint.details
      var fields = Fields()
      fields.add("Touchpoint", "\(named.touchpoint.id)  \(named.touchpoint.uid)")
      fields.add("When", session.described(details.occurredAt))
      fields.add("Channel", details.channel.rawValue)
      fields.add("Direction", details.direction?.rawValue)
      fields.add("With", named.names.joined(separator: ", "))
      fields.add("Purpose", details.purpose)
      fields.add("Recorded", session.described(named.touchpoint.recordedAt))
      try context.write(fields.bytes)
      if !details.text.isEmpty {
        try context.write(line: "\n" + inert(details.text, keepingNewlines: true))
      }
    }
  }
}

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

  @Option(help: "What it was about.")
  var purpose: String?

  @Option(help: "What was said.")
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
      let stored = try session.store.resolveTouchpoint(id).touchpoint
      var details = stored.details
      if let channel { details.channel = channel }
      if let direction { details.direction = Touchpoint.Direction(rawValue: direction) }
      if let at {
        details.occurredAt = try session.pastInstant(at, allowsFuture: future)
        details.occurredOn = session.day(of: details.occurredAt)
      }
      if let purpose { details.purpose = purpose }
      if let text { details.text = text }
      if !participants.isEmpty {
        details.participants = try participants.map { try session.store.resolve($0).id }.unique
      }
      let edited = try session.store.updateTouchpoint(
        stored.id, to: details, by: session.origin("touchpoint edit"))
      try session.print(session.listing(of: [edited]), as: output.chosen)
    }
  }
}

struct TouchpointDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a touchpoint; 'hearth undo' brings it back.",
    aliases: ["rm"])

  @Argument(help: "A number or the beginning of a uid.")
  var id: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let named = try session.store.resolveTouchpoint(id)
      let what =
        "touchpoint \(named.touchpoint.id), \(named.touchpoint.details.channel.rawValue) with "
        + "\(named.names.joined(separator: ", ")) on "
        + named.touchpoint.details.occurredAt.formatted(in: session.timeZone)
      if !dryRun.isSet {
        try session.store.deleteTouchpoint(
          named.touchpoint.id, by: session.origin("touchpoint delete"))
      }
      try context.write(line: inert("\(dryRun.verb("Deleted", "Would delete")) \(what)"))
    }
  }
}
