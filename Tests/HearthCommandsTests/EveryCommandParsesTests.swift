import ArgumentParser
import HearthTestSupport
import Testing

@testable import HearthCommands

/// Property wrappers go wrong at run time only, so every command is parsed once.
@Suite struct EveryCommandParsesTests {
  /// The smallest command line of every command, its path in the tree parted from the rest.
  static let commandLines: [(path: String, rest: String)] = [
    ("log", "note dana"), ("today", ""), ("cold", ""), ("why", "dana"), ("search", "visa"),
    ("undo", ""), ("lint", "- --as connect"),
    ("draft", "close dana"), ("sent", "close dana"),
    ("share add", "coffee Coffee"), ("share list", ""), ("share suggest", "dana"),
    ("share sent", "1 dana"), ("share delete", "1"),
    ("me show", ""), ("me identity", ""), ("me achievement add", "Ledger"),
    ("me achievement list", ""), ("me achievement edit", "1"), ("me achievement delete", "1"),
    ("me fact set", "notice 1m"), ("me fact list", ""), ("me told", "dana notice"),
    ("me stale", ""),
    ("contact add", "Dana"), ("contact list", ""), ("contact show", "dana"),
    ("contact edit", "dana"), ("contact archive", "dana"), ("contact restore", "dana"),
    ("contact delete", "dana"), ("contact tag", "dana swift"), ("contact snooze", "dana tomorrow"),
    ("contact unsnooze", "dana"),
    ("opportunity add", "Engineer"), ("opportunity board", ""), ("opportunity close", "1 rejected"),
    ("opportunity delete", "1"), ("opportunity edit", "1"), ("opportunity list", ""),
    ("opportunity move", "1 offer"), ("opportunity reveal", "1 Initech"),
    ("opportunity grant", "1"), ("opportunity revoke", "1"), ("opportunity breach", "1 asked"),
    ("opportunity show", "1"), ("opportunity submit", "1"),
    ("promise add", "dana write --due fri"), ("promise list", ""), ("promise kept", "1"),
    ("followup list", ""), ("followup add", "write --due fri"), ("followup done", "dana"),
    ("followup dismiss", "dana why"), ("followup snooze", "dana tomorrow"),
    ("followup drafted", "dana"), ("thankyou", ""),
    ("promise broken", "1"), ("promise delete", "1"),
    ("interview add", "1 tomorrow"), ("interview cancel", "1"), ("interview delete", "1"),
    ("interview done", "1"), ("interview edit", "1"), ("interview list", ""),
    ("interview reschedule", "1 tomorrow"), ("interview show", "1"),
    ("org add", "Example"), ("org list", ""), ("org show", "example"), ("org edit", "example"),
    ("org delete", "example"),
    ("touchpoint list", ""), ("touchpoint show", "1"), ("touchpoint edit", "1"),
    ("touchpoint delete", "1"),
    ("import csv", "--contacts -"), ("import json", "-"), ("import linkedin", "-"),
    ("import vcard", "-"),
    ("export vcard", ""), ("export csv", ""), ("export json", ""), ("backup", "copy.db"),
    ("history", ""), ("stats", ""), ("backtest", ""), ("check", ""),
    ("config get", "limit"), ("config set", "limit 5"), ("config unset", "limit"),
    ("config list", ""), ("policy show", ""), ("policy set", "wait.ordinary 9"),
    ("policy reset", ""), ("policy explain", "wait.ordinary"),
    ("completions", "bash"),
  ]

  /// Every command of the tree that has none below it, by its path.
  static let leaves = Dictionary(uniqueKeysWithValues: leaves(of: Hearth.self, at: []))

  /// Every command of the tree that only gathers others, by its path.
  static let branches = branches(of: Hearth.self, at: [])

  @Test(arguments: commandLines)
  func smallestCommandLineIsUnderstood(path: String, rest: String) throws {
    let words = [path, rest].joined(separator: " ").split(separator: " ").map(String.init)
    let leaf = try #require(Self.leaves[path])

    let command = try Hearth.parseAsRoot(words)
    #expect(type(of: command) == leaf)
    #expect(command is any HearthCommand)
  }

