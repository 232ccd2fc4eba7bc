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

  @Test func referenceHasItsNinetyFourCases() throws {
    let golden = try GoldenCases.load()
    #expect(golden.warmth.count == 64)
    #expect(golden.coldAfter.count == 24)
    #expect(golden.statistics.count == 6)
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

  @Test func aliveProbabilityFallsWithTime() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let gapCount = Int.random(in: 0...40, using: &random)
      let logGapSum = Double.random(in: 0...5, using: &random) * Double(gapCount)
      let days = Double.random(in: 0...900, using: &random)
      let early = Warmth(gapCount: gapCount, logGapSum: logGapSum, elapsedDays: days)
      let late = Warmth(gapCount: gapCount, logGapSum: logGapSum, elapsedDays: days + 1)

      #expect(late.aliveProbability <= early.aliveProbability)
      #expect(early.silenceProbability >= 1 - early.aliveProbability - 1e-12)
    }
  }

  @Test("The forecast names the day the band begins", arguments: [0.8, 0.5, 0.2])
  func forecastMeetsItsThreshold(threshold: Double) {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let gapCount = Int.random(in: 3...40, using: &random)
      let logGapSum = Double.random(in: 0...5, using: &random) * Double(gapCount)
      let start = Warmth(gapCount: gapCount, logGapSum: logGapSum, elapsedDays: 0)
      let days = start.days(untilAliveFallsTo: threshold)
      let then = Warmth(gapCount: gapCount, logGapSum: logGapSum, elapsedDays: days)

      #expect(abs(then.aliveProbability - threshold) < 1e-9)
    }
  }

  @Test func untouchedRelationshipHasNoWarmth() {
    let now = Instant(unixSeconds: 1_750_000_000)
    #expect(Warmth(of: RelationshipStatistics(), cadenceDays: nil, asOf: now) == nil)
  }
}
