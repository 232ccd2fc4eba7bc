public import HearthDomain

/// The relationships in one of some bands, the greatest expected loss first.
///
/// Relationships are considered one by one and only the best are kept, so that ranking any number of
/// them takes no more room than the list. Equal losses are ordered by strength and then by contact,
/// so that the order is total and doesn't depend on that of the input.
public struct ColdRanking: Sendable {
  private let bands: Set<Band>
  private let now: Instant
  private let policy: Policy
  private var best: BestList<JudgedRelationship>

  /// A ranking of at most `limit` relationships.
  public init(
    bands: Set<Band> = [.cooling, .cold, .dormant], asOf now: Instant, limit: Int = .max,
    policy: Policy = .standard
  ) {
    self.bands = bands
    self.now = now
    self.policy = policy
    best = BestList(limit: limit)
  }

  /// The best relationships so far, in order.
  public var relationships: [JudgedRelationship] { best.elements }

  /// Takes in one more relationship, unless it is suspended or in another band.
  public mutating func consider(_ relationship: Relationship) {
    guard relationship.suspension(asOf: now) == nil,
      let judged = JudgedRelationship(relationship, asOf: now, policy: policy),
      bands.contains(judged.warmth.band)
    else { return }
    best.consider(judged)
  }
}

extension JudgedRelationship: Ranked {
  func precedes(_ other: Self) -> Bool {
    (other.loss.total, other.loss.strength, contact)
      < (loss.total, loss.strength, other.contact)
  }
}
