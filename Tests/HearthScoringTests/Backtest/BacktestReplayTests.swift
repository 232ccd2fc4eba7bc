import HearthDomain
import HearthScoring
import HearthTestSupport
import Testing

/// What holds of the replay of any history.
@Suite struct BacktestReplayTests {
  /// A year of touches of three owners, each contact with a rhythm of its own.
  static func touches(seed: UInt64) -> [(owner: String, contact: String, day: Int)] {
    var random = SeededGenerator(seed: seed)
    return (0..<3).flatMap { owner in
      (0..<20).flatMap { contact in
        let gap = Int.random(in: 2...40, using: &random)
        let end = Int.random(in: 60...365, using: &random)
        return stride(from: contact, to: end, by: gap).map { day in
          ("\(owner)", "\(contact)", day + Int.random(in: 0..<gap, using: &random))
        }
      }
    }
  }

  static func history(_ touches: [(owner: String, contact: String, day: Int)]) -> TouchHistory {
    var log = TouchLog()
    for touch in touches {
      log.append(owner: touch.owner, contact: touch.contact, on: Day(number: touch.day))
    }
    return log.history()
  }

  static func rows(of history: TouchHistory) -> [RelationshipCutoff] {
    var rows: [RelationshipCutoff] = []
    _ = BacktestRun.report(on: history) { rows.append($0) }
    return rows
  }

  @Test(arguments: 0..<10)
  func stateAtACutoffIsRebuiltFromTheTouchesUpToIt(seed: UInt64) throws {
    let history = Self.history(Self.touches(seed: seed))
    let rows = Self.rows(of: history)
    #expect(rows.count > 100)
    for row in rows {
      let owner = try #require(history.owners.first { $0.owner == row.owner })
      let contact = try #require(owner.contacts.first { $0.contact == row.contact })
      let known = contact.days.prefix { $0.day <= row.cutoff }
      #expect(row.state == CutoffState(of: known))
      let recent = known.filter { $0.day > row.cutoff.adding(days: -180) }
      #expect(row.recentTouchDayCount == recent.count)
    }
  }

  /// The future beyond the window is nothing to a cut-off.
  ///
  /// All that it says, and whether it was right, stays as it was; only the days to the next touch look
  /// further.
  @Test("Later touches change nothing", arguments: 0..<10)
  func nothingLeaksFromTheFuture(seed: UInt64) {
    let touches = Self.touches(seed: seed)
    let before = Self.rows(of: Self.history(touches))
    let cutoff = Day(number: before[before.count / 2].cutoff.number)
    var random = SeededGenerator(seed: seed + 1_000)
    let later = (0..<200).map { _ in
      let day = cutoff.number + 31 + Int.random(in: 0..<200, using: &random)
      let contact = Int.random(in: 0..<30, using: &random)
      return (owner: "\(Int.random(in: 0..<4, using: &random))", contact: "\(contact)", day: day)
    }
    let after = Self.rows(of: Self.history(touches + later))
    func judged(_ rows: [RelationshipCutoff]) -> [Judgement] {
      rows.filter { $0.cutoff <= cutoff }.map(Judgement.init)
    }
    #expect(judged(after) == judged(before))
    #expect(after.count > before.count)
  }

  /// All of a relationship-cut-off but the days to the next touch.
  private struct Judgement: Equatable {
    let names: [String]
    let cutoff: Day
    let state: CutoffState
    let scores: BacktestScores
    let isSilent: Bool

    init(_ row: RelationshipCutoff) {
      names = [row.owner, row.contact]
      (cutoff, state, scores) = (row.cutoff, row.state, row.scores)
      isSilent = row.outcome.isSilent
    }
  }

  @Test(arguments: 0..<5)
  func reportDoesNotDependOnTheOrderOfTheInput(seed: UInt64) {
    let touches = Self.touches(seed: seed)
    var random = SeededGenerator(seed: seed)
    let report = BacktestRun.report(on: Self.history(touches)) { _ in }
    let shuffled = BacktestRun.report(
      on: Self.history(touches.shuffled(using: &random))
    ) { _ in }
    #expect(report == shuffled)
    #expect(report.shortage == nil)
  }

  @Test(arguments: 0..<5)
  func figuresStayInTheirRanges(seed: UInt64) throws {
    let report = BacktestRun.report(on: Self.history(Self.touches(seed: seed))) { _ in }
    #expect(report.rows.map(\.method) == BacktestMethod.allCases)
    for row in report.rows {
      let area = try #require(row.areaUnderCurve)
      #expect((0...1).contains(area))
      #expect(row.interval?.contains(area) == true)
      #expect((-1...1).contains(try #require(row.spearman)))
      for share in [row.precisionAtTen, row.captureAtTen].compactMap({ $0 }) {
        #expect((0...1).contains(share))
      }
    }
  }
}
