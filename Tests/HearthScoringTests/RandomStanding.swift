import HearthDomain
import HearthScoring
import HearthTestSupport

/// Draws relationships of every sort, the same ones in every run.
struct RandomStandings {
  static let now = Instant(unixSeconds: 1_750_000_000)

  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

  mutating func days(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &random)
  }

  /// An instant so many days after now; before it, if negative.
  mutating func instant(_ days: ClosedRange<Double>) -> Instant {
    Self.now.adding(seconds: Int64(self.days(days) * 86_400))
  }

  mutating func maybe(_ share: Double, _ days: ClosedRange<Double>) -> Instant? {
    chance(share) ? instant(days) : nil
  }

  mutating func statistics() -> RelationshipStatistics {
    var statistics = RelationshipStatistics()
    guard chance(0.97) else { return statistics }
    let gapCount = chance(0.2) ? 0 : Int.random(in: 1...60, using: &random)
    statistics.touchDayCount = gapCount + 1
    statistics.logGapSum = days(0...6) * Double(gapCount)
    statistics.strength = days(0.5...60)
    let lastAt = instant(-1_500...0)
    statistics.lastAt = lastAt
    statistics.lastChannel = Touchpoint.Channel.allCases.randomElement(using: &random)
    if chance(0.4) {
      statistics.lastDirection = .outbound
      statistics.outboundStreak = Int.random(in: 1...6, using: &random)
      statistics.lastOutboundAt = lastAt
    } else if chance(0.7) {
      statistics.lastDirection = .inbound
      statistics.lastInboundAt = lastAt
    }
    return statistics
  }

  mutating func obligations() -> Obligations {
    var obligations = Obligations()
    obligations.interviewAt = maybe(0.1, -5...20)
    obligations.thankYouDueAt = maybe(0.1, -20...2)
    obligations.replyDueAt = maybe(0.2, -30...3)
    obligations.promiseDueAt = maybe(0.2, -40...20)
    obligations.decisionAt = maybe(0.1, -30...30)
    obligations.stage = chance(0.5) ? Stage.allCases.randomElement(using: &random) : nil
    obligations.valueRatio = chance(0.3) ? days(0.01...20) : nil
    obligations.wait = Obligations.Wait.allCases.randomElement(using: &random) ?? .ordinary
    obligations.expectsReply = chance(0.5)
    return obligations
  }

  mutating func standing(_ id: Int) -> Standing {
    let ideal = Int.random(in: 1...200, using: &random)
    let longest = chance(0.5) ? ideal + Int.random(in: 1...100, using: &random) : nil
    return Standing(
      contact: Contact.ID(rawValue: Int64(id)), statistics: statistics(),
      obligations: obligations(),
      tier: chance(0.6) ? Contact.Tier.allCases.randomElement(using: &random) : nil,
      status: chance(0.9)
        ? .active : Contact.Status.allCases.randomElement(using: &random) ?? .active,
      cadence: chance(0.2) ? try? Cadence(idealDays: ideal, longestDays: longest) : nil,
      snoozedUntil: maybe(0.1, -10...30), snoozedAt: maybe(0.5, -60...0))
  }
}
