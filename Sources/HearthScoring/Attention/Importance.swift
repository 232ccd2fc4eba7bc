import Foundation
public import HearthDomain

/// How far tier, stage and worth amplify the reasons to act, and what each adds.
public struct Importance: Hashable, Sendable {
  public let tier: Double
  public let stage: Double
  public let value: Double
  /// 1 and the three above, within the policy's limits.
  public let multiplier: Double

  /// The importance of a contact of `tier` with a role at `stage`, worth `valueRatio` of the target.
  ///
  /// A ratio that isn't positive counts as not known.
  public init(
    tier: Contact.Tier?, stage: Stage?, valueRatio: Double?, weights: Policy.ImportanceWeights
  ) {
    self.tier = tier.map { weights.tiers[$0] } ?? 0
    self.stage = stage.map { weights.stages[$0] } ?? 0
    value = Self.value(of: valueRatio, weights: weights)
    multiplier = min(
      max(1 + self.tier + self.stage + value, weights.least), weights.most)
  }

  private static func value(of ratio: Double?, weights: Policy.ImportanceWeights) -> Double {
    guard let ratio, ratio > 0 else { return 0 }
    return weights.valueWeight
      * min(max(log2(ratio), weights.leastDoublings), weights.mostDoublings)
  }
}
