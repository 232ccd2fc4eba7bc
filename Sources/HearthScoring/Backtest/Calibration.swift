/// How well probabilities of silence agree with what came, over all relationship-cut-offs at once.
public struct Calibration: Hashable, Sendable {
  /// The probabilities of one tenth of `0...1`.
  public struct Bin: Hashable, Sendable {
    public private(set) var count = 0
    private var probabilitySum = 0.0
    private var silentCount = 0

    /// The mean of the probabilities; `nil` if there is none.
    public var meanProbability: Double? { count == 0 ? nil : probabilitySum / Double(count) }
    /// The share that fell silent; `nil` if there is none.
    public var silentShare: Double? { count == 0 ? nil : Double(silentCount) / Double(count) }

    mutating func add(_ probability: Double, isSilent: Bool) {
      count += 1
      probabilitySum += probability
      silentCount += isSilent ? 1 : 0
    }

    /// What the bin is wrong by, summed over its members.
    fileprivate var error: Double { abs(probabilitySum - Double(silentCount)) }
  }

  /// The tenths, from the least probability up.
  public private(set) var bins = [Bin](repeating: Bin(), count: 10)
  private var squaredErrorSum = 0.0

  package init() {}

  /// Counts one probability, in `0...1`, and what came.
  package mutating func add(_ probability: Double, isSilent: Bool) {
    let bin = min(bins.count - 1, Int(probability * Double(bins.count)))
    bins[bin].add(probability, isSilent: isSilent)
    let error = probability - (isSilent ? 1 : 0)
    squaredErrorSum += error * error
  }

  /// The mean squared error, 0 best; `nil` if nothing was counted.
  ///
  /// - SeeAlso: Brier 1950, Monthly Weather Review 78:1.
  public var brierScore: Double? { mean(of: squaredErrorSum) }

  /// The expected calibration error: the mean over all of what their bin is wrong by, 0 best.
  public var expectedError: Double? { mean(of: bins.reduce(0) { $0 + $1.error }) }

  private func mean(of sum: Double) -> Double? {
    let count = bins.reduce(0) { $0 + $1.count }
    return count == 0 ? nil : sum / Double(count)
  }
}
