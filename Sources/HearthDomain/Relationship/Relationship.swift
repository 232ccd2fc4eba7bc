/// A contact as ranking sees it: the statistics, and what its owner decided.
public struct Relationship: Hashable, Sendable {
  public let contact: Contact.ID
  public let status: Contact.Status
  public let tier: Contact.Tier?
  /// What was said of the contact itself.
  public let cadence: Cadence?
  public let snoozedUntil: Instant?
  public let snoozedAt: Instant?
  /// Those of its tags that were asked for.
  public let tags: [String]
  public let statistics: RelationshipStatistics

  public init(
    contact: Contact.ID, status: Contact.Status = .active, tier: Contact.Tier? = nil,
    cadence: Cadence? = nil, snoozedUntil: Instant? = nil, snoozedAt: Instant? = nil,
    tags: [String] = [], statistics: RelationshipStatistics
  ) {
    self.contact = contact
    self.status = status
    self.tier = tier
    self.cadence = cadence
    self.snoozedUntil = snoozedUntil
    self.snoozedAt = snoozedAt
    self.tags = tags
    self.statistics = statistics
  }
}
