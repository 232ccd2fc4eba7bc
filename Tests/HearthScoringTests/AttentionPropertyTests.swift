import HearthDomain
import HearthScoring
import HearthTestSupport
import Testing

@Suite struct AttentionPropertyTests {
  static let count = 100_000
  static let now = RandomStandings.now

  static func standings(seed: UInt64) -> [Standing] {
    var random = RandomStandings(seed: seed)
    return (0..<count).map { random.standing($0) }
  }

  @Test func linesAddUpToTheScore() {
    let broken = Self.standings(seed: 1).count { standing in
      let attention = Attention(of: standing, asOf: Self.now)
      let sum = attention.contributions.reduce(0) { $0 + $1.points }
      // Added in order they are the very same double; the promise is 1e-12.
      return abs(sum - attention.score.total) > 1e-12 || !sum.isFinite
        || attention.contributions.isEmpty
    }
    #expect(broken == 0)
  }

  @Test func holdBackNeverCancelsAnObligation() {
    var scorer = AttentionScorer(asOf: Self.now)
    var heldCount = 0
    let broken = Self.standings(seed: 2).count { standing in
      let score = scorer.score(standing)
      guard score.isHeldBack, let importance = score.importance else { return false }
      heldCount += 1
      let owed = Contribution.Kind.allCases.filter { $0.role == .obligation }
        .reduce(0) { $0 + (score[$1] ?? 0) }
      return abs(score.total - importance.multiplier * owed) > 1e-12 * max(1, score.outreach)
    }
    #expect(broken == 0)
    #expect(heldCount > 1_000)
  }

  @Test func suspendedIsNeverListed() {
    var ranking = AttentionRanking(asOf: Self.now, threshold: 0, keepsHeldBack: true)
    let standings = Self.standings(seed: 3)
    for standing in standings { ranking.consider(standing) }
    let listed = ranking.attentions
    #expect(listed.allSatisfy { $0.standing.status == .active && $0.suspension == nil })
    #expect(listed.count == standings.count { $0.suspension(asOf: Self.now) == nil })
    #expect(listed.count < Self.count)
  }

  @Test("The order is total and independent of the input", arguments: [10, 1_000])
  func orderIsTotal(limit: Int) {
    let standings = Self.standings(seed: 4)
    var random = SeededGenerator(seed: 5)
    let ranking = Self.ranking(of: standings, limit: limit)
    #expect(ranking == Self.ranking(of: standings.shuffled(using: &random), limit: limit))
    #expect(ranking.count == limit)
    #expect(
      zip(ranking, ranking.dropFirst()).allSatisfy { $0.score.total >= $1.score.total })
  }

  static func ranking(of standings: [Standing], limit: Int) -> [Attention] {
    var ranking = AttentionRanking(asOf: now, limit: limit)
    for standing in standings { ranking.consider(standing) }
    return ranking.attentions
  }
}
