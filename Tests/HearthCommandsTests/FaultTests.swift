import Foundation
import HearthCommands
import HearthDomain
import HearthTestSupport
import Testing

/// What is said when a command fails: one line that begins with the program's name.
@Suite struct FaultTests {
  private struct Secret: Error {
    let statement = "SELECT displayName FROM contact"
  }

  @Test("A fault that nobody foresaw is named in a line, and shows nothing that it carries")
  func unforeseenFault() throws {
    let console = Console()
    let context = CommandContext(
      arguments: ["cold"], environment: [:], actor: "tester", now: TestHearth.now,
      timeZone: try TestHearth.zone("Europe/Dublin"), terminal: CommandContext.Terminal(),
      input: FileHandle.nullDevice.fileDescriptor, output: console.write,
      diagnose: console.diagnose, openStore: { _, _ in throw Secret() })
    #expect(context.execute(["cold"]) == 1)
    let line = try #require(console.errors.first)
    #expect(console.errors.count == 1)
    #expect(line.hasPrefix("hearth: Something went wrong that was not foreseen"))
    #expect(!line.contains("SELECT") && !line.contains("\n"))
  }

  @Test(
    "Wrong usage is told in the first line",
    arguments: [
      (["frobnicate"], "'frobnicate'"), (["log"], "<channel>"), (["contact", "add"], "<name>"),
      (["contact", "list", "--limit", "x"], "'x'"),
      (["contact", "add", "X", "--email", "none"], "no e-mail address"),
    ])
  func usage(arguments: [String], message: String) throws {
    let outcome = try TestHearth().run(arguments)
    #expect(outcome.exitCode == 64)
    let line = try #require(outcome.errors.first?.split(separator: "\n").first)
    #expect(line.hasPrefix("hearth: ") && line.contains(message), "\(line)")
  }

  @Test(
    "A limit below one is called that",
    arguments: [
      ["cold"], ["today"], ["search", "x"], ["touchpoint", "list"], ["contact", "list"],
      ["contact", "show", "1"], ["history"],
    ])
  func limit(arguments: [String]) throws {
    let outcome = try TestHearth().run(arguments + ["--limit", "-3"])
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.first?.hasPrefix("hearth: '--limit' must be at least 1.") == true)
  }
}
