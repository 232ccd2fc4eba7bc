import Foundation
import HearthTestSupport
import Testing

/// The folders of `Golden`, each a small world and what a command prints in it.
///
/// `setup.txt` has the command lines that make the world, one a line, their arguments parted by tabs;
/// `args.txt` is the command line under test, one argument a line; `input.txt`, if there is one, is
/// on standard input. In all of them `\u{1B}` and its like stand for a character. `expected.txt` is
/// what comes out, uids masked; `RECORD_GOLDEN=1` rewrites it, and fails so that somebody looks.
@Suite struct GoldenTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: root.path).sorted())
  func commandPrints(_ name: String) throws {
    let folder = Self.root.appending(path: name)
    var hearth = try TestHearth()
    for line in try Self.lines(of: "setup.txt", in: folder) {
      try hearth.succeed(line.split(separator: "\t").map { Self.unescaped(String($0)) })
    }
    if let input = try? Data(contentsOf: folder.appending(path: "input.txt")) {
      hearth.input = Data(Self.unescaped(String(decoding: input, as: UTF8.self)).utf8)
    }
    let arguments = try Self.lines(of: "args.txt", in: folder).map(Self.unescaped)
    let printed = Self.transcript(of: try hearth.run(arguments))

    let golden = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(printed.utf8).write(to: golden)
      Issue.record("Recorded \(name); review the diff.")
    }
    let expected = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    #expect(printed.isIdentical(to: expected), "\(name) printed:\n\(printed)")
  }

  /// Nothing that a command prints may act on a terminal, whatever was stored.
  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: root.path).sorted())
  func goldenHoldsNoControlCharacters(_ name: String) throws {
    let data = try Data(contentsOf: Self.root.appending(path: "\(name)/expected.txt"))
    let active = String(decoding: data, as: UTF8.self).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(active.isEmpty)
  }

  private static func lines(of name: String, in folder: URL) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  /// Standard output, then standard error and the exit code if they say anything.
  private static func transcript(of outcome: TestHearth.Outcome) -> String {
    var text = outcome.output
    if !outcome.errors.isEmpty {
      text += "--- stderr\n" + outcome.errors.map { $0 + "\n" }.joined()
    }
    if outcome.exitCode != 0 { text += "--- exit \(outcome.exitCode)\n" }
    return text.maskingUIDs
  }

  /// The text with each `\u{…}` put as the character it names.
  private static func unescaped(_ text: String) -> String {
    text.replacing(/\\u\{([0-9A-F]+)\}/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
  }
}
