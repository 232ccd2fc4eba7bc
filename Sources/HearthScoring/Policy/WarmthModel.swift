/// The constants of the warmth model: pooled fits over contact networks, rounded, and judgement.
public struct WarmthModel: Hashable, Sendable {
  /// The gap in days that a relationship is expected to have before it shows its own.
  public var priorGapDays = 12.0
  /// How many observed gaps the prior counts for.
  public var priorWeight = 0.7
  /// How many observed gaps a cadence set by the owner counts for.
  public var cadenceWeight = 3.0
  /// The slope of the gap distribution once many gaps are known.
  public var slope = 1.5
  /// The odds that a touch is the last one are `dropout / (dropoutOffset + gaps)`.
  public var dropout = 0.25
  public var dropoutOffset = 0.4
  /// The days over which silence is forecast.
  public var silenceWindowDays = 30.0
  /// The strength at which a relationship counts in full.
  public var fullStrength = 32.0
  public var floors = Band.Floors.standard

  public static let standard = WarmthModel()

  public init() {}
}
