/// As much of a touchpoint as statistics and rules need; sorts by day, then instant, then id.
public struct TouchMark: Hashable, Comparable, Sendable {
  public let touchpoint: Touchpoint.ID
  public let occurredOn: Day
  public let occurredAt: Instant
  public let channel: Touchpoint.Channel
  public let direction: Touchpoint.Direction?
  /// What it adds to the strength where that is known of it; else its channel's weight counts.
  public let weight: Double?
  /// `nil` where nothing follows from what it was for.
  public let purpose: Touchpoint.Purpose?

  public init(
    touchpoint: Touchpoint.ID, occurredOn: Day, occurredAt: Instant, channel: Touchpoint.Channel,
    direction: Touchpoint.Direction?, weight: Double? = nil, purpose: Touchpoint.Purpose? = nil
  ) {
    self.touchpoint = touchpoint
    self.occurredOn = occurredOn
    self.occurredAt = occurredAt
    self.channel = channel
    self.direction = direction
    self.weight = weight
    self.purpose = purpose
  }

  /// Whether it asks for an answer, if it is the owner's; thanks and the like do not.
  public var expectsReply: Bool { purpose?.expectsReply ?? true }

  public static func < (left: Self, right: Self) -> Bool {
    (left.occurredOn, left.occurredAt, left.touchpoint)
      < (right.occurredOn, right.occurredAt, right.touchpoint)
  }
}
