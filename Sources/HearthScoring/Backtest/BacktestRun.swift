import HearthDomain

/// Replays a history and judges, at each cut-off, what each method would have said by what came.
///
/// At a cut-off only the touch-days up to it are known. Each owner's relationships at a cut-off are a
/// cell; metrics are taken by cell, averaged by owner and then over owners. It reads no clock: the
/// history ends with its last touch-day.
public struct BacktestRun {
  private let plan: BacktestPlan
  private var tallies = BacktestMethod.allCases.map(MethodTally.init)
  private var calibration = Calibration()
  private var cutoffs: Set<Day> = []
  private var ownerCount = 0
  private var relationshipCutoffCount = 0
  private var silentCount = 0

  private init(_ plan: BacktestPlan) {
    self.plan = plan
  }

  /// Judges `history`, and hands `body` every relationship at every cut-off, by owner, cut-off and
  /// contact.
  public static func report(
    on history: TouchHistory, plan: BacktestPlan = BacktestPlan(),
    _ body: (RelationshipCutoff) throws -> Void
  ) rethrows -> BacktestReport {
    var run = BacktestRun(plan)
    let days = history.span.map(plan.cutoffs) ?? []
    for owner in history.owners {
      try run.replay(owner, at: days, body)
    }
    return run.report(on: history)
  }

  private mutating func replay(
    _ owner: OwnerHistory, at days: [Day], _ body: (RelationshipCutoff) throws -> Void
  ) rethrows {
    var replay = OwnerReplay(owner)
    let countBefore = relationshipCutoffCount
    for day in days {
      let cell = replay.cell(at: day, plan)
      guard !cell.isEmpty else { continue }
      add(cell, at: day)
      for relationship in cell { try body(relationship) }
    }
    if relationshipCutoffCount > countBefore { ownerCount += 1 }
    for index in tallies.indices { tallies[index].endOwner() }
  }

  private mutating func add(_ cell: [RelationshipCutoff], at day: Day) {
    cutoffs.insert(day)
    relationshipCutoffCount += cell.count
    for relationship in cell {
      let isSilent = relationship.outcome.isSilent
      silentCount += isSilent ? 1 : 0
      calibration.add(relationship.scores.silenceProbability, isSilent: isSilent)
    }
    for index in tallies.indices { tallies[index].add(cell) }
  }

  private func report(on history: TouchHistory) -> BacktestReport {
    BacktestReport(
      plan: plan, span: history.span, ownerCount: ownerCount,
      // Whether there is enough for an AUC depends on what came, not on the method.
      rankedOwnerCount: tallies.map(\.areaUnderCurve.values.count).max() ?? 0,
      rankedCellCount: tallies.map(\.areaUnderCurve.cellCount).max() ?? 0,
      cutoffCount: cutoffs.count, relationshipCutoffCount: relationshipCutoffCount,
      silentCount: silentCount,
      rows: tallies.map { $0.report($0.method == .warmth ? calibration : nil) })
  }
}
