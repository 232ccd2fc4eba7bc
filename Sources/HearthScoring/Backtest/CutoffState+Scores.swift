import Foundation
import HearthDomain

extension CutoffState {
  /// What each method says at a cut-off; `nil` before the second touch-day.
  ///
  /// A cadence that the owner set is left out: when it was set is not known.
  func scores(at cutoff: Day, _ plan: BacktestPlan) -> BacktestScores? {
    guard let medianGapDays else { return nil }
    var model = plan.policy.warmth
    let listed = warmth(at: cutoff, model: model)
    model.silenceWindowDays = Double(plan.windowDays)
    let elapsed = elapsedDays(at: cutoff)
    return BacktestScores(
      silenceProbability: warmth(at: cutoff, model: model).silenceProbability, daysSince: elapsed,
      gapRatio: elapsed / medianGapDays,
      decaySum: decaySum * exp2(-elapsed / Self.decayHalfLife),
      loss: ExpectedLoss(of: statistics, warmth: listed, policy: plan.policy))
  }

  private func warmth(at cutoff: Day, model: WarmthModel) -> Warmth {
    Warmth(
      gapCount: statistics.touchDayCount - 1, logGapSum: statistics.logGapSum,
      elapsedDays: elapsedDays(at: cutoff), model: model)
  }
}
