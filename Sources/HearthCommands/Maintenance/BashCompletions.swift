import ArgumentParser

/// The completion script for bash, with what the parser's own leaves out: verbs and nouns under their
/// other names, and what 'help' is asked of.
struct BashCompletions {
  let script: String

  init(of root: any ParsableCommand.Type) {
    script = root.completionScript(for: .bash)
      .replacing(Self.words, with: Self.words + Self.skippingHelp)
      .replacing(Self.verb, with: Self.verb(without: Self.aliases(below: root)))
  }

  /// Where the script takes the words of the command line.
  private static let words = """
        local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    """

  /// After 'help' the same names follow as without it.
  private static let skippingHelp = """
        if [[ "${#unparsed_words[@]}" -gt 1 && "${unparsed_words[0]}" = help ]]; then
            unparsed_words=("${unparsed_words[@]:1}")
        fi

    """

  /// Where the script looks at a noun or a verb.
  private static let verb = """
        local -r subcommand="${unparsed_words[0]}"

    """

  private static func verb(without aliases: [(alias: String, name: String)]) -> String {
    let cases = aliases.map { "    \($0.alias)) subcommand=\($0.name) ;;\n" }.joined()
    return """
          local subcommand="${unparsed_words[0]}"
          case "${subcommand}" in
      \(cases)    esac

      """
  }

  /// The other names of commands, each once.
  private static func aliases(
    below command: any ParsableCommand.Type
  ) -> [(alias: String, name: String)] {
    var known: Set<String> = []
    return command.configuration.subcommands.flatMap { verb in
      verb.configuration.aliases.map { ($0, verb.configuration.commandName ?? "") }
        + aliases(below: verb)
    }.filter { known.insert($0.0).inserted }
  }
}
