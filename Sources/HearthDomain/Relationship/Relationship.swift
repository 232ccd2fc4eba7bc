/// A contact as ranking sees it: the statistics, and what its owner decided.
public struct Relationship: Hashable, Sendable {
  public let contact: Contact.ID
  public let tier: Contact.Tier?
  public let cadenceDays: Int?
  public let snoozedUntil: Instant?
  public let statistics: RelationshipStatistics

  public init(
    contact: Contact.ID, tier: Contact.Tier?, cadenceDays: Int?, snoozedUntil: Instant?,
    statistics: RelationshipStatistics
  ) {
    self.contact = contact
    self.tier = tier
    self.cadenceDays = cadenceDays
    self.snoozedUntil = snoozedUntil
    self.statistics = statistics
  }
}
