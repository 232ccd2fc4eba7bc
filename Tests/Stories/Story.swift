import Foundation
import HearthDomain
import HearthTestSupport

/// A story: prose with clocks that are set and command lines that are run.
///
/// A line `at Mon 2026-03-02 09:00 Europe/Dublin` says when and where the owner is. A line that begins
/// with `$` is a command line; one that ends with a backslash goes on in the next. What is indented
/// below it is printed by it, in that order, but for `exit 4`, which is the code that it ends with. All
/// else is prose.
struct Story {
  let steps: [Step]

  struct Step {
    let line: Int
    let action: Action
  }

  enum Action {
    case at(Instant, TimeZone)
    case run(Typed)
  }

  /// A command line as it is typed, and what is to come of it.
  struct Typed {
    /// The commands, each reading what the one before it wrote.
    let commands: [[String]]
    /// The file that the first one reads, if it isn't the terminal.
    let input: String?
    /// The file that the last one writes to, if it isn't the terminal.
    let file: String?
    var exitCode: Int32 = 0
    var prints: [String] = []
  }

  /// A line that can't be read.
  struct Fault: Error, CustomStringConvertible {
    let line: Int
    let reason: String

    var description: String { "line \(line): \(reason)" }
  }
}

extension Story {
  init(parsing text: String) throws {
    var steps: [Step] = []
    var typed: (line: Int, Typed)?
    func finish() {
      if let (line, command) = typed { steps.append(Step(line: line, action: .run(command))) }
      typed = nil
    }
    for (line, text) in Self.logicalLines(of: text) {
      if text.hasPrefix("  "), typed != nil {
        typed?.1.expect(text.trimmingCharacters(in: .whitespaces))
        continue
      }
      finish()
      if text.hasPrefix("$ ") {
        typed = (line, try Typed(parsing: String(text.dropFirst(2)), line: line))
      } else if let action = try Self.clock(text, line: line) {
        steps.append(Step(line: line, action: action))
      }
    }
    finish()
    self.steps = steps
  }

  /// The names of the files that are written, in order.
  var files: [String] {
    steps.compactMap { step in
      if case .run(let typed) = step.action { typed.file } else { nil }
    }
  }

  /// The lines with their numbers, those that go on in the next joined to it.
  private static func logicalLines(of text: String) -> [(Int, String)] {
    var lines: [(Int, String)] = []
    var goesOn = false
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      let content = line.hasSuffix("\\") ? String(line.dropLast()) : line
      if goesOn, let last = lines.popLast() {
        lines.append((last.0, last.1 + content))
      } else {
        lines.append((index + 1, content))
      }
      goesOn = line.hasSuffix("\\")
    }
    return lines
  }

  /// What `text` sets the clock to; `nil` if it is prose.
  private static func clock(_ text: String, line: Int) throws -> Action? {
    guard let match = text.wholeMatch(of: /at (\w{3}) (\S{10}) (\d\d):(\d\d) (\S+)/) else {
      return nil
    }
    let zone = try TestHearth.zone(String(match.5))
    guard let day = Day(String(match.2)), let hour = Int(match.3), let minute = Int(match.4) else {
      throw Fault(line: line, reason: "there is no such time")
    }
    guard match.1 == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1] else {
      throw Fault(line: line, reason: "\(day) is no \(match.1)")
    }
    return .at(Instant(day: day, secondOfDay: hour * 3600 + minute * 60, in: zone), zone)
  }
}

extension Story.Typed {
  init(parsing text: String, line: Int) throws {
    var words = try ShellWords.split(text, line: line)
    file = Self.removeFile(after: .redirection, from: &words)
    input = Self.removeFile(after: .input, from: &words)
    commands = try words.split(separator: .pipe).map { command in
      let arguments = command.compactMap { if case .word(let word) = $0 { word } else { nil } }
      guard arguments.first == "hearth" else {
        throw Story.Fault(line: line, reason: "only hearth is run here")
      }
      return Array(arguments.dropFirst())
    }
  }

  /// Takes the last two words away if they are `mark` and the name of a file, which it returns.
  private static func removeFile(
    after mark: ShellWords.Token, from words: inout [ShellWords.Token]
  ) -> String? {
    guard words.count > 2, words[words.count - 2] == mark, case .word(let name)? = words.last else {
      return nil
    }
    words.removeLast(2)
    return name
  }

  fileprivate mutating func expect(_ text: String) {
    if let code = text.wholeMatch(of: /exit (\d+)/).flatMap({ Int32($0.1) }) {
      exitCode = code
    } else {
      prints.append(text)
    }
  }
}
