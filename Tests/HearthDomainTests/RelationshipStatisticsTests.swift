import HearthDomain
import Testing

@Suite struct RelationshipStatisticsTests {
  static func mark(
    _ id: Int64, day: Int, second: Int64 = 0, channel: Touchpoint.Channel = .email,
    direction: Touchpoint.Direction? = .inbound
  ) -> TouchMark {
    TouchMark(
      touchpoint: Touchpoint.ID(rawValue: id), occurredOn: Day(number: day),
      occurredAt: Instant(unixSeconds: Int64(day) * 86_400 + second), channel: channel,
      direction: direction)
  }

  @Test func nothingIsKnownOfNoTouches() {
    #expect(RelationshipStatistics(of: []) == RelationshipStatistics())
  }

  @Test func touchesOfOneDayCountOnceWithTheHeaviest() {
    let statistics = RelationshipStatistics(of: [
      Self.mark(1, day: 5), Self.mark(2, day: 5, second: 60, channel: .meeting),
      Self.mark(3, day: 5, second: 120, channel: .call),
    ])
    #expect(statistics.touchDayCount == 1)
    #expect(statistics.strength == 3)
    #expect(statistics.logGapSum == 0)
    #expect(statistics.inboundCount == 3)
  }

  @Test func noteMovesNoClock() {
    let statistics = RelationshipStatistics(of: [
      Self.mark(1, day: 5), Self.mark(2, day: 90, channel: .note, direction: nil),
    ])
    #expect(statistics == RelationshipStatistics(of: [Self.mark(1, day: 5)]))
  }

  @Test func answerEndsTheStreak() {
    let statistics = RelationshipStatistics(of: [
      Self.mark(1, day: 1, direction: .outbound), Self.mark(2, day: 2, direction: .outbound),
      Self.mark(3, day: 3, direction: .inbound), Self.mark(4, day: 4, direction: .outbound),
    ])
    #expect(statistics.outboundStreak == 1)
    #expect(statistics.outboundCount == 3)
  }

  @Test func whatAsksForNoAnswerIsNotUnanswered() {
    let question = Self.mark(1, day: 1, direction: .outbound)
    let thanks = TouchMark(
      touchpoint: Touchpoint.ID(rawValue: 2), occurredOn: Day(number: 2),
      occurredAt: Instant(unixSeconds: 2 * 86_400), channel: .email, direction: .outbound,
      purpose: .thankYou)
    #expect(RelationshipStatistics(of: [thanks]).outboundStreak == 0)
    let both = RelationshipStatistics(of: [question, thanks])
    #expect(both.outboundStreak == 1)
    #expect(both.outboundCount == 2)
    #expect(both.lastDirection == .outbound)
  }

  @Test func questionIsOpenUntilTheyAreHeard() {
    func mark(
      _ id: Int64, _ direction: Touchpoint.Direction?, _ purpose: Touchpoint.Purpose? = nil
    ) -> TouchMark {
      TouchMark(
        touchpoint: Touchpoint.ID(rawValue: id), occurredOn: Day(number: Int(id)),
        occurredAt: Instant(unixSeconds: id * 86_400), channel: .email, direction: direction,
        purpose: purpose)
    }
    let asked = [mark(1, .outbound), mark(2, .outbound, .scheduling)]
    let question = OpenQuestion(askedAt: Instant(unixSeconds: 2 * 86_400), purpose: .scheduling)
    #expect(RelationshipStatistics(of: asked).openQuestion == question)
    // Thanks ask for nothing, and answer nothing.
    let thanked = asked + [mark(3, .outbound, .thankYou)]
    #expect(RelationshipStatistics(of: thanked).openQuestion == question)
    for direction in [Touchpoint.Direction.inbound, nil] {
      #expect(RelationshipStatistics(of: thanked + [mark(4, direction)]).openQuestion == nil)
    }
  }

  @Test func orderOfTheInputDoesNotMatter() {
    let marks = (0..<60).map {
      Self.mark(Int64($0), day: $0 * $0 % 97, second: Int64($0), channel: .allCases[$0 % 8])
    }
    #expect(RelationshipStatistics(of: marks) == RelationshipStatistics(of: marks.reversed()))
  }

  @Test func travellingWestKeepsTheDaysInOrder() {
    // 00:30 in Tokyo is the day before in Los Angeles, where the later touch was logged.
    let tokyo = TouchMark(
      touchpoint: Touchpoint.ID(rawValue: 1), occurredOn: Day(number: 10),
      occurredAt: Instant(unixSeconds: 1_000_000), channel: .call, direction: nil)
    let losAngeles = TouchMark(
      touchpoint: Touchpoint.ID(rawValue: 2), occurredOn: Day(number: 9),
      occurredAt: Instant(unixSeconds: 1_050_000), channel: .call, direction: nil)

    let statistics = RelationshipStatistics(of: [tokyo, losAngeles])
    #expect(statistics.touchDayCount == 2)
    #expect(statistics.logGapSum == 0)
    #expect(statistics.lastAt == Instant(unixSeconds: 1_050_000))
  }

  @Test(
    "Each channel counts by its own weight, a note by none", arguments: Touchpoint.Channel.allCases)
  func weightsOfTheChannelsCount(channel: Touchpoint.Channel) {
    var weights = TouchWeights()
    weights[keyPath: Self.weight(of: channel)] = 7
    weights.halfLifeDays = 10
    let marks = [Self.mark(1, day: 0, channel: channel), Self.mark(2, day: 10, channel: channel)]
    let strength = RelationshipStatistics(of: marks, weights: weights).strength
    #expect(strength == (channel == .note ? 0 : 10.5))
  }

  @Test func weightThatIsKnownOfATouchBeatsItsChannel() {
    let mark = TouchMark(
      touchpoint: Touchpoint.ID(rawValue: 1), occurredOn: Day(number: 0),
      occurredAt: Instant(unixSeconds: 0), channel: .email, direction: nil, weight: 0.5)
    #expect(RelationshipStatistics(of: [mark]).strength == 0.5)
  }

  private static func weight(
    of channel: Touchpoint.Channel
  ) -> WritableKeyPath<TouchWeights, Double> {
    switch channel {
    case .email: \.email
    case .call: \.call
    case .video: \.video
    case .meeting: \.meeting
    case .linkedin: \.linkedin
    case .message: \.message
    case .event, .note: \.event
    }
  }
}
