import ArgumentParser
import HearthDomain

struct TouchpointDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a touchpoint; 'hearth undo' brings it back.",
    aliases: ["rm"])

  @Argument(help: "A number or the beginning of a uid.")
  var id: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
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
      try session.print(
        "\(dryRun.verb("Deleted", "Would delete")) \(what)",
        or: [
          "id": .int(named.touchpoint.id.rawValue), "uid": .string(named.touchpoint.uid.rawValue),
          "dry_run": .bool(dryRun.isSet),
        ], as: output.chosen)
    }
  }
}
