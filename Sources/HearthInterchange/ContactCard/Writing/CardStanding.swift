public import HearthDomain

/// How a relationship stands, for a card that is to tell.
public struct CardStanding: Hashable, Sendable {
  /// How alive it is in a word, such as `cooling`.
  public var band: String?
  /// When they last heard from each other, or met.
  public var lastContactedAt: Instant?

  public init(band: String? = nil, lastContactedAt: Instant? = nil) {
    self.band = band
    self.lastContactedAt = lastContactedAt
  }
}
