import HearthDomain
import HearthScoring
import HearthTestSupport
import Testing

@Suite struct ColdRankingTests {
  static let now = Instant(unixSeconds: 1_750_000_000)

  /// A relationship touched once every `gap` days, `count` times, last `elapsed` days ago.
  static func relationship(
    _ id: Int64, gap: Int, count: Int, elapsed: Int, snoozedUntil: Instant? = nil
  ) -> Relationship {
    let last = Day(of: now, secondsFromUTC: 0).number - elapsed
    let marks = (0..<count).map { index in
      let day = Day(number: last - index * gap)
      return TouchMark(
        touchpoint: Touchpoint.ID(rawValue: Int64(index)), occurredOn: day,
        occurredAt: Instant(unixSeconds: day.start), channel: .email, direction: .inbound)
    }
    return Relationship(
      contact: Contact.ID(rawValue: id), tier: nil, cadenceDays: nil, snoozedUntil: snoozedUntil,
      statistics: RelationshipStatistics(of: marks))
  }

  @Test func greatestLossComesFirst() {
    let weak = Self.relationship(1, gap: 7, count: 3, elapsed: 200)
    let strong = Self.relationship(2, gap: 7, count: 40, elapsed: 120)
    let warm = Self.relationship(3, gap: 7, count: 40, elapsed: 1)

    let ranking = coldRanking(of: [weak, warm, strong], asOf: Self.now)
    #expect(ranking.map(\.contact.rawValue) == [2, 1])
  }

  @Test func orderDoesNotDependOnInput() {
    let relationships = (1...50).map {
      Self.relationship(Int64($0), gap: 1 + $0 % 5, count: 2 + $0 % 7, elapsed: 60 + $0 % 9)
    }
    var random = SeededGenerator(seed: 3)
    let ranking = coldRanking(of: relationships, asOf: Self.now)
    let shuffled = coldRanking(of: relationships.shuffled(using: &random), asOf: Self.now)
    #expect(ranking == shuffled)
    #expect(zip(ranking, ranking.dropFirst()).allSatisfy { $0.loss.total >= $1.loss.total })
  }

  @Test func snoozedRelationshipWaits() {
    let soon = Self.now.adding(seconds: 60)
    let snoozed = Self.relationship(1, gap: 7, count: 9, elapsed: 200, snoozedUntil: soon)
    #expect(coldRanking(of: [snoozed], asOf: Self.now).isEmpty)
    #expect(coldRanking(of: [snoozed], asOf: soon).count == 1)
  }

  @Test func lossIsTheProductOfItsParts() throws {
    let judged = try #require(
      JudgedRelationship(Self.relationship(1, gap: 30, count: 12, elapsed: 15), asOf: Self.now))
    let loss = judged.loss
    #expect(loss.total == loss.strength * loss.silenceProbability * loss.ripeness)
    #expect((0...1).contains(loss.strength))
    #expect(loss.ripeness < 1)
  }
}
