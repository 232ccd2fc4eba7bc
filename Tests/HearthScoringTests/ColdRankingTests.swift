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
      contact: Contact.ID(rawValue: id), snoozedUntil: snoozedUntil,
      statistics: RelationshipStatistics(of: marks))
  }

  static func ranking(
    of relationships: [Relationship], asOf now: Instant = now, limit: Int = .max
  ) -> [JudgedRelationship] {
    var ranking = ColdRanking(asOf: now, limit: limit)
    for relationship in relationships { ranking.consider(relationship) }
    return ranking.relationships
  }

  @Test func greatestLossComesFirst() {
    let weak = Self.relationship(1, gap: 7, count: 3, elapsed: 200)
    let strong = Self.relationship(2, gap: 7, count: 40, elapsed: 120)
    let warm = Self.relationship(3, gap: 7, count: 40, elapsed: 1)

    let ranking = Self.ranking(of: [weak, warm, strong])
    #expect(ranking.map(\.contact.rawValue) == [2, 1])
  }

  @Test func orderDoesNotDependOnInput() {
    let relationships = (1...50).map {
      Self.relationship(Int64($0), gap: 1 + $0 % 5, count: 2 + $0 % 7, elapsed: 60 + $0 % 9)
    }
    var random = SeededGenerator(seed: 3)
    let ranking = Self.ranking(of: relationships)
    let shuffled = Self.ranking(of: relationships.shuffled(using: &random))
    #expect(ranking == shuffled)
    #expect(zip(ranking, ranking.dropFirst()).allSatisfy { $0.loss.total >= $1.loss.total })
  }

  @Test("A short list is the beginning of the long one", arguments: [1, 7, 600])
  func limitCutsTheEnd(limit: Int) {
    let relationships = (1...5_000).map {
      Self.relationship(Int64($0), gap: 1 + $0 % 11, count: 2 + $0 % 13, elapsed: 60 + $0 % 101)
    }
    let all = Self.ranking(of: relationships)
    #expect(Self.ranking(of: relationships, limit: limit) == Array(all.prefix(limit)))
  }

  @Test func snoozedRelationshipWaits() {
    let soon = Self.now.adding(seconds: 60)
    let snoozed = Self.relationship(1, gap: 7, count: 9, elapsed: 200, snoozedUntil: soon)
    #expect(Self.ranking(of: [snoozed]).isEmpty)
    #expect(Self.ranking(of: [snoozed], asOf: soon).count == 1)
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
