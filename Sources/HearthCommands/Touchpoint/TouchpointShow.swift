import ArgumentParser
import HearthDomain

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
