import ArgumentParser
import HearthDomain

struct ConfigGet: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print a setting.")

  @Argument(help: "Its key.", completion: .list(Setting.allCases.map(\.rawValue)))
  var key: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let setting = try Setting(key: key)
    try context.withSession(global) { session in
      guard let value = try session.store.setting(setting.rawValue) else {
        throw HearthError.settingNotFound(key)
      }
      try session.print(
        value, or: ["key": .string(key), "value": .string(value)], as: output.chosen)
    }
  }
}
