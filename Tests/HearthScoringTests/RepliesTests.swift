import HearthDomain
import HearthScoring
import Testing

@Suite struct RepliesTests {
  static let now = Instant(unixSeconds: 1_777_645_800)

  static func statistics(
    _ direction: Touchpoint.Direction?, _ channel: Touchpoint.Channel, daysAgo: Double
  ) -> RelationshipStatistics {
    let at = now.adding(seconds: -Int64(daysAgo * 86_400))
    return RelationshipStatistics(of: [
      TouchMark(
        touchpoint: Touchpoint.ID(rawValue: 1), occurredOn: Day(of: at, secondsFromUTC: 0),
        occurredAt: at, channel: channel, direction: direction)
    ])
  }

  @Test(
    "A written message of theirs is owed an answer",
    arguments: [
      (.email, 0, true), (.linkedin, 3, true), (.message, 30, true), (.email, 30.01, false),
      (.call, 1, false), (.video, 1, false), (.meeting, 1, false), (.event, 1, false),
    ] as [(Touchpoint.Channel, Double, Bool)])
  func writtenMessageIsOwed(channel: Touchpoint.Channel, daysAgo: Double, owed: Bool) {
    let statistics = Self.statistics(.inbound, channel, daysAgo: daysAgo)
    let obligations = Obligations().addingReplies(after: statistics, asOf: Self.now)
    #expect((obligations.replyDueAt != nil) == owed)
    #expect(obligations.expectsReply != true)
    if owed {
      #expect(obligations.replyDueAt == statistics.lastInboundAt?.adding(seconds: 86_400))
    }
  }

  @Test(
    "An unanswered touch awaits its answer until it lapses",
    arguments: [(0, true), (45, true), (45.01, false), (3_650, false)])
  func touchAwaitsItsAnswer(daysAgo: Double, awaited: Bool) {
    let statistics = Self.statistics(.outbound, .email, daysAgo: daysAgo)
    let obligations = Obligations().addingReplies(after: statistics, asOf: Self.now)
    #expect(obligations.expectsReply == awaited)
    #expect(obligations.replyDueAt == nil)
  }

  @Test func afterATouchWithoutADirectionNothingIsOwed() {
    let statistics = Self.statistics(nil, .email, daysAgo: 1)
    #expect(Obligations().addingReplies(after: statistics, asOf: Self.now) == Obligations())
  }

  @Test func nothingIsOwedBeforeTheFirstTouch() {
    let none = RelationshipStatistics()
    #expect(Obligations().addingReplies(after: none, asOf: Self.now) == Obligations())
  }

  @Test func whatIsKnownStands() {
    var known = Obligations()
    known.replyDueAt = Self.now
    known.expectsReply = true
    for direction in [Touchpoint.Direction.inbound, .outbound] {
      let statistics = Self.statistics(direction, .email, daysAgo: 100)
      #expect(known.addingReplies(after: statistics, asOf: Self.now) == known)
    }
  }
}
