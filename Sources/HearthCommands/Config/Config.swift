import ArgumentParser
import HearthDomain

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Read and change settings.",
    discussion: Setting.allCases.map { "\($0.rawValue): \($0.summary)" }.joined(separator: "\n"),
    subcommands: [ConfigGet.self, ConfigSet.self, ConfigUnset.self, ConfigList.self])
}

struct ConfigGet: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print a setting.")

  @Argument(help: "Its key.")
  var key: String

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let setting = try Setting(key: key)
    try context.withSession(global) { session in
      guard let value = try session.store.setting(setting.rawValue) else {
        throw HearthError.settingNotFound(key)
      }
      try context.write(line: inert(value))
    }
  }
}

struct ConfigSet: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a setting.",
    discussion: "hearth config set timezone Europe/Dublin")

  @Argument(help: "Its key.")
  var key: String

  @Argument(help: "What it is to be.")
  var value: String

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let setting = try Setting(key: key)
    try setting.check(value)
    try context.withSession(global, .writing) { session in
      try session.store.set(setting.rawValue, to: value, by: session.origin("config set"))
    }
  }
}

struct ConfigUnset: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "unset", abstract: "Forget a setting.")

  @Argument(help: "Its key.")
  var key: String

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let setting = try Setting(key: key)
    try context.withSession(global) { session in
      try session.store.set(setting.rawValue, to: nil, by: session.origin("config unset"))
    }
  }
}

struct ConfigList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the settings that are set.", aliases: ["ls"])

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let rows = try session.store.settings().map { [Cell.text($0.key), .text($0.value)] }
      let listing = Listing(
        columns: [Column("key", "KEY"), Column("value", "VALUE")], rows: rows, idKey: "key")
      try session.print(listing, as: output.chosen)
    }
  }
}
