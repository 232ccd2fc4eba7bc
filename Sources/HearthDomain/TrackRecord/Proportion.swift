/// A part of a whole, told as a share only where the whole is large enough to say anything.
public struct Proportion: Hashable, Sendable {
  public private(set) var part: Int
  public private(set) var whole: Int

  /// Below this number a share says nothing.
  public static let leastWhole = 3

  public init(_ part: Int = 0, of whole: Int = 0) {
    self.part = part
    self.whole = whole
  }

  /// Counts one more of the whole.
  public mutating func count(isPart: Bool) {
    whole += 1
    if isPart { part += 1 }
  }

  /// The share, in `0...1`; `nil` if the whole is too small.
  public var share: Double? {
    whole >= Self.leastWhole ? Double(part) / Double(whole) : nil
  }
}
