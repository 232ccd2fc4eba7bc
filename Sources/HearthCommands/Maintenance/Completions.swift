import ArgumentParser

struct Completions: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print a completion script for a shell.",
    discussion: "hearth completions bash > ~/.local/share/bash-completion/completions/hearth")

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash
    case zsh
    case fish
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run(in context: CommandContext) throws {
    let script =
      switch shell {
      case .bash: BashCompletions(of: Hearth.self).script
      case .zsh: Hearth.completionScript(for: .zsh)
      case .fish: Hearth.completionScript(for: .fish)
      }
    try context.write(line: script)
  }
}
