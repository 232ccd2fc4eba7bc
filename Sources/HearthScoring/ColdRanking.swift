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

/// The relationships in one of some bands, the greatest expected loss first.
///
/// Relationships are considered one by one and only the best are kept, so that ranking any number of
/// them takes no more room than the list. Equal losses are ordered by strength and then by contact,
/// so that the order is total and doesn't depend on that of the input.
public struct ColdRanking: Sendable {
  private let bands: Set<Band>
  private let now: Instant
  private let limit: Int
  private let model: WarmthModel
  private var kept: [JudgedRelationship] = []
  /// The last of the list as it stood when it was last sorted: what comes after it is out.
  private var floor: JudgedRelationship?

  /// A ranking of at most `limit` relationships.
  public init(
    bands: Set<Band> = [.cooling, .cold, .dormant], asOf now: Instant, limit: Int = .max,
    model: WarmthModel = .standard
  ) {
    self.bands = bands
    self.now = now
    self.limit = limit
    self.model = model
  }

  /// The best relationships so far, in order.
  public var relationships: [JudgedRelationship] {
    Array(kept.sorted(by: Self.precedes).prefix(limit))
  }

  /// Takes in one more relationship, unless it is snoozed past now or in another band.
  public mutating func consider(_ relationship: Relationship) {
    if let until = relationship.snoozedUntil, until > now { return }
    guard let judged = JudgedRelationship(relationship, asOf: now, model: model),
      bands.contains(judged.warmth.band)
    else { return }
    if let floor, Self.precedes(floor, judged) { return }
    kept.append(judged)
    // Sorting now and then costs less than keeping order all the time.
    if kept.count / 2 > max(limit, 32) {
      kept = relationships
      floor = kept.last
    }
  }

  private static func precedes(_ left: JudgedRelationship, _ right: JudgedRelationship) -> Bool {
    (right.loss.total, right.loss.strength, left.contact)
      < (left.loss.total, left.loss.strength, right.contact)
  }
}
