import HearthDomain
import Testing

@Suite struct StatisticsGoldenTests {
  /// The weights of the kinds that the reference speaks of.
  static let weights: [String: Double] = [
    "reaction": 0.5, "message": 1, "call": 2, "meeting": 3, "interview": 3, "referral": 3,
  ]

  static func mark(_ index: Int, day: Int, direction: String, kind: String) throws -> TouchMark {
    let weight = try #require(weights[kind])
    return TouchMark(
      touchpoint: Touchpoint.ID(rawValue: Int64(index)), occurredOn: Day(number: day),
      occurredAt: Instant(unixSeconds: Int64(day) * 86_400 + Int64(index)), channel: .message,
      direction: Touchpoint.Direction(rawValue: direction), weight: weight)
  }

  @Test("The statistics agree with the reference", arguments: try GoldenCases.load().statistics)
  func statisticsAgreeWithReference(_ golden: GoldenCases.StatisticsCase) throws {
    let marks = try golden.events.enumerated().map { index, event in
      try Self.mark(index, day: event.day, direction: event.direction, kind: event.kind)
    }
    let statistics = RelationshipStatistics(of: marks)

    #expect(statistics.touchDayCount == golden.touchDays)
    #expect(agree(statistics.logGapSum, golden.logGapSum))
    #expect(agree(statistics.strength, golden.strength))
    #expect(statistics.inboundCount == golden.inbound)
    #expect(statistics.outboundCount == golden.outbound)
    #expect(statistics.outboundStreak == golden.outboundStreak)
    #expect(statistics.lastOn?.number == golden.lastDay)
  }

  @Test("A touch entered late splits its gap", arguments: try GoldenCases.load().backDatedInsert)
  func backDatedInsertSplitsTheGap(_ golden: GoldenCases.BackDatedCase) throws {
    func logGapSum(_ days: [Int]) throws -> Double {
      RelationshipStatistics(
        of: try days.enumerated().map {
          try Self.mark($0, day: $1, direction: "in", kind: "message")
        }
      ).logGapSum
    }
    #expect(agree(try logGapSum(golden.before), golden.logGapSumBefore))
    #expect(agree(try logGapSum(golden.before + [golden.insert]), golden.logGapSumAfter))
  }
}
