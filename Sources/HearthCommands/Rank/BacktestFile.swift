import HearthDomain
import HearthScoring

extension CommandContext {
  /// Runs a backtest, and writes a line for each relationship at each cut-off, if there is a `path`.
  func backtest(
    _ history: TouchHistory, _ plan: BacktestPlan, writingTo path: String?
  ) throws -> BacktestReport {
    guard let path else { return BacktestRun.report(on: history, plan: plan) { _ in } }
    let renderer = DelimitedRenderer(form: .csv)
    let columns = RelationshipCutoff.columns
    let report = try OutputFile.write(to: path, in: self) { file in
      var buffer = BufferedOutput(file)
      renderer.appendHeader(of: columns, to: &buffer.bytes)
      let report = try BacktestRun.report(on: history, plan: plan) { row in
        renderer.append(row.cells, of: columns, to: &buffer.bytes)
        try buffer.drain()
      }
      try buffer.flush()
      return report
    }
    let count = report.relationshipCutoffCount
    diagnose(
      "Wrote \(counted(count, "relationship-cut-off", "relationship-cut-offs")) to \(inert(path))")
    return report
  }
}

extension RelationshipCutoff {
  /// The columns of the file; the outcome comes last.
  fileprivate static let columns = [
    Column("owner"), Column("contact"), Column("cutoff_on"), Column("touch_days"),
    Column("last_touch_on"), Column("recent_touch_days"), Column("silence_probability"),
    Column("days_since"), Column("gap_ratio"), Column("decay_sum"), Column("strength"),
    Column("ripeness"), Column("expected_loss"), Column("is_silent"), Column("days_to_next"),
  ]

  fileprivate var cells: [Cell] {
    [
      .text(owner), .text(contact), .day(cutoff), .int(state.statistics.touchDayCount),
      .day(state.statistics.lastOn), .int(recentTouchDayCount),
      .number(scores.silenceProbability), .number(scores.daysSince), .number(scores.gapRatio),
      .number(scores.decaySum), .number(scores.loss.strength), .number(scores.loss.ripeness),
      .number(scores.loss.total), .flag(outcome.isSilent), .int(outcome.daysToNext),
    ]
  }
}
