import Foundation
import HearthDomain
import HearthScoring
import Testing

/// One cut-off small enough to work out by hand, and histories too small for any.
@Suite struct BacktestReportTests {
  /// Six contacts of one owner around the cut-off on day 60: the last touch of each, and the next.
  static let contacts: [(last: Int, next: Int?)] = [
    (20, nil), (30, 70), (35, nil), (40, 80), (50, nil), (55, 62),
  ]

  static func log(owner: String = "me") -> TouchLog {
    var log = TouchLog()
    for (index, contact) in contacts.enumerated() {
      for day in [0, contact.last, contact.next].compactMap({ $0 }) {
        log.append(owner: owner, contact: "\(index)", on: Day(number: day))
      }
    }
    log.append(owner: owner, contact: "end", on: Day(number: 90))
    return log
  }

  @Test func figuresAreThoseWorkedOutByHand() throws {
    let report = BacktestRun.report(on: Self.log().history()) { _ in }
    #expect(report.relationshipCutoffCount == 6)
    #expect(report.ownerCount == 1)
    #expect(report.rankedOwnerCount == 1)
    #expect(report.rankedCellCount == 1)
    #expect(report.cutoffCount == 1)
    #expect(report.silentShare == 0.5)
    #expect(report.baseBrierScore == 0.25)

    let daysSince = try #require(report.rows.first { $0.method == .daysSince })
    // Idle 40, 25 and 10 days fell silent; 30, 20 and 5 did not: 3 + 2 + 1 of 9 pairs are in order.
    let area = try #require(daysSince.areaUnderCurve)
    #expect(abs(area - 6.0 / 9) < 1e-15)
    // One owner has no spread, and six relationships have no top ten.
    #expect(daysSince.interval == nil)
    #expect(daysSince.precisionAtTen == nil)
    #expect(daysSince.captureAtTen == nil)
    #expect(daysSince.calibration == nil)
  }

  @Test func onlyTheChanceOfSilenceIsCalibrated() {
    let report = BacktestRun.report(on: Self.log().history()) { _ in }
    let calibrated = report.rows.filter { $0.calibration != nil }
    #expect(calibrated.map(\.method) == [.warmth])
  }

  /// Owners count alike, not by what they have.
  @Test func meanIsTakenOverOwners() throws {
    var log = Self.log(owner: "a")
    // For this one every silent contact was idle for longer.
    for (index, last) in [10, 11, 12, 50, 51, 52].enumerated() {
      let days = last < 20 ? [0, last] : [0, last, 70]
      for day in days { log.append(owner: "b", contact: "\(index)", on: Day(number: day)) }
    }
    let report = BacktestRun.report(on: log.history()) { _ in }
    let daysSince = try #require(report.rows.first { $0.method == .daysSince })
    let (first, second) = (6.0 / 9, 1.0)
    let area = try #require(daysSince.areaUnderCurve)
    #expect(abs(area - (first + second) / 2) < 1e-15)
    // A quarter of the draws takes the first twice, and a quarter the second.
    #expect(daysSince.interval == first...second)
  }

  @Test func topTenSharesWhatIsLost() throws {
    var log = TouchLog()
    // Of 20 contacts the first ten were last touched longest ago; of those, four fall silent.
    for index in 0..<20 {
      for day in [0, index + 20] {
        log.append(owner: "me", contact: "\(index)", on: Day(number: day))
      }
      if index >= 4 { log.append(owner: "me", contact: "\(index)", on: Day(number: 70)) }
    }
    log.append(owner: "me", contact: "end", on: Day(number: 90))
    let report = BacktestRun.report(on: log.history()) { _ in }
    let daysSince = try #require(report.rows.first { $0.method == .daysSince })
    #expect(daysSince.precisionAtTen == 0.4)
    #expect(daysSince.captureAtTen == 1)
    #expect(daysSince.areaUnderCurve == 1)
  }

  // MARK: Too little

  static func shortage(_ touches: [(String, Int)]) -> BacktestShortage? {
    BacktestRun.report(on: BacktestRunTests.touchLog(touches).history()) { _ in }.shortage
  }

  @Test func shortageSaysWhatIsMissing() {
    #expect(Self.shortage([]) == .noTouches)
    #expect(Self.shortage([("dana", 0), ("dana", 89)]) == .shortSpan)
    #expect(Self.shortage([("dana", 0), ("dana", 90)]) == .nothingEligible)
    #expect(Self.shortage([("dana", 0), ("dana", 50), ("dana", 90)]) == .noContrast)
  }

  @Test func tooLittleGivesNoFigures() {
    let report = BacktestRun.report(on: TouchLog().history()) { _ in }
    #expect(report.silentShare == nil)
    #expect(report.rows.allSatisfy { $0.areaUnderCurve == nil && $0.interval == nil })
    #expect(report.rows.compactMap(\.calibration).allSatisfy { $0.brierScore == nil })
  }
}
