public import HearthDomain

/// The points of one relationship as of one moment: a value of a fixed size, made in the thousands.
///
/// Lines are added in the order of ``Contribution/Kind``, so the total is the sum of its lines taken
/// from the first to the last, to the bit.
public struct AttentionScore: Hashable, Sendable {
  /// The sum of all lines.
  public private(set) var total = 0.0
  /// The sum of the lines that reach out, before any are held back.
  public private(set) var outreach = 0.0
  /// `nil` if the contact was never touched.
  public let warmth: Warmth?
  /// `nil` if the contact was never touched.
  public let loss: ExpectedLoss?
  public internal(set) var importance: Importance?
  /// When the contact may be reached out to again; `nil` if nothing of the owner's is unanswered, and
  /// they are not quiet by agreement.
  public internal(set) var nextNudgeAt: Instant?
  /// The earliest date of the dated lines.
  public private(set) var earliestDueAt: Instant?

  private var points = SIMD16<Double>(repeating: 0)
  private var present: UInt16 = 0

  init(warmth: Warmth?, loss: ExpectedLoss?) {
    self.warmth = warmth
    self.loss = loss
  }

  /// The points of one line, or `nil` if there is none of that kind.
  public subscript(_ kind: Contribution.Kind) -> Double? {
    present & 1 << UInt16(kind.rawValue) == 0 ? nil : points[kind.rawValue]
  }

  /// Whether there are reasons to reach out that have to wait.
  public var isHeldBack: Bool { self[.holdBack] != nil }

  /// What the total would be if nothing were held back.
  public var totalBeforeHoldBack: Double { total - (self[.holdBack] ?? 0) }

  /// Adds a line, which must come after those added before.
  mutating func add(_ kind: Contribution.Kind, _ value: Double) {
    points[kind.rawValue] = value
    present |= 1 << UInt16(kind.rawValue)
    total += value
    if kind.role == .outreach { outreach += value }
  }

  /// Adds a line that is due at an instant.
  mutating func add(_ kind: Contribution.Kind, _ value: Double, dueAt: Instant) {
    add(kind, value)
    earliestDueAt = min(earliestDueAt ?? dueAt, dueAt)
  }
}
