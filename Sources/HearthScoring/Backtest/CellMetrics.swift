/// How well a method ranked one owner's relationships at one cut-off.
struct CellMetrics {
  /// The least of silent and of other relationships that tell a ranking from chance.
  static let leastOfEachClass = 3
  /// The least relationships among which the top ten are a choice.
  static let leastForTopTen = 15

  /// The chance that a silent relationship is ranked above another, in `0...1`.
  private(set) var areaUnderCurve: Double?
  /// The rank correlation with the days to the next touch, in `-1...1`.
  private(set) var spearman: Double?
  /// The share of the top ten that fell silent, in `0...1`.
  private(set) var precisionAtTen: Double?
  /// The share of the touch-days that fell silent which the ten most urgent had, in `0...1`.
  private(set) var captureAtTen: Double?

  /// Judges `cell`; what it is too small to tell is `nil`.
  init(of cell: [RelationshipCutoff], _ method: BacktestMethod) {
    let risks = cell.map { $0.scores.risk(by: method) }
    let areSilent = cell.map(\.outcome.isSilent)
    let silentCount = areSilent.count { $0 }
    if min(silentCount, cell.count - silentCount) >= Self.leastOfEachClass {
      areaUnderCurve = HearthScoring.areaUnderCurve(risks, areSilent)
      spearman = spearmanCorrelation(risks, cell.map(\.outcome.censoredDaysToNext))
    }
    if cell.count >= Self.leastForTopTen {
      precisionAtTen = topSum(of: areSilent.map { $0 ? 1 : 0 }, by: risks, count: 10) / 10
      captureAtTen = Self.capture(of: cell, by: cell.map { $0.scores.urgency(by: method) })
    }
  }

  private static func capture(of cell: [RelationshipCutoff], by urgency: [Double]) -> Double? {
    let losses = cell.map { $0.outcome.isSilent ? Double($0.recentTouchDayCount) : 0 }
    let total = losses.reduce(0, +)
    return total == 0 ? nil : topSum(of: losses, by: urgency, count: 10) / total
  }
}
