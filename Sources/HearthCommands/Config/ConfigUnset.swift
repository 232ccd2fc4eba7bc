import ArgumentParser
import HearthDomain

struct ConfigUnset: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "unset", abstract: "Forget a setting.")

  @Argument(help: "Its key.", completion: .list(Setting.allCases.map(\.rawValue)))
  var key: String

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let setting = try Setting(key: key)
    try context.withSession(global) { session in
      try session.store.set([setting.rawValue: nil], by: session.origin("config unset"))
    }
  }
}