  @Test func everyCommandOfTheTreeIsListed() {
    #expect(Self.commandLines.map(\.path).sorted() == Self.leaves.keys.sorted())
  }

  @Test(arguments: leaves.keys.sorted() + branches)
  func helpIsPrinted(_ path: String) throws {
    let words = path.split(separator: " ").map(String.init)
    let outcome = try TestHearth().run(words + ["--help"])

    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("USAGE: " + (["hearth"] + words).joined(separator: " ")))
    #expect(!outcome.output.contains("Show subcommand help"))
    let lines = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE: ") }
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  /// An example that is broken in two can't be copied.
  @Test(arguments: leaves.keys.sorted() + branches)
  func examplesStandOnOneLine(_ path: String) throws {
    let help = try TestHearth().succeed(path.split(separator: " ").map(String.init) + ["--help"])
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  hearth ") {
      #expect(next.isEmpty || next.hasPrefix("  hearth "), "\(path): \(line)")
    }
  }

  /// An option that says nothing of itself is no help.
  @Test(arguments: leaves.keys.sorted())
  func everyOptionIsExplained(_ path: String) throws {
    let help = try TestHearth().succeed(path.split(separator: " ").map(String.init) + ["--help"])
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  -") {
      let isExplained = line.contains(/(  |> )[A-Z0-9]/) || next.hasPrefix("          ")
      #expect(isExplained, "\(path): \(line)")
    }
  }

  @Test(arguments: [["contact"], ["org"], ["touchpoint"], ["import"], ["export"], ["config"]])
  func commandThatOnlyGathersOthersPrintsItsHelp(_ words: [String]) throws {
    let outcome = try TestHearth().run(words)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("SUBCOMMANDS:"))
  }

  @Test(
    "Aliases lead to the same command",
    arguments: [
      ("contact ls", "contact list"), ("contact rm dana", "contact delete dana"),
      ("organization ls", "org list"), ("org rm example", "org delete example"),
      ("tp ls", "touchpoint list"), ("tp rm 1", "touchpoint delete 1"),
      ("config ls", "config list"),
    ])
  func alias(short: String, long: String) throws {
    let commands = try [short, long].map { line in
      try Hearth.parseAsRoot(line.split(separator: " ").map(String.init))
    }
    #expect(type(of: commands[0]) == type(of: commands[1]))
  }

  @Test(
    "What is said of an option may begin with a dash",
    arguments: [
      "contact add Dana --birthday --04-12", "contact edit dana --note -none-",
      "log call dana --text -maybe-", "touchpoint edit 1 --text -none-",
      "log call dana --purpose -",
    ])
  func valueBeginsWithADash(_ line: String) throws {
    _ = try Hearth.parseAsRoot(line.split(separator: " ").map(String.init))
  }

  @Test func versionIsPrinted() throws {
    let printed = try TestHearth().succeed("--version")
    #expect(printed == Hearth.configuration.version + "\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptKnowsTheCommands(_ shell: String) throws {
    let script = try TestHearth().succeed("completions", shell)
    for path in Self.leaves.keys {
      let name = try #require(path.split(separator: " ").last)
      #expect(script.contains(name), "\(shell) does not know '\(path)'")
    }
  }

  private static func leaves(
    of command: any ParsableCommand.Type, at path: [String]
  ) -> [(String, any ParsableCommand.Type)] {
    let below = command.configuration.subcommands
    guard !below.isEmpty else { return [(path.joined(separator: " "), command)] }
    return below.flatMap { leaves(of: $0, at: path + [$0._commandName]) }
  }

  private static func branches(of command: any ParsableCommand.Type, at path: [String]) -> [String]
  {
    let below = command.configuration.subcommands
    guard !below.isEmpty else { return [] }
    return [path.joined(separator: " ")]
      + below.flatMap { branches(of: $0, at: path + [$0._commandName]) }
  }
}
