import ArgumentParser
import HearthDomain

struct ConfigList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the settings that are set.", aliases: ["ls"])

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      // What the policy keeps among them has a list of its own.
      let settings = try session.store.settings().filter { Setting(rawValue: $0.key) != nil }
      let rows = settings.map { [Cell.text($0.key), .text($0.value)] }
      let listing = Listing(
        columns: [Column("key", "KEY"), Column("value", "VALUE")], rows: rows, idKey: "key")
      try session.print(listing, as: output.chosen)
    }
  }
}
