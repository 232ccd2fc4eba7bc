/// Splits a command line into words as a shell does, as far as a story needs it: double quotes, pipes,
/// a file that is read and one that is written to.
enum ShellWords {
  enum Token: Hashable {
    case word(String)
    case pipe
    case redirection
    case input
  }

  static func split(_ text: String, line: Int) throws -> [Token] {
    var tokens: [Token] = []
    var word: String?
    var isQuoted = false
    func end() {
      switch word {
      case nil: break
      case "|"?: tokens.append(.pipe)
      case ">"?: tokens.append(.redirection)
      case "<"?: tokens.append(.input)
      case let text?: tokens.append(.word(text))
      }
      word = nil
    }
    for character in text {
      switch character {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted: end()
      default: word = (word ?? "") + String(character)
      }
    }
    guard !isQuoted else { throw Story.Fault(line: line, reason: "a quote is left open") }
    end()
    return tokens
  }
}
