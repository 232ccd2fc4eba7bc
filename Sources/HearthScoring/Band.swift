/// A relationship's warmth in one word.
public enum Band: String, CaseIterable, Sendable {
  case warm
  case cooling
  case cold
  case dormant

  /// The band of a chance of being alive, in `0...1`.
  public init(aliveProbability: Double, floors: Floors = .standard) {
    if aliveProbability >= floors.warm {
      self = .warm
    } else if aliveProbability >= floors.cooling {
      self = .cooling
    } else {
      self = aliveProbability >= floors.cold ? .cold : .dormant
    }
  }

  /// The least chance of being alive that each band takes; falling from warm to cold.
  public struct Floors: Hashable, Sendable {
    public var warm = 0.8
    public var cooling = 0.5
    public var cold = 0.2

    public static let standard = Floors()

    public init() {}
  }
}
