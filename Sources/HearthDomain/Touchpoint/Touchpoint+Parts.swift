extension Touchpoint.Details {
  /// The parts of a touchpoint that a source may leave unsaid.
  public struct Parts: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let channel = Parts(rawValue: 1)
    public static let direction = Parts(rawValue: 2)
    public static let purpose = Parts(rawValue: 4)
    public static let text = Parts(rawValue: 8)
    public static let all: Parts = [.channel, .direction, .purpose, .text]
  }

  /// These details with the time of `other`, and those of its parts that are `said`, put in place.
  public func replacing(_ said: Parts, by other: Self) -> Self {
    var replaced = self
    replaced.occurredAt = other.occurredAt
    replaced.occurredOn = other.occurredOn
    if said.contains(.channel) { replaced.channel = other.channel }
    if said.contains(.direction) { replaced.direction = other.direction }
    if said.contains(.purpose) { replaced.purpose = other.purpose }
    if said.contains(.text) { replaced.text = other.text }
    return replaced
  }
}
