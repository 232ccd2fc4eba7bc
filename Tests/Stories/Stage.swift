import Foundation
import HearthDomain
import HearthStore
import HearthTestSupport

/// Where a story is played: a database file of its own, and a clock that the story sets.
struct Stage {
  private let folder: URL
  private var hearth: TestHearth

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "story-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    hearth = TestHearth(
      database: try HearthDatabase.open(path: folder.appending(path: "hearth.db").path),
      now: TestHearth.now, timeZone: try TestHearth.zone("Europe/Dublin"))
  }

  /// Puts everything away.
  func clear() {
    try? FileManager.default.removeItem(at: folder)
  }

  mutating func set(_ now: Instant, in timeZone: TimeZone) {
    hearth.now = now
    hearth.timeZone = timeZone
  }

  /// Runs the commands one after the other, each reading what the one before it wrote, and the first
  /// one `input`.
  func run(_ typed: Story.Typed, reading input: Data = Data()) throws -> TestHearth.Outcome {
    var hearth = hearth
    hearth.input = input
    for command in typed.commands.dropLast() {
      hearth.input = Data(try hearth.run(command).output.utf8)
    }
    return try hearth.run(typed.commands.last ?? [])
  }

  /// The same on a stage that is like this one, and is gone afterwards.
  func rehearsing<Result>(_ body: (Stage) throws -> Result) throws -> Result {
    let understudy = try Stage(copying: self)
    defer { understudy.clear() }
    return try body(understudy)
  }

  private init(copying other: Stage) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "story-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "hearth.db").path
    try other.hearth.succeed("backup", path)
    hearth = TestHearth(
      database: try HearthDatabase.open(path: path), now: other.hearth.now,
      timeZone: other.hearth.timeZone)
  }
}
