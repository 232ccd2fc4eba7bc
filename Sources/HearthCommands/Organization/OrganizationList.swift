import ArgumentParser
import HearthDomain

struct OrganizationList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List organizations by name.", aliases: ["ls"])

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.print(
        session.listing(of: try session.store.organizations()), as: output.chosen)
    }
  }
}
