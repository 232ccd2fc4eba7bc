import HearthDomain
import HearthScoring
import Testing

@Suite struct AttentionPlanTests {
  static let now = RandomStandings.now

  static func ranked(_ standings: [Standing]) -> [Attention] {
    var ranking = AttentionRanking(asOf: now, threshold: 0, keepsHeldBack: true)
    for standing in standings { ranking.consider(standing) }
    return ranking.attentions
  }

  static func standing(_ id: Int64, _ change: (inout Obligations) -> Void) -> Standing {
    var standing = AttentionRankingTests.standing(id)
    change(&standing.obligations)
    return standing
  }

  /// By points: an interview (9 in 45 min), a reply (11 in 5), a promise (12 in 20).
  static let standings = [
    standing(1) { $0.interviewAt = now },
    standing(2) { $0.replyDueAt = AttentionTests.instant(-9) },
    standing(3) { $0.promiseDueAt = AttentionTests.instant(-9) },
  ]

  @Test(
    "The best by points a minute that fit are taken",
    arguments: [
      (0, []), (4.9, []), (5, [2]), (24, [2]), (25, [3, 2]), (69, [3, 2]), (70, [3, 2, 1]),
    ] as [(Double, [Int64])])
  func bestThatFitAreTaken(minutes: Double, ids: [Int64]) {
    let plan = AttentionPlan(of: Self.ranked(Self.standings), minutes: minutes)
    #expect(plan.acts.map(\.attention.contact.rawValue) == ids)
    #expect(plan.minutes <= minutes)
  }

  @Test func whatDoesNotFitIsPassedOver() {
    // Without the reply the promise comes first by value; in 15 minutes only the thank-you fits.
    let thanks = Self.standing(4) { $0.thankYouDueAt = AttentionTests.instant(-9) }
    let plan = AttentionPlan(of: Self.ranked([Self.standings[2], thanks]), minutes: 15)
    #expect(plan.acts.map(\.reason.kind) == [.thankYou])
    #expect(plan.acts.map(\.minutes) == [15])
  }

  @Test func nothingToActOnIsLeftOut() {
    let held = AttentionTests.standing(elapsed: 40) {
      $0.statistics.outboundStreak = 1
      $0.statistics.lastOutboundAt = AttentionTests.instant(-2)
    }
    #expect(AttentionPlan(of: Self.ranked([held]), minutes: 600).acts.isEmpty)
  }

  @Test func minutesAreThePolicys() throws {
    let policy = try Policy(overrides: ["effort.reply": "30"])
    let plan = AttentionPlan(of: Self.ranked(Self.standings), minutes: 20, policy: policy)
    #expect(plan.acts.map(\.attention.contact.rawValue) == [3])
  }

  @Test func sameListGivesTheSamePlan() {
    var random = RandomStandings(seed: 8)
    let ranked = Self.ranked((0..<3_000).map { random.standing($0) })
    let plan = AttentionPlan(of: ranked, minutes: 120)
    #expect(plan == AttentionPlan(of: ranked, minutes: 120))
    #expect(plan.minutes <= 120)
    #expect(plan.acts.count > 8)
  }
}
