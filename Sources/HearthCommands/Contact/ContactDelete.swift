import ArgumentParser
import HearthDomain

struct ContactDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a contact and its touchpoints; 'hearth undo' brings them back.",
    aliases: ["rm"])

  @Argument(help: "Whom to delete.")
  var contact: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolve(contact)
      let touchpoints = try session.store.touchpoints(
        matching: TouchpointQuery(contact: found.id))
      let shared = touchpoints.count { $0.names.count > 1 }
      if !dryRun.isSet {
        try session.store.delete(found.id, by: session.origin("contact delete"))
      }
      var line =
        "\(dryRun.verb("Deleted", "Would delete")) \(found.id) \(found.displayName) and "
        + counted(touchpoints.count - shared, "touchpoint", "touchpoints")
      if shared > 0 { line += "; \(shared) shared with others stay" }
      try session.print(
        line,
        or: [
          "id": .int(found.id.rawValue), "uid": .string(found.uid.rawValue),
          "name": .string(found.displayName),
          "touchpoints": .int(Int64(touchpoints.count - shared)),
          "shared_touchpoints": .int(Int64(shared)), "dry_run": .bool(dryRun.isSet),
        ], as: output.chosen)
    }
  }
}
