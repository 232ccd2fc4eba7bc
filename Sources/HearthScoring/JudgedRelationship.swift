public import HearthDomain

/// One relationship judged: what the list, the card and the JSON all show.
public struct JudgedRelationship: Hashable, Sendable {
  public let relationship: Relationship
  public let warmth: Warmth
  public let loss: ExpectedLoss
  private let floors: Band.Floors

  public var contact: Contact.ID { relationship.contact }

  /// Judges `relationship`, or `nil` if it was never touched.
  public init?(_ relationship: Relationship, asOf now: Instant, policy: Policy = .standard) {
    guard let warmth = Warmth(of: relationship, cadence: nil, asOf: now, policy: policy) else {
      return nil
    }
    let loss = ExpectedLoss(of: relationship.statistics, warmth: warmth, policy: policy)
    self.init(relationship, warmth, loss, floors: policy.warmth.floors)
  }

  init(
    _ relationship: Relationship, _ warmth: Warmth, _ loss: ExpectedLoss, floors: Band.Floors
  ) {
    self.relationship = relationship
    self.warmth = warmth
    self.loss = loss
    self.floors = floors
  }

  /// The instant at which the band below warm begins, or began; `nil` if that is thousands of years
  /// away.
  public var coolsAt: Instant? {
    relationship.statistics.lastAt?.adding(days: warmth.days(untilAliveFallsTo: floors.warm))
  }
}

extension Warmth {
  /// Judges a relationship by its statistics and the cadence that holds; `nil` if it was never touched.
  init?(
    of relationship: borrowing Relationship, cadence: Cadence?, asOf now: Instant,
    policy: borrowing Policy
  ) {
    let cadence = CadenceRule(for: relationship, opportunity: cadence, policy: policy).cadence
    self.init(
      of: relationship.statistics, cadenceDays: cadence?.idealDays, asOf: now,
      model: policy.warmth)
  }
}
