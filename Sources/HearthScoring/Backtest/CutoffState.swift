import Foundation
public import HearthDomain

/// What is known of a relationship at a cut-off: a fold over its touch-days up to then.
///
/// The statistics are those that ranking reads; the rest is what the scores beside it need.
public struct CutoffState: Hashable, Sendable {
  /// The days after which a touch-day counts half in ``decaySum``.
  public static let decayHalfLife = 30.0

  public private(set) var statistics = RelationshipStatistics()
  /// The touch-days, each halved for every ``decayHalfLife`` days between it and the last one.
  public private(set) var decaySum = 0.0
  /// The days between touch-days, in order of length.
  private var gaps: [Int] = []

  public init() {}

  /// The state after `days`, which are in order.
  public init(of days: some Sequence<TouchDay>) {
    for day in days { append(day) }
  }

  /// Counts one more touch-day, which must be later than the others; it fades by `weights`.
  public mutating func append(_ touch: TouchDay, weights: TouchWeights = .standard) {
    if let lastOn = statistics.lastOn {
      let gap = touch.day.number - lastOn.number
      gaps.insert(gap, at: insertionIndex(of: gap))
      decaySum *= exp2(-Double(gap) / Self.decayHalfLife)
    }
    decaySum += 1
    statistics.append(TouchMark(touch), weights: weights)
  }

  /// Days from the last touch-day to the end of the cut-off day's first half; infinite without one.
  ///
  /// Half a day more than the dates differ: a touch falls anywhere within its day.
  public func elapsedDays(at cutoff: Day) -> Double {
    guard let lastOn = statistics.lastOn else { return .infinity }
    return Double(cutoff.number - lastOn.number) + 0.5
  }

  /// The middle gap in days, or the mean of the middle two; `nil` before the second touch-day.
  public var medianGapDays: Double? {
    guard !gaps.isEmpty else { return nil }
    return Double(gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]) / 2
  }

  private func insertionIndex(of gap: Int) -> Int {
    var low = 0
    var high = gaps.count
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle] < gap { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension TouchMark {
  /// A day's touches as one, without the channel and direction that no score here reads.
  fileprivate init(_ touch: TouchDay) {
    self.init(
      touchpoint: Touchpoint.ID(rawValue: 0), occurredOn: touch.day,
      occurredAt: Instant(unixSeconds: touch.day.start), channel: .message, direction: nil,
      weight: touch.weight)
  }
}
