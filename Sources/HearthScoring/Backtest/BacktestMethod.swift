/// A way to rank relationships by how likely they fall silent.
public enum BacktestMethod: String, CaseIterable, Sendable {
  /// ``Warmth/silenceProbability`` over the window: the score that Hearth ranks by.
  case warmth
  /// Days since the last touch.
  case daysSince = "days_since"
  /// Days since the last touch over the median of the relationship's own gaps.
  case gapRatio = "gap_ratio"
  /// The touch-days, each halved for every ``CutoffState/decayHalfLife`` days gone by; less is worse.
  case decaySum = "decay_sum"
}

/// What each method says of one relationship at a cut-off.
public struct BacktestScores: Hashable, Sendable {
  /// The chance of silence over the window, in `0...1`.
  public let silenceProbability: Double
  /// Days since the last touch.
  public let daysSince: Double
  /// How often the median gap has passed since the last touch.
  public let gapRatio: Double
  /// The decayed count of touch-days.
  public let decaySum: Double
  /// What silence would cost, as ``ColdRanking`` ranks: over 30 days, whatever the window.
  public let loss: ExpectedLoss

  /// The likelihood of silence by `method`, on a scale of its own; more is likelier.
  public func risk(by method: BacktestMethod) -> Double {
    switch method {
    case .warmth: silenceProbability
    case .daysSince: daysSince
    case .gapRatio: gapRatio
    case .decaySum: -decaySum
    }
  }

  /// Where `method` puts the relationship on a list of whom to turn to; more is higher.
  ///
  /// The likelihood of silence, but for the one method that also knows what silence would cost.
  public func urgency(by method: BacktestMethod) -> Double {
    method == .warmth ? loss.total : risk(by: method)
  }
}
