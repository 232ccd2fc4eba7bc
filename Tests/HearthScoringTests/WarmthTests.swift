import HearthDomain
import HearthScoring
import HearthTestSupport
import Testing

@Suite struct WarmthTests {
  @Test(
    "Every part of the model agrees with the reference", arguments: try GoldenCases.load().warmth)
  func agreesWithReference(_ golden: GoldenCases.WarmthCase) {
    let warmth = Warmth(
      gapCount: golden.gapCount, logGapSum: golden.logGapSum, elapsedDays: golden.elapsedDays,
      cadenceDays: golden.cadence)

    #expect(agree(warmth.usualGapDays, golden.usualGap))
    #expect(agree(warmth.slope, golden.slope))
    #expect(agree(warmth.dropoutOdds, golden.odds))
    #expect(agree(warmth.gapSurvival, golden.survival))
    #expect(agree(warmth.aliveProbability, golden.pAlive))
    #expect(agree(warmth.silenceProbability, golden.pSilent))
  }

  @Test("Cooling agrees with the reference", arguments: try GoldenCases.load().coldAfter)
  func coldAfterAgreesWithReference(_ golden: GoldenCases.ColdAfterCase) {
    let warmth = Warmth(gapCount: golden.gapCount, logGapSum: golden.logGapSum, elapsedDays: 0)
    #expect(agree(warmth.days(untilAliveFallsTo: golden.threshold), golden.days))
  }

  @Test(
    "A band begins at its floor",
    arguments: [
      (1.0, Band.warm), (0.8, .warm), (0.799_999, .cooling), (0.5, .cooling), (0.499_999, .cold),
      (0.2, .cold), (0.199_999, .dormant), (0.0, .dormant),
    ])
  func bandBeginsAtItsFloor(probability: Double, band: Band) {
    #expect(Band(aliveProbability: probability) == band)
  }

  @Test func untouchedRelationshipHasNoWarmth() {
    let now = Instant(unixSeconds: 1_750_000_000)
    #expect(Warmth(of: RelationshipStatistics(), cadenceDays: nil, asOf: now) == nil)
  }
}
