import ArgumentParser
import HearthDomain

struct InterviewShow: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an interview: what to prepare, and what came of it.")

  @Argument(help: "Its number, or the role of which it is the only open round.")
  var interview: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveInterview(interview)
      try session.printPreparation(for: found, saying: nil, as: output.chosen)
    }
  }
}
