public import HearthDomain

/// How well each method ranked, over all owners and cut-offs.
public struct BacktestReport: Hashable, Sendable {
  /// One method's figures; `nil` where the history is too small to tell.
  public struct Row: Hashable, Sendable {
    public let method: BacktestMethod
    /// The chance that a silent relationship is ranked above another, in `0...1`; 0.5 is chance.
    public let areaUnderCurve: Double?
    /// The 95 % bootstrap interval of ``areaUnderCurve`` over owners; `nil` below two of them.
    public let interval: ClosedRange<Double>?
    /// The share of the top ten that fell silent, in `0...1`.
    public let precisionAtTen: Double?
    /// The rank correlation with the days to the next touch, in `-1...1`.
    public let spearman: Double?
    /// The share of the touch-days that fell silent which the ten most urgent had, in `0...1`.
    public let captureAtTen: Double?
    /// How far the score may be taken for a probability; `nil` if it is none.
    public let calibration: Calibration?
  }

  /// When it looked, and how far ahead.
  public let plan: BacktestPlan
  /// From the first touch-day to the last; `nil` if there is none.
  public let span: ClosedRange<Day>?
  /// The owners with at least one relationship that counted.
  public let ownerCount: Int
  /// The owners with a cut-off at which enough fell silent, and enough did not, for an AUC.
  public let rankedOwnerCount: Int
  /// How many cut-offs of an owner were such.
  public let rankedCellCount: Int
  /// The days on which at least one relationship counted.
  public let cutoffCount: Int
  /// The relationships that counted, over all cut-offs.
  public let relationshipCutoffCount: Int
  /// Those of ``relationshipCutoffCount`` that fell silent within the window.
  public let silentCount: Int
  /// One for each of ``BacktestMethod``, in its order.
  public let rows: [Row]

  /// The share that fell silent, in `0...1`; `nil` if nothing counted.
  public var silentShare: Double? {
    relationshipCutoffCount == 0 ? nil : Double(silentCount) / Double(relationshipCutoffCount)
  }

  /// The Brier score of saying ``silentShare`` of everybody.
  public var baseBrierScore: Double? {
    silentShare.map { $0 * (1 - $0) }
  }
}
