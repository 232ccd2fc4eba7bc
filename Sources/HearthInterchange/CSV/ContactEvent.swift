public import HearthDomain

/// One touch of a file of events, which names owner and contact by whatever it likes.
public struct ContactEvent: Hashable, Sendable {
  public let owner: String
  public let contact: String
  public let at: Instant
  /// `nil` where nobody reached out to anybody.
  public let direction: Touchpoint.Direction?
}
