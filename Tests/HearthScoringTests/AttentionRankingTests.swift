import HearthDomain
import HearthScoring
import HearthTestSupport
import Testing

@Suite struct AttentionRankingTests {
  static let now = RandomStandings.now

  static func ids(
    _ standings: [Standing], limit: Int = .max, threshold: Double? = nil,
    keepsHeldBack: Bool = false
  ) -> [Int64] {
    var ranking = AttentionRanking(
      asOf: now, limit: limit, threshold: threshold, keepsHeldBack: keepsHeldBack)
    for standing in standings { ranking.consider(standing) }
    return ranking.attentions.map(\.contact.rawValue)
  }

  /// A contact that was never touched, with obligations alone: scores without a fraction.
  static func standing(
    _ id: Int64, promiseDays: Double? = nil, decisionDays: Double? = nil
  ) -> Standing {
    var obligations = Obligations()
    obligations.promiseDueAt = promiseDays.map(AttentionTests.instant)
    obligations.decisionAt = decisionDays.map(AttentionTests.instant)
    return Standing(
      contact: Contact.ID(rawValue: id), statistics: RelationshipStatistics(),
      obligations: obligations)
  }

  @Test func higherScoresComeFirstThenEarlierDatesThenContacts() {
    let standings = [
      Self.standing(4, promiseDays: -10), Self.standing(3, promiseDays: -10),
      Self.standing(2, promiseDays: -20), Self.standing(1, decisionDays: -30),
    ]
    #expect(Self.ids(standings) == [2, 3, 4, 1])
    #expect(Self.ids(standings.reversed()) == [2, 3, 4, 1])
  }

  @Test func strongerComesFirstAmongEquals() {
    var weak = AttentionTests.standing { $0.obligations.promiseDueAt = AttentionTests.instant(-9) }
    var strong = weak
    strong.contact = Contact.ID(rawValue: 2)
    strong.statistics.strength = 9
    let policy = Policy.standard
    #expect(
      Attention(of: strong, asOf: Self.now).score.total
        > Attention(of: weak, asOf: Self.now).score.total)
    // With nothing for cooling the scores are equal, and the strength decides.
    weak.contact = Contact.ID(rawValue: 1)
    var still = policy
    still.cooling.points = 0
    var ranking = AttentionRanking(asOf: Self.now, policy: still)
    for standing in [weak, strong] { ranking.consider(standing) }
    #expect(ranking.attentions.map(\.contact.rawValue) == [2, 1])
  }

  @Test func belowTheThresholdIsNotListed() {
    let onTime = AttentionTests.standing(elapsed: 20)
    #expect(Self.ids([onTime]).isEmpty)
    #expect(Self.ids([onTime], threshold: 1) == [1])
    #expect(Self.ids([Self.standing(1)], threshold: 0) == [1])
  }

  @Test func heldBackIsListedOnRequestAndLast() {
    let held = AttentionTests.standing(elapsed: 40) {
      $0.statistics.outboundStreak = 1
      $0.statistics.lastOutboundAt = AttentionTests.instant(-2)
      $0.obligations.decisionAt = AttentionTests.instant(-5)
    }
    let due = Self.standing(2, promiseDays: 0)
    #expect(Self.ids([held, due]) == [2])
    #expect(Self.ids([held, due], keepsHeldBack: true) == [2, 1])
  }

  @Test("A short list is the beginning of the long one", arguments: [0, 1, 40, 2_000])
  func limitCutsTheEnd(limit: Int) {
    var random = RandomStandings(seed: 6)
    let standings = (0..<5_000).map { random.standing($0) }
    #expect(Self.ids(standings, limit: limit) == Array(Self.ids(standings).prefix(limit)))
  }
}
