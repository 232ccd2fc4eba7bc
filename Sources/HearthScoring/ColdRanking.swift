public import HearthDomain

/// The relationships in one of some bands, the greatest expected loss first.
///
/// Relationships are considered one by one and only the best are kept, so that ranking any number of
/// them takes no more room than the list. Equal losses are ordered by strength and then by contact,
/// so that the order is total and doesn't depend on that of the input.
public struct ColdRanking: Sendable {
  private let bands: [Band]
  private let now: Instant
  private let policy: Policy
  private var best: BestList<JudgedRelationship>

  /// A ranking of at most `limit` relationships.
  public init(
    bands: Set<Band> = [.cooling, .cold, .dormant], asOf now: Instant, limit: Int = .max,
    policy: Policy = .standard
  ) {
    self.bands = Band.allCases.filter(bands.contains)
    self.now = now
    self.policy = policy
    best = BestList(limit: limit)
  }

  /// The best relationships so far, in order.
  public var relationships: [JudgedRelationship] { best.elements }

  /// Takes in one more relationship, unless it is suspended or in another band; `cadence` is what is
  /// said of a role that the contact fills.
  public mutating func consider(_ relationship: Relationship, cadence: Cadence? = nil) {
    guard relationship.suspension(asOf: now) == nil,
      let warmth = Warmth(of: relationship, cadence: cadence, asOf: now, policy: policy),
      bands.contains(warmth.band)
    else { return }
    let loss = ExpectedLoss(of: relationship.statistics, warmth: warmth, policy: policy)
    // Most are out at once, and need not be put together.
    if let floor = best.floor, loss.total < floor.loss.total { return }
    best.consider(JudgedRelationship(relationship, warmth, loss, floors: policy.warmth.floors))
  }
}

extension JudgedRelationship: Ranked {
  func precedes(_ other: Self) -> Bool {
    (other.loss.total, other.loss.strength, contact)
      < (loss.total, loss.strength, other.contact)
  }
}
