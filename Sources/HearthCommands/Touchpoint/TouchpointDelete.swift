import ArgumentParser
import HearthDomain

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
