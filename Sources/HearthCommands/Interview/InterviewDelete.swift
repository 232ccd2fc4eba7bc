import ArgumentParser
import HearthDomain

struct InterviewDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete an interview and the touch logged with it; 'hearth undo' brings both back.",
    aliases: ["rm"])

  @Argument(help: "Its number, or the role of which it is the only open round.")
  var interview: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveInterview(interview)
      let label = try session.label(of: found)
      if !dryRun.isSet {
        try session.store.deleteInterview(found.id, by: session.origin("interview delete"))
      }
      try session.print(
        "\(dryRun.verb("Deleted", "Would delete")) \(label)",
        or: [
          "id": .int(found.id.rawValue), "uid": .string(found.uid.rawValue),
          "dry_run": .bool(dryRun.isSet),
        ], as: output.chosen)
    }
  }
}
