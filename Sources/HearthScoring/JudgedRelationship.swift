public import HearthDomain

/// One relationship judged: what the list, the card and the JSON all show.
public struct JudgedRelationship: Hashable, Sendable {
  public let relationship: Relationship
  /// The rule by which its cadence holds.
  public let cadenceRule: CadenceRule
  public let warmth: Warmth
  public let loss: ExpectedLoss
  private let floors: Band.Floors

  public var contact: Contact.ID { relationship.contact }

  /// Judges `relationship`, or `nil` if it was never touched.
  public init?(_ relationship: Relationship, asOf now: Instant, policy: Policy = .standard) {
    let rule = CadenceRule(for: relationship, policy: policy)
    guard
      let warmth = Warmth(
        of: relationship.statistics, cadenceDays: rule.cadence?.idealDays, asOf: now,
        model: policy.warmth)
    else { return nil }
    self.relationship = relationship
    cadenceRule = rule
    self.warmth = warmth
    loss = ExpectedLoss(of: relationship.statistics, warmth: warmth, policy: policy)
    floors = policy.warmth.floors
  }

  /// The instant at which the band below warm begins, or began.
  public var coolsAt: Instant? {
    relationship.statistics.lastAt?.adding(
      seconds: Int64(warmth.days(untilAliveFallsTo: floors.warm) * 86_400))
  }
}
