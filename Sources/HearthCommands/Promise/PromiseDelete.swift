import ArgumentParser
import HearthDomain

struct PromiseDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a promise; 'hearth undo' brings it back.",
    aliases: ["rm"])

  @Argument(help: "Its number, or an unambiguous part of its text or of the contact's name.")
  var promise: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveCommitment(promise)
      if !dryRun.isSet {
        try session.store.deleteCommitment(found.id, by: session.origin("promise delete"))
      }
      try session.print(
        "\(dryRun.verb("Deleted", "Would delete")) promise \(found.id) \(found.details.text)",
        or: [
          "id": .int(found.id.rawValue), "uid": .string(found.uid.rawValue),
          "text": .string(found.details.text), "dry_run": .bool(dryRun.isSet),
        ], as: output.chosen)
    }
  }
}
