import ArgumentParser
import HearthDomain

struct ShareDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete an item and who had it; 'hearth undo' brings it back.", aliases: ["rm"])

  @Argument(help: "Its number, or an unambiguous part of its title.")
  var item: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveShareItem(item)
      let record = try session.record(of: found).merging(["dry_run": .bool(dryRun.isSet)])
      if !dryRun.isSet {
        try session.store.deleteShareItem(found.id, by: session.origin("share delete"))
      }
      try session.print(
        "\(dryRun.verb("Deleted", "Would delete")) item \(found.id) \(found.details.title)",
        or: record, as: output.chosen)
    }
  }
}
