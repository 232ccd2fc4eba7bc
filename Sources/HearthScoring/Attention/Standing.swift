public import HearthDomain

/// How things stand with one contact: all that attention weighs, and nothing it has to look up.
///
/// A plain value of a fixed size, so that many can be weighed fast.
public struct Standing: Hashable, Sendable {
  public var contact: Contact.ID
  public var statistics: RelationshipStatistics
  public var obligations: Obligations
  public var tier: Contact.Tier?
  public var status: Contact.Status
  /// The cadence that holds, by ``CadenceRule``.
  public var cadence: Cadence?
  public var snoozedUntil: Instant?
  /// When the snooze was set; a snooze of which that isn't known is not released by a touch.
  public var snoozedAt: Instant?

  public init(
    contact: Contact.ID, statistics: RelationshipStatistics,
    obligations: Obligations = Obligations(), tier: Contact.Tier? = nil,
    status: Contact.Status = .active, cadence: Cadence? = nil, snoozedUntil: Instant? = nil,
    snoozedAt: Instant? = nil
  ) {
    self.contact = contact
    self.statistics = statistics
    self.obligations = obligations
    self.tier = tier
    self.status = status
    self.cadence = cadence
    self.snoozedUntil = snoozedUntil
    self.snoozedAt = snoozedAt
  }

  /// Why the contact is not to be listed at all, if it isn't.
  ///
  /// A snooze holds until its end, however often the score is worked out; a touch from them that came
  /// after it was set releases it.
  public func suspension(asOf now: Instant) -> Contribution.Kind? {
    switch status {
    case .doNotContact: .doNotContact
    case .archived: .archived
    case .active: isSnoozed(asOf: now) ? .snoozed : nil
    }
  }

  private func isSnoozed(asOf now: Instant) -> Bool {
    guard let snoozedUntil, snoozedUntil > now else { return false }
    guard let snoozedAt, let lastInboundAt = statistics.lastInboundAt else { return true }
    return lastInboundAt <= snoozedAt
  }
}
