public import Foundation
public import HearthCommands
public import HearthDomain
public import HearthStore

/// The `hearth` command in a world of its own: a database, a fixed clock, and a time zone.
///
/// Unless others are given, the database is in memory and the zone is that of Dublin.
public struct TestHearth: Sendable {
  public let database: HearthDatabase
  public var now: Instant
  public var timeZone: TimeZone
  /// What standard input holds.
  public var input = Data()
  public var terminal = CommandContext.Terminal()
  public var environment: [String: String] = [:]

  /// Sunday, 3 May 2026, 14:05 in Dublin.
  public static let now = Instant(unixSeconds: 1_777_813_500)

  public init(now: Instant = now) throws {
    self.init(
      database: try HearthDatabase.inMemory(), now: now,
      timeZone: try TestHearth.zone("Europe/Dublin"))
  }

  public init(database: HearthDatabase, now: Instant, timeZone: TimeZone) {
    self.database = database
    self.now = now
    self.timeZone = timeZone
  }

  /// What came of a run.
  public struct Outcome: Sendable {
    public let exitCode: Int32
    public let output: String
    public let errors: [String]
  }

  /// Runs a command line, parsing included; `--version`, `--help` and wrong usage end up here too.
  @discardableResult
  public func run(_ arguments: String...) throws -> Outcome {
    try run(arguments)
  }

  @discardableResult
  public func run(_ arguments: [String]) throws -> Outcome {
    let console = Console()
    let standardInput = try temporaryFile(holding: input)
    defer { try? standardInput.close() }
    let context = CommandContext(
      arguments: arguments, environment: environment, actor: "tester", now: now, timeZone: timeZone,
      terminal: terminal, input: standardInput.fileDescriptor, output: console.write,
      diagnose: console.diagnose,
      openStore: { [database] _, _ in database }, closesStore: false)
    let code = context.execute(arguments)
    return Outcome(exitCode: code, output: console.text, errors: console.errors)
  }

  /// Runs a command line that must succeed, and returns what it printed.
  @discardableResult
  public func succeed(_ arguments: String...) throws -> String {
    let outcome = try run(arguments)
    guard outcome.exitCode == 0 else {
      throw Failure(arguments: arguments, outcome: outcome)
    }
    return outcome.output
  }

  /// A command line that was to succeed and didn't.
  public struct Failure: Error, CustomStringConvertible {
    let arguments: [String]
    let outcome: Outcome

    public var description: String {
      "hearth \(arguments.joined(separator: " ")) ended with \(outcome.exitCode): "
        + outcome.errors.joined(separator: "; ")
    }
  }

  public static func zone(_ identifier: String) throws -> TimeZone {
    guard let zone = TimeZone(identifier: identifier) else {
      throw HearthError.badData("There is no time zone '\(identifier)'.")
    }
    return zone
  }

  private func temporaryFile(holding data: Data) throws -> FileHandle {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try FileHandle(forReadingFrom: file)
  }
}
