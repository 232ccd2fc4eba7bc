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
  /// Until when they are quiet by agreement, so that nobody reaches out.
  public var quietUntil: Instant?
  /// Until when they are left in peace for want of answers, in raw days.
  public var restsUntil: Instant?

  public init(
    contact: Contact.ID, statistics: RelationshipStatistics,
    obligations: Obligations = Obligations(), tier: Contact.Tier? = nil,
    status: Contact.Status = .active, cadence: Cadence? = nil, snoozedUntil: Instant? = nil,
    snoozedAt: Instant? = nil, quietUntil: Instant? = nil, restsUntil: Instant? = nil
  ) {
    self.contact = contact
    self.statistics = statistics
    self.obligations = obligations
    self.tier = tier
    self.status = status
    self.cadence = cadence
    self.snoozedUntil = snoozedUntil
    self.snoozedAt = snoozedAt
    self.quietUntil = quietUntil
    self.restsUntil = restsUntil
  }

  /// Why the contact is not to be listed at all, if it isn't.
  public func suspension(asOf now: Instant) -> Contribution.Kind? {
    Suspension(
      status: status, snoozedUntil: snoozedUntil, snoozedAt: snoozedAt,
      lastInboundAt: statistics.lastInboundAt
    ).kind(asOf: now)
  }
}

extension Standing {
  /// How things stand with a contact as it is stored: its cadence by the policy's rules, and what its
  /// last touch leaves open.
  ///
  /// `cadence` is what is said of a role that they fill.
  public init(
    _ relationship: borrowing Relationship, obligations: Obligations = Obligations(),
    cadence: Cadence? = nil, quietUntil: Instant? = nil, restsUntil: Instant? = nil,
    asOf now: Instant, policy: borrowing Policy = .standard
  ) {
    self.init(
      contact: relationship.contact, statistics: relationship.statistics,
      obligations: obligations.addingReplies(
        after: relationship.statistics, asOf: now, policy: policy),
      tier: relationship.tier, status: relationship.status,
      cadence: CadenceRule(for: relationship, opportunity: cadence, policy: policy).cadence,
      snoozedUntil: relationship.snoozedUntil, snoozedAt: relationship.snoozedAt,
      quietUntil: quietUntil, restsUntil: restsUntil)
  }
}

extension Relationship {
  /// Why the contact is not to be listed at all, if it isn't.
  public func suspension(asOf now: Instant) -> Contribution.Kind? {
    Suspension(
      status: status, snoozedUntil: snoozedUntil, snoozedAt: snoozedAt,
      lastInboundAt: statistics.lastInboundAt
    ).kind(asOf: now)
  }
}

extension CadenceRule {
  /// The rule that wins for a contact as it is stored.
  public init(
    for relationship: borrowing Relationship, opportunity: Cadence? = nil,
    policy: borrowing Policy = .standard
  ) {
    self.init(
      contact: relationship.cadence, opportunity: opportunity, tier: relationship.tier,
      tags: relationship.tags,
      policy: policy)
  }
}
