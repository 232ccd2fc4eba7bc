import Foundation
public import HearthDomain

/// What silence would cost now: strength × P(silent) × ripeness, each in `0...1`.
///
/// The product ranks who to turn to. Its parts are kept, so that the rank can be explained.
public struct ExpectedLoss: Hashable, Sendable {
  /// How much there is to lose: the decayed touch weights on a log scale, 1 at the full strength.
  public let strength: Double
  /// The chance of silence over the next days.
  public let silenceProbability: Double
  /// How much of the usual gap has passed; 1 once it is over.
  public let ripeness: Double

  public var total: Double { strength * silenceProbability * ripeness }

  public init(
    of statistics: RelationshipStatistics, warmth: Warmth, policy: Policy = .standard
  ) {
    self.init(
      strength: statistics.strength, warmth: warmth,
      halfLifeDays: policy.touches.halfLifeDays, logFull: log(1 + policy.warmth.fullStrength))
  }

  /// The same with the logarithm of the full strength known, which a ranking has ready.
  init(strength: Double, warmth: Warmth, halfLifeDays: Double, logFull: Double) {
    let decay = exp2(-warmth.elapsedDays / halfLifeDays)
    self.strength = min(1, log(1 + strength * decay) / logFull)
    silenceProbability = warmth.silenceProbability
    ripeness = min(1, warmth.elapsedDays / warmth.usualGapDays)
  }
}
