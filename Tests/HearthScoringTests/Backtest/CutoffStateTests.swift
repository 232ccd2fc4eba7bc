import Foundation
import HearthDomain
import HearthScoring
import HearthTestSupport
import Testing

@Suite struct CutoffStateTests {
  /// Touch-days at `numbers`, which are in order, each of weight 1.
  static func days(_ numbers: [Int]) -> [TouchDay] {
    numbers.map { TouchDay(day: Day(number: $0), weight: 1) }
  }

  @Test func middleGapIsTheMedian() {
    #expect(CutoffState(of: Self.days([0])).medianGapDays == nil)
    #expect(CutoffState(of: Self.days([0, 9])).medianGapDays == 9)
    #expect(CutoffState(of: Self.days([0, 9, 11, 31])).medianGapDays == 9)
    #expect(CutoffState(of: Self.days([0, 9, 11, 31, 35])).medianGapDays == 6.5)
  }

  @Test func touchCountsHalfAfterAHalfLife() {
    #expect(CutoffState(of: Self.days([0])).decaySum == 1)
    #expect(CutoffState(of: Self.days([0, 30])).decaySum == 1.5)
    #expect(CutoffState(of: Self.days([0, 30, 90])).decaySum == 1.375)
  }

  @Test func touchFallsInTheMiddleOfItsDay() {
    let state = CutoffState(of: Self.days([3, 10]))
    #expect(state.elapsedDays(at: Day(number: 10)) == 0.5)
    #expect(state.elapsedDays(at: Day(number: 40)) == 30.5)
    #expect(CutoffState().elapsedDays(at: Day(number: 40)) == .infinity)
  }

  /// What ranking reads of the log and what the replay knows are the same, to the last bit.
  @Test(arguments: 0..<50)
  func statisticsAreThoseOfTheLog(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let numbers = Set((0..<40).map { _ in Int.random(in: 0..<400, using: &random) }).sorted()
    let days = numbers.map {
      TouchDay(day: Day(number: $0), weight: Double.random(in: 1...3, using: &random))
    }
    let marks = days.enumerated().map { index, touch in
      TouchMark(
        touchpoint: Touchpoint.ID(rawValue: Int64(index)), occurredOn: touch.day,
        occurredAt: Instant(unixSeconds: touch.day.start), channel: .message, direction: nil,
        weight: touch.weight)
    }
    #expect(CutoffState(of: days).statistics == RelationshipStatistics(of: marks))
  }
}
