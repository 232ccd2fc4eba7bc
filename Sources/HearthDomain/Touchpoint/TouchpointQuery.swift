/// Which touchpoints to fetch, newest first; every condition that is given must hold.
public struct TouchpointQuery: Hashable, Sendable {
  public var contact: Contact.ID?
  public var channels: Set<Touchpoint.Channel>
  /// Only those at or after this instant.
  public var since: Instant?
  /// Only those before this instant.
  public var until: Instant?
  /// At most this many; `nil` for all.
  public var limit: Int?

  public init(
    contact: Contact.ID? = nil, channels: Set<Touchpoint.Channel> = [], since: Instant? = nil,
    until: Instant? = nil, limit: Int? = nil
  ) {
    self.contact = contact
    self.channels = channels
    self.since = since
    self.until = until
    self.limit = limit
  }
}
