import Foundation
import HearthTestSupport

extension TestHearth {
  /// Runs a command line that must succeed, and returns what it printed.
  @discardableResult
  func succeed(_ arguments: [String]) throws -> String {
    let outcome = try run(arguments)
    guard outcome.exitCode == 0 else {
      throw FailedCommand(arguments: arguments, outcome: outcome)
    }
    return outcome.output
  }

  /// The same with `text` on standard input.
  @discardableResult
  func succeed(_ arguments: [String], reading text: String) throws -> String {
    var hearth = self
    hearth.input = Data(text.utf8)
    return try hearth.succeed(arguments)
  }

  /// Runs a command line with `text` on standard input.
  func run(_ arguments: [String], reading text: String) throws -> Outcome {
    var hearth = self
    hearth.input = Data(text.utf8)
    return try hearth.run(arguments)
  }

  /// The whole database as JSON.
  func dump() throws -> String {
    try succeed("export", "json")
  }
}

/// A command line that was to succeed and didn't.
struct FailedCommand: Error, CustomStringConvertible {
  let arguments: [String]
  let outcome: TestHearth.Outcome

  var description: String {
    "hearth \(arguments.joined(separator: " ")) ended with \(outcome.exitCode): "
      + outcome.errors.joined(separator: "; ")
  }
}

/// A folder for the files of one test, gone when the test is over.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "hearth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String {
    url.appending(path: name).path
  }

  /// Writes a file and returns its path.
  func file(_ name: String, holding text: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return path(name)
  }

  func contents(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

extension String {
  /// The text with what differs in every run put as `<uid>`.
  var maskingUIDs: String {
    replacing(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "<uid>")
  }

  /// Whether two texts are the same byte for byte; `==` takes letters and their marks apart for equal.
  func isIdentical(to other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
