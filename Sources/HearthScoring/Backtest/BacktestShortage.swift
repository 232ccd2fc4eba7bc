/// Why a history is too small for a backtest to tell anything.
public enum BacktestShortage: String, Sendable {
  case noTouches = "no_touches"
  /// From the first touch-day to the last there is no room for a cut-off and its window.
  case shortSpan = "short_span"
  /// No relationship had two touch-days, the last within 180 days, at any cut-off.
  case nothingEligible = "nothing_eligible"
  /// At no cut-off did three of an owner's relationships fall silent while three others did not.
  case noContrast = "no_contrast"
}

extension BacktestReport {
  /// What the history lacks; `nil` if it is enough.
  public var shortage: BacktestShortage? {
    guard let span else { return .noTouches }
    if plan.cutoffs(in: span).isEmpty { return .shortSpan }
    if relationshipCutoffCount == 0 { return .nothingEligible }
    return rankedOwnerCount == 0 ? .noContrast : nil
  }
}
