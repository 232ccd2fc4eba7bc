public import HearthDomain

/// The relationships that need the owner now, the highest score first.
///
/// Relationships are considered one by one and only the best are kept, so that ranking any number of
/// them takes no more room than the list. Equal scores go by the earliest due date, then by strength,
/// then by contact, so that the order is total and doesn't depend on that of the input.
public struct AttentionRanking: Sendable {
  private var scorer: AttentionScorer
  private let threshold: Double
  private let keepsHeldBack: Bool
  private var best: BestList<Attention>

  /// A ranking of at most `limit` relationships that score `threshold`, the policy's if it is `nil`.
  ///
  /// With `keepsHeldBack` those are ranked too that would reach it if they didn't have to wait.
  public init(
    asOf now: Instant, limit: Int = .max, threshold: Double? = nil, keepsHeldBack: Bool = false,
    policy: Policy = .standard, calendar: BusinessCalendar? = nil
  ) {
    scorer = AttentionScorer(asOf: now, policy: policy, calendar: calendar)
    self.threshold = threshold ?? policy.list.threshold
    self.keepsHeldBack = keepsHeldBack
    best = BestList(limit: limit)
  }

  /// The best so far, in order.
  public var attentions: [Attention] { best.elements }

  /// Takes in one more relationship, unless it is suspended or below the threshold.
  ///
  /// With whom something is pressing is listed whatever it weighs, unless all there is to do has to wait.
  public mutating func consider(_ standing: Standing) {
    guard standing.suspension(asOf: scorer.moment) == nil else { return }
    let score = scorer.score(standing)
    let reached = keepsHeldBack ? max(score.total, score.totalBeforeHoldBack) : score.total
    guard reached >= threshold || standing.obligations.isPressing else { return }
    // Most are out at once, and need not be put together.
    if let floor = best.floor, score.total < floor.score.total { return }
    let attention = Attention(standing, score, by: scorer)
    guard reached >= threshold || attention.reason != nil else { return }
    best.consider(attention)
  }
}

extension Attention: Ranked {
  func precedes(_ other: Self) -> Bool {
    if score.total != other.score.total { return score.total > other.score.total }
    let (due, otherDue) = (score.earliestDueAt, other.score.earliestDueAt)
    if due != otherDue { return Self.isEarlier(due, otherDue) }
    let (strength, otherStrength) = (score.loss?.strength ?? 0, other.score.loss?.strength ?? 0)
    return strength != otherStrength ? strength > otherStrength : contact < other.contact
  }

  /// What is due comes before what isn't.
  private static func isEarlier(_ left: Instant?, _ right: Instant?) -> Bool {
    guard let left else { return false }
    return right.map { left < $0 } ?? true
  }
}
