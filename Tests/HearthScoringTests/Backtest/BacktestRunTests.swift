import Foundation
import HearthDomain
import HearthScoring
import HearthTestSupport
import Testing

/// What a backtest counts, and when.
@Suite struct BacktestRunTests {
  /// Touches of one owner as (contact, day).
  static func touchLog(_ touches: [(String, Int)], owner: String = "me") -> TouchLog {
    var log = TouchLog()
    for (contact, day) in touches {
      log.append(owner: owner, contact: contact, on: Day(number: day))
    }
    return log
  }

  static func rows(of log: TouchLog, _ plan: BacktestPlan = BacktestPlan()) -> [RelationshipCutoff]
  {
    var rows: [RelationshipCutoff] = []
    _ = BacktestRun.report(on: log.history(), plan: plan) { rows.append($0) }
    return rows
  }

  // MARK: Cut-offs

  @Test func cutoffNeedsItsWholeWindow() {
    let start = Day(number: 1_000)
    func numbers(_ length: Int, _ plan: BacktestPlan) -> [Int] {
      plan.cutoffs(in: start...start.adding(days: length)).map { $0.number - start.number }
    }
    #expect(numbers(89, BacktestPlan()).isEmpty)
    #expect(numbers(90, BacktestPlan()) == [60])
    #expect(numbers(150, BacktestPlan()) == [60, 90, 120])
    #expect(numbers(150, BacktestPlan(windowDays: 90)) == [60])
    #expect(numbers(149, BacktestPlan(windowDays: 90)).isEmpty)
    // A short window moves no cut-off into the last 29 days.
    #expect(numbers(97, BacktestPlan(windowDays: 1, stepDays: 7)) == [60, 67])
  }

  // MARK: Who counts

  /// One cut-off, on day 60; `other` keeps the owner active and the history long enough.
  static func isJudged(_ days: [Int], active: Int = 61) -> Bool {
    let other = [("other", 0), ("other", active), ("other", 90)]
    return rows(of: touchLog(days.map { ("dana", $0) } + other)).contains { $0.contact == "dana" }
  }

  @Test func relationshipNeedsTwoTouchDays() {
    #expect(!Self.isJudged([30]))
    #expect(Self.isJudged([30, 31]))
    #expect(Self.isJudged([30, 60]))
    #expect(!Self.isJudged([30, 61]))
  }

  @Test func ownerMustBeActiveInTheWindow() {
    let days = [("dana", 30), ("dana", 40), ("other", 0)]
    #expect(!Self.rows(of: Self.touchLog(days + [("other", 90)])).isEmpty)
    #expect(Self.rows(of: Self.touchLog(days + [("other", 91)])).isEmpty)
  }

  @Test("Half a day is added to the dates' difference", arguments: [(179, true), (180, false)])
  func longestIdleTimeIsHeld(idle: Int, isJudged: Bool) {
    let cutoff = 240
    let touches = [
      ("dana", cutoff - idle - 1), ("dana", cutoff - idle), ("other", 0), ("other", cutoff + 1),
      ("other", cutoff + 30),
    ]
    let rows = Self.rows(of: Self.touchLog(touches))
    #expect(rows.contains { $0.contact == "dana" && $0.cutoff.number == cutoff } == isJudged)
  }

  // MARK: What came

  @Test("A touch on the last day of the window belies silence", arguments: [90, 91])
  func windowIsClosedAtItsEnd(day: Int) throws {
    let touches = [("dana", 0), ("dana", 50), ("dana", day), ("other", 61), ("other", 400)]
    let row = try #require(Self.rows(of: Self.touchLog(touches)).first { $0.cutoff.number == 60 })
    #expect(row.outcome.isSilent == (day > 90))
    #expect(row.outcome.daysToNext == day - 60)
    #expect(row.recentTouchDayCount == 2)
  }

  @Test func nextTouchIsOutOfSightAfterHalfAYear() throws {
    let touches = [("dana", 0), ("dana", 50), ("dana", 241), ("other", 61), ("other", 400)]
    let row = try #require(Self.rows(of: Self.touchLog(touches)).first { $0.cutoff.number == 60 })
    #expect(row.outcome.isSilent)
    #expect(row.outcome.daysToNext == nil)
  }

  // MARK: Scores

  @Test func scoresAreThoseOfTheRanking() throws {
    let touches = [("dana", 0), ("dana", 20), ("dana", 50), ("other", 61), ("other", 150)]
    let row = try #require(
      Self.rows(of: Self.touchLog(touches), BacktestPlan(windowDays: 90)).first)
    let logGapSum = log(20.0) + log(30.0)
    var model = WarmthModel()
    let listed = Warmth(gapCount: 2, logGapSum: logGapSum, elapsedDays: 10.5, model: model)
    model.silenceWindowDays = 90
    let warmth = Warmth(gapCount: 2, logGapSum: logGapSum, elapsedDays: 10.5, model: model)
    #expect(row.scores.silenceProbability == warmth.silenceProbability)
    #expect(row.scores.loss == ExpectedLoss(of: row.state.statistics, warmth: listed))
    #expect(row.scores.gapRatio == 10.5 / 25)
    let decayed = [60.5, 40.5, 10.5].reduce(0) { $0 + exp2(-$1 / 30) }
    #expect(abs(row.scores.decaySum - decayed) < 1e-12)
  }
}
