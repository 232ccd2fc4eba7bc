/// A relationship's warmth in one word.
public enum Band: String, CaseIterable, Sendable {
  case warm
  case cooling
  case cold
  case dormant

  /// The band of a chance of being alive, in `0...1`.
  public init(aliveProbability: Double) {
    switch aliveProbability {
    case Band.warmFloor...: self = .warm
    case Band.coolingFloor..<Band.warmFloor: self = .cooling
    case Band.coldFloor..<Band.coolingFloor: self = .cold
    default: self = .dormant
    }
  }

  /// The least chance of being alive that is still warm.
  public static let warmFloor = 0.8
  /// The least chance of being alive that is still cooling.
  public static let coolingFloor = 0.5
  /// The least chance of being alive that is still cold.
  public static let coldFloor = 0.2
}

extension Warmth {
  /// The warmth in one word.
  public var band: Band { Band(aliveProbability: aliveProbability) }
}
