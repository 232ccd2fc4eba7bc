import ArgumentParser
import HearthDomain

struct PromiseBroken: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "broken", abstract: "Record that a promise was broken.",
    discussion: "hearth promise broken dana")

  @Argument(help: "Its number, or an unambiguous part of its text or of the contact's name.")
  var promise: String

  @Option(help: ArgumentHelp("When; else now.", valueName: "when"))
  var at: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.settle(promise, as: .broken, at: at, by: "promise broken", output.chosen)
    }
  }
}
