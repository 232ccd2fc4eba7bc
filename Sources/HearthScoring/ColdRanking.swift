public import HearthDomain

/// One relationship judged: what the list, the card and the JSON all show.
public struct JudgedRelationship: Hashable, Sendable {
  public let relationship: Relationship
  public let warmth: Warmth
  public let loss: ExpectedLoss

  public var contact: Contact.ID { relationship.contact }

  /// Judges `relationship`, or `nil` if it was never touched.
  public init?(_ relationship: Relationship, asOf now: Instant, model: WarmthModel = .standard) {
    guard
      let warmth = Warmth(
        of: relationship.statistics, cadenceDays: relationship.cadenceDays, asOf: now, model: model)
    else { return nil }
    self.relationship = relationship
    self.warmth = warmth
    loss = ExpectedLoss(of: relationship.statistics, warmth: warmth, model: model)
  }

  /// The instant at which the band below warm begins, or began.
  public var coolsAt: Instant? {
    relationship.statistics.lastAt?.adding(
      seconds: Int64(warmth.days(untilAliveFallsTo: Band.warmFloor) * 86_400))
  }
}

/// The relationships in one of `bands`, the greatest expected loss first.
///
/// Equal losses are ordered by strength and then by contact, so that the order is total.
/// Relationships that are snoozed past `now` are left out.
public func coldRanking(
  of relationships: [Relationship], in bands: Set<Band> = [.cooling, .cold, .dormant],
  asOf now: Instant, model: WarmthModel = .standard
) -> [JudgedRelationship] {
  relationships
    .filter { $0.snoozedUntil.map { $0 <= now } ?? true }
    .compactMap { JudgedRelationship($0, asOf: now, model: model) }
    .filter { bands.contains($0.warmth.band) }
    .sorted { left, right in
      (right.loss.total, right.loss.strength, left.contact)
        < (left.loss.total, left.loss.strength, right.contact)
    }
}
