import ArgumentParser

/// A command that takes the outside world as an argument.
protocol HearthCommand: ParsableCommand {
  func run(in context: CommandContext) throws
}
