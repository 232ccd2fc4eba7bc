public import HearthDomain

/// When a backtest looks, how far ahead, and at which relationships.
public struct BacktestPlan: Hashable, Sendable {
  /// The days after a cut-off within which a touch belies silence; at least 1.
  public let windowDays: Int
  /// The days from one cut-off to the next; at least 1.
  public let stepDays: Int
  /// What the score that is judged is worked out by.
  public let policy: Policy

  /// The days from the first touch-day to the first cut-off, in which histories begin.
  public static let warmUpDays = 60
  /// The days before the last touch-day in which no cut-off falls, whatever the window.
  public static let tailDays = 29
  /// The touch-days up to a cut-off that a relationship must have had.
  public static let leastTouchDays = 2
  /// The days since the last touch beyond which a relationship is not judged; held against
  /// ``CutoffState/elapsedDays(at:)``, which is half a day more than the dates differ.
  public static let longestIdleDays = 180.0

  public init(windowDays: Int = 30, stepDays: Int = 30, policy: Policy = .standard) {
    self.windowDays = windowDays
    self.stepDays = stepDays
    self.policy = policy
  }

  /// The days from the first touch-day to the last that one cut-off needs.
  public var leastSpanDays: Int {
    Self.warmUpDays + max(windowDays, Self.tailDays + 1)
  }

  /// The cut-offs of a history: those whose window it covers to the end.
  public func cutoffs(in span: ClosedRange<Day>) -> [Day] {
    let length = span.upperBound.number - span.lowerBound.number
    guard length >= leastSpanDays else { return [] }
    return stride(
      from: Self.warmUpDays, through: length - leastSpanDays + Self.warmUpDays, by: stepDays
    )
    .map { span.lowerBound.adding(days: $0) }
  }

  /// Whether a relationship counts at a cut-off.
  func isEligible(_ state: CutoffState, at cutoff: Day) -> Bool {
    state.statistics.touchDayCount >= Self.leastTouchDays
      && state.elapsedDays(at: cutoff) <= Self.longestIdleDays
  }
}
