import ArgumentParser
import HearthDomain

struct ConfigSet: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a setting.",
    discussion: "hearth config set timezone Europe/Dublin")

  @Argument(help: "Its key.", completion: .list(Setting.allCases.map(\.rawValue)))
  var key: String

  @Argument(help: "What it is to be.")
  var value: String

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let setting = try Setting(key: key)
    let value = try setting.kept(value)
    try context.withSession(global, .writing) { session in
      try session.store.set([setting.rawValue: value], by: session.origin("config set"))
    }
  }
}
