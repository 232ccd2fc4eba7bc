import Foundation
import HearthTestSupport
import Testing

/// The stories in the folders beside this file, each played from its first line to its last.
///
/// What a story writes to files is compared with what is there; `RECORD_GOLDEN=1` rewrites it, and fails
/// so that somebody looks.
@Suite struct StoryTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "SixMonths")

  static func story() throws -> Story {
    let text = try String(contentsOf: folder.appending(path: "story.txt"), encoding: .utf8)
    return try Story(parsing: text)
  }

  /// Every line does what it says, and wherever the day's list is kept, what it offers as the next act can
  /// be copied.
  @Test func everyLineOfItHappens() throws {
    var stage = try Stage()
    defer { stage.clear() }
    for step in try Self.story().steps {
      switch step.action {
      case .at(let now, let timeZone): stage.set(now, in: timeZone)
      case .run(let typed): try play(typed, line: step.line, on: stage)
      }
    }
  }

  @Test func itHasTwentyMomentsAndKeepsNoOthers() throws {
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "moments").path)
    let written = try Self.story().files
    #expect(written.count == 20)
    #expect(kept.sorted().map { "moments/\($0)" } == written)
  }

  // MARK: Steps

  private func play(_ typed: Story.Typed, line: Int, on stage: Stage) throws {
    let input = try typed.input.map { try Data(contentsOf: Self.folder.appending(path: $0)) }
    let outcome = try stage.run(typed, reading: input ?? Data())
    let transcript = transcript(of: outcome)
    #expect(outcome.exitCode == typed.exitCode, "line \(line): \(transcript)")
    var rest = transcript[...]
    for words in typed.prints {
      guard let range = rest.range(of: words) else {
        Issue.record("line \(line): '\(words)' is not in: \(transcript)")
        break
      }
      rest = rest[range.upperBound...]
    }
    guard let file = typed.file else { return }
    try compare(transcript, with: file)
    try rehearseNextActs(line: line, on: stage)
  }

  private func compare(_ printed: String, with name: String) throws {
    let golden = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(printed.utf8).write(to: golden)
      Issue.record("Recorded \(name); review the diff.")
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(printed == expected, "\(name) is now:\n\(printed)")
  }

  /// Does what is offered on a copy: something else is next once it is done.
  private func rehearseNextActs(line: Int, on stage: Stage) throws {
    for row in try stage.today() {
      let act = try #require(row.next, "line \(line): nothing is offered for '\(row.why)'")
      try stage.rehearsing { stage in
        let outcome = try stage.run(Story.Typed(parsing: act, line: line))
        #expect(outcome.exitCode == 0, "line \(line): \(act): \(outcome.errors)")
        guard act.hasPrefix("hearth log") || act.hasPrefix("hearth followup done") else { return }
        #expect(try !stage.today().contains(row), "line \(line): \(act) settles nothing")
      }
    }
  }

  /// Standard output and, after it, standard error.
  private func transcript(of outcome: TestHearth.Outcome) -> String {
    let errors = outcome.errors.map { $0 + "\n" }.joined()
    // Handles rest on what is random.
    return (outcome.output + (errors.isEmpty ? "" : "---\n" + errors))
      .replacing(/followup done [0-9a-f]{8}/, with: "followup done ········")
  }
}

/// A row of the day's list, as far as it says who and what.
struct DayRow: Hashable, Decodable {
  let id: Int64?
  let why: String
  let next: String?
  let followUp: String?

  enum CodingKeys: String, CodingKey {
    case id, why, next
    case followUp = "follow_up"
  }
}

extension Stage {
  fileprivate func today() throws -> [DayRow] {
    let typed = try Story.Typed(parsing: "hearth today --json", line: 0)
    return try JSONDecoder().decode([DayRow].self, from: Data(run(typed).output.utf8))
  }
}
