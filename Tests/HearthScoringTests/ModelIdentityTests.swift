import Foundation
import HearthScoring
import Testing

/// Every model of the BG family is the same identity over its own gap law and dropout odds.
@Suite struct ModelIdentityTests {
  /// The tail of a Gamma-Poisson gap: the chance of a silence this long after `repeatCount` touches.
  static func survival(_ golden: GoldenCases.DropoutCase) -> Double {
    pow(
      (golden.alpha + golden.lastDay) / (golden.alpha + golden.observedDays),
      golden.r + Double(golden.repeatCount))
  }

  @Test("BG/NBD is the identity", arguments: try GoldenCases.load().bgnbd)
  func bgnbdIsTheIdentity(_ golden: GoldenCases.DropoutCase) {
    // Its customers cannot drop out before they have come back once.
    let odds = golden.repeatCount == 0 ? 0 : golden.a / (golden.b + Double(golden.repeatCount) - 1)
    let alive = Warmth.aliveProbability(gapSurvival: Self.survival(golden), dropoutOdds: odds)
    #expect(agree(alive, golden.pAlive))
  }

  @Test("MBG/NBD is the identity", arguments: try GoldenCases.load().mbgnbd)
  func mbgnbdIsTheIdentity(_ golden: GoldenCases.DropoutCase) throws {
    let survival = Self.survival(golden)
    let odds = golden.a / (golden.b + Double(golden.repeatCount))
    #expect(agree(survival, try #require(golden.gapSurvival)))
    #expect(
      agree(Warmth.aliveProbability(gapSurvival: survival, dropoutOdds: odds), golden.pAlive))
  }

  @Test func warmthIsTheIdentity() {
    let warmth = Warmth(gapCount: 5, logGapSum: 17, elapsedDays: 40)
    #expect(
      warmth.aliveProbability
        == Warmth.aliveProbability(
          gapSurvival: warmth.gapSurvival, dropoutOdds: warmth.dropoutOdds))
    #expect(agree(warmth.aliveProbability, 1 / (1 + warmth.dropoutOdds / warmth.gapSurvival)))
  }
}
