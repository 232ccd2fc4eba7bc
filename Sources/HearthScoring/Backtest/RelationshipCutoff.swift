public import HearthDomain

/// One relationship at one cut-off: what was known, what each method said, and what came of it.
public struct RelationshipCutoff: Hashable, Sendable {
  /// The owner's name; see ``OwnerHistory/owner``.
  public let owner: String
  /// The contact's name; see ``ContactHistory/contact``.
  public let contact: String
  /// The last day that is known.
  public let cutoff: Day
  /// What was known of the relationship.
  public let state: CutoffState
  /// The touch-days of the ``recentDays`` days up to the cut-off: what there is to lose.
  public let recentTouchDayCount: Int
  /// What was said of it.
  public let scores: BacktestScores
  /// What came of it.
  public let outcome: Outcome

  /// The days up to a cut-off whose touch-days ``recentTouchDayCount`` counts.
  public static let recentDays = 180

  /// What came after a cut-off.
  public struct Outcome: Hashable, Sendable {
    /// Whether there was no touch within the window.
    public let isSilent: Bool
    /// The days to the next touch-day; `nil` if there is none within ``horizonDays``.
    public let daysToNext: Int?

    /// The days after which the next touch-day no longer matters.
    public static let horizonDays = 180

    /// The days to the next touch-day, at most ``horizonDays``.
    var censoredDaysToNext: Double { Double(daysToNext ?? Self.horizonDays) }
  }
}
