import ArgumentParser
import HearthDomain

struct PromiseKept: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "kept", abstract: "Record that a promise was kept.",
    discussion: "hearth promise kept dana")

  @Argument(help: "Its number, or an unambiguous part of its text or of the contact's name.")
  var promise: String

  @Option(help: ArgumentHelp("When; else now.", valueName: "when"))
  var at: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.settle(promise, as: .kept, at: at, by: "promise kept", output.chosen)
    }
  }
}
