import HearthDomain
import HearthScoring
import HearthTestSupport
import Testing

@Suite struct WarmthPropertyTests {
  static let count = 100_000

  @Test func aliveProbabilityFallsWithTime() {
    var random = SeededGenerator(seed: 7)
    let broken = (0..<Self.count).count { _ in
      let gapCount = Int.random(in: 0...40, using: &random)
      let logGapSum = Double.random(in: 0...5, using: &random) * Double(gapCount)
      let days = Double.random(in: 0...900, using: &random)
      let early = Warmth(gapCount: gapCount, logGapSum: logGapSum, elapsedDays: days)
      let late = Warmth(gapCount: gapCount, logGapSum: logGapSum, elapsedDays: days + 1)
      return late.aliveProbability >= early.aliveProbability
        || early.silenceProbability < 1 - early.aliveProbability - 1e-12
    }
    #expect(broken == 0)
  }

  @Test func forecastMeetsItsThreshold() {
    var random = SeededGenerator(seed: 11)
    let broken = (0..<Self.count).count { _ in
      let gapCount = Int.random(in: 0...40, using: &random)
      let logGapSum = Double.random(in: 0...5, using: &random) * Double(gapCount)
      let threshold = Double.random(in: 0.05..<0.95, using: &random)
      let start = Warmth(gapCount: gapCount, logGapSum: logGapSum, elapsedDays: 0)
      let days = start.days(untilAliveFallsTo: threshold)
      let then = Warmth(gapCount: gapCount, logGapSum: logGapSum, elapsedDays: days)
      // Where the chance was never as high there is nothing to wait for.
      let wanted = min(threshold, start.aliveProbability)
      return abs(then.aliveProbability - wanted) > 1e-12
    }
    #expect(broken == 0)
  }
}
