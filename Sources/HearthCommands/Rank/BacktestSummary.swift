import HearthDomain
import HearthScoring

/// What a backtest says to people and to machines.
struct BacktestSummary {
  let report: BacktestReport

  /// What was judged, a line each.
  var fields: Fields {
    var fields = Fields()
    fields.add("History", report.span.map { "from \($0.lowerBound) to \($0.upperBound)" })
    fields.add("Judged", judgedWords)
    fields.add("Silent", silentWords)
    fields.add("Ranked", rankedWords)
    fields.add("Interval", intervalWords)
    return fields
  }

  /// Why there is nothing to show; `nil` if there is.
  var shortageWords: String? {
    guard let shortage = report.shortage else { return nil }
    return "There is too little history to judge: \(words(for: shortage))."
  }

  /// A row for each score.
  var listing: Listing {
    Listing(
      columns: [
        Column("score"), Column("label", "SCORE"), Column("auc", "AUC", .right),
        Column("auc_low", "95 % FROM", .right), Column("auc_high", "TO", .right),
        Column("precision_at_10", "P@10", .right), Column("spearman", "SPEARMAN", .right),
        Column("brier", "BRIER", .right), Column("ece", "ECE", .right),
        Column("capture_at_10", "CAPTURE@10", .right),
      ],
      rows: report.rows.map(cells), idKey: "score")
  }

  private func cells(_ row: BacktestReport.Row) -> [Cell] {
    [
      .text(row.method.rawValue), .text(label(of: row.method)),
      .number(row.areaUnderCurve, decimals: 4), .number(row.interval?.lowerBound, decimals: 3),
      .number(row.interval?.upperBound, decimals: 3), .number(row.precisionAtTen, decimals: 3),
      .number(row.spearman, decimals: 3), .number(row.calibration?.brierScore, decimals: 3),
      .number(row.calibration?.expectedError, decimals: 3),
      .number(row.captureAtTen, decimals: 3),
    ]
  }

  // MARK: Words

  private func label(of method: BacktestMethod) -> String {
    switch method {
    case .warmth: "P(silent \(report.plan.windowDays) d)"
    case .daysSince: "days since last touch"
    case .gapRatio: "gap ratio"
    case .decaySum: "decay sum"
    }
  }

  private var judgedWords: String {
    let owners = counted(report.ownerCount, "owner", "owners")
    let cutoffs = counted(report.cutoffCount, "cut-off", "cut-offs")
    return "\(report.relationshipCutoffCount) relationship-cut-offs: \(owners), \(cutoffs), "
      + "\(counted(report.plan.stepDays, "day", "days")) apart"
  }

  private var silentWords: String? {
    guard let share = report.silentShare, let brier = report.baseBrierScore else { return nil }
    return "\(fixed(share * 100, digits: 0)) % had no touch within "
      + "\(counted(report.plan.windowDays, "day", "days")); to say so of all has a Brier score of "
      + fixed(brier, digits: 3)
  }

  private var rankedWords: String {
    let rankings = counted(report.rankedCellCount, "ranking", "rankings")
    let owners = counted(report.rankedOwnerCount, "owner", "owners")
    return "\(rankings) of \(owners): those with three who fell silent and three who did not"
  }

  private var intervalWords: String {
    report.rankedOwnerCount < 2
      ? "none: it tells how the AUC hangs on which owners there are, and there is one"
      : "the middle 95 % of the AUCs of \(Bootstrap.drawCount) draws of owners"
  }

  private func words(for shortage: BacktestShortage) -> String {
    let plan = report.plan
    switch shortage {
    case .noTouches: return "no touches"
    case .shortSpan:
      let days = report.span.map { $0.upperBound.number - $0.lowerBound.number } ?? 0
      return "from the first touch to the last it is \(counted(days, "day", "days")), and a window "
        + "of \(counted(plan.windowDays, "day", "days")) takes \(plan.leastSpanDays)"
    case .nothingEligible:
      return "no cut-off has a contact touched on two days, the last within 180 days, and then any "
        + "touch at all in the window after it"
    case .noContrast:
      return "at no cut-off did three relationships of an owner fall silent while three did not"
    }
  }
}
