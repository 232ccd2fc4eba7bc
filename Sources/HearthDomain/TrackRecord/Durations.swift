/// How long something took, time after time.
public struct Durations: Hashable, Sendable {
  private var seconds: [Int64] = []

  public init() {}

  public mutating func add(from start: Instant, to end: Instant) {
    seconds.append(end.unixSeconds - start.unixSeconds)
  }

  public var count: Int { seconds.count }

  /// The median in days; `nil` if there are too few to say anything.
  public var medianDays: Double? {
    guard count >= Proportion.leastWhole else { return nil }
    let sorted = seconds.sorted()
    let middle = sorted[(count - 1) / 2] + sorted[count / 2]
    return Double(middle) / 2 / 86_400
  }
}
