/// How many promises were kept and broken, of those that are settled.
public struct PromiseRecord: Hashable, Sendable {
  public let keptCount: Int
  public let brokenCount: Int

  /// Below this number of settled promises a share says nothing.
  public static let leastCount = 3

  public init(of commitments: some Sequence<Commitment>) {
    let states = commitments.map(\.state)
    keptCount = states.count { $0 == .kept }
    brokenCount = states.count { $0 == .broken }
  }

  /// The share that was kept, in `0...1`; `nil` if too few are settled.
  public var keptShare: Double? {
    let count = keptCount + brokenCount
    return count >= Self.leastCount ? Double(keptCount) / Double(count) : nil
  }
}
