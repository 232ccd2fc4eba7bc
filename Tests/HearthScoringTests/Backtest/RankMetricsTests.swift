import Foundation
import HearthScoring
import HearthTestSupport
import Testing

@Suite struct RankMetricsTests {
  @Test func equalValuesShareTheMeanOfTheirRanks() {
    #expect(meanRanks(of: [30, 10, 20]) == [3, 1, 2])
    #expect(meanRanks(of: [5, 7, 5, 9, 5]) == [2, 4, 2, 5, 2])
    #expect(meanRanks(of: []).isEmpty)
  }

  // MARK: AUC

  /// Of the six pairs of silent and other, five are in order.
  @Test func areaCountsThePairsInOrder() throws {
    let area = try #require(
      areaUnderCurve([0.9, 0.4, 0.6, 0.3, 0.2], [true, true, false, false, false]))
    #expect(abs(area - 5.0 / 6) < 1e-15)
  }

  /// Three pairs are in order and one is tied.
  @Test func tieCountsHalf() {
    #expect(areaUnderCurve([2, 1, 2, 3], [true, false, false, true]) == 0.875)
    #expect(areaUnderCurve([1, 1], [true, false]) == 0.5)
  }

  @Test func constantScoresAreACoin() {
    #expect(areaUnderCurve([4, 4, 4, 4, 4], [true, false, true, false, false]) == 0.5)
  }

  @Test func areaTakesBothOutcomes() {
    #expect(areaUnderCurve([1, 2, 3], [true, true, true]) == nil)
    #expect(areaUnderCurve([1, 2, 3], [false, false, false]) == nil)
    #expect(areaUnderCurve([], []) == nil)
  }

  @Test("Only the order of the scores matters", arguments: 0..<200)
  func areaIsInvariantUnderMonotoneTransformation(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scores = (0..<40).map { _ in Double(Int.random(in: -9...9, using: &random)) }
    let areSilent = scores.map { _ in Bool.random(using: &random) }
    let area = areaUnderCurve(scores, areSilent)
    #expect(areaUnderCurve(scores.map { exp($0 / 3) - 7 }, areSilent) == area)
    #expect(areaUnderCurve(scores.map { -$0 }, areSilent.map { !$0 }) == area)
  }

  @Test("The ranks give what counting pairs gives", arguments: 0..<50)
  func areaIsTheShareOfPairs(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scores = (0..<30).map { _ in Double(Int.random(in: 0...12, using: &random)) }
    let areSilent = scores.indices.map { $0.isMultiple(of: 3) }
    let points = scores.indices.filter { areSilent[$0] }.flatMap { silent in
      scores.indices.filter { !areSilent[$0] }.map { other in
        scores[silent] > scores[other] ? 1 : scores[silent] == scores[other] ? 0.5 : 0
      }
    }
    let area = try #require(areaUnderCurve(scores, areSilent))
    #expect(abs(area - points.reduce(0, +) / Double(points.count)) < 1e-12)
  }

  // MARK: Spearman

  @Test func correlationGoesByRank() throws {
    #expect(spearmanCorrelation([1, 2, 3, 4], [10, 20, 400, 5_000]) == 1)
    #expect(spearmanCorrelation([1, 2, 3, 4], [4, 3, 2, 1]) == -1)
    // 1 - 6 Σd² / n(n² - 1) with the squared differences 0, 1, 1, 0.
    let correlation = try #require(spearmanCorrelation([1, 2, 3, 4], [1, 3, 2, 4]))
    #expect(abs(correlation - 0.8) < 1e-15)
  }

  @Test func correlationWithAConstantIsNone() {
    #expect(spearmanCorrelation([1, 2, 3], [7, 7, 7]) == nil)
    #expect(spearmanCorrelation([], []) == nil)
  }

  // MARK: The top of the list

  @Test func topHoldsTheHighest() {
    #expect(topSum(of: [1, 10, 100, 1000], by: [4, 1, 3, 2], count: 2) == 101)
    #expect(topSum(of: [1, 10, 100], by: [4, 1, 3], count: 10) == 111)
    #expect(topSum(of: [1, 10, 100], by: [4, 1, 3], count: 0) == 0)
  }

  /// One place is left for three, so each has a third of it.
  @Test func tieOverTheEndIsShared() {
    #expect(topSum(of: [5, 3, 6, 9], by: [8, 2, 2, 2], count: 2) == 11)
    #expect(topSum(of: [1, 0, 1, 0], by: [1, 1, 1, 1], count: 2) == 1)
  }
}
