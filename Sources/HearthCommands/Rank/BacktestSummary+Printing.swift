import HearthDomain
import HearthScoring

extension CommandContext {
  /// Prints what a backtest found, or says why it found nothing.
  func print(_ summary: BacktestSummary, as format: OutputFormat) throws {
    if let words = summary.shortageWords { diagnose(words) }
    if format == .json { return try write(summary.record.bytes()) }
    guard summary.shortageWords == nil else { return }
    if format == .table { try write(summary.fields.bytes + [UInt8(ascii: "\n")]) }
    try print(summary.listing, as: format)
  }
}

extension BacktestSummary {
  /// Everything that is known of a backtest.
  var record: JSONValue {
    .object([
      "window_days": .optional(report.plan.windowDays),
      "step_days": .optional(report.plan.stepDays),
      "first_touch_on": .optional(report.span?.lowerBound.description),
      "last_touch_on": .optional(report.span?.upperBound.description),
      "relationship_cutoffs": .optional(report.relationshipCutoffCount),
      "cutoffs": .optional(report.cutoffCount), "owners": .optional(report.ownerCount),
      "ranked_owners": .optional(report.rankedOwnerCount),
      "rankings": .optional(report.rankedCellCount),
      "silent_share": .optional(report.silentShare),
      "base_brier": .optional(report.baseBrierScore),
      "shortage": .optional(report.shortage?.rawValue), "scores": listing.json,
      "calibration": .array(
        report.rows.compactMap(\.calibration).flatMap(\.bins).map(\.record)),
    ])
  }
}

extension Calibration.Bin {
  /// The tenths stand in order, the least probability first.
  fileprivate var record: JSONValue {
    .object([
      "count": .optional(count), "mean_probability": .optional(meanProbability),
      "silent_share": .optional(silentShare),
    ])
  }
}
