import HearthDomain

/// One contact's history, replayed from cut-off to cut-off.
struct ContactReplay {
  private let history: ContactHistory
  private(set) var state = CutoffState()
  /// The number of touch-days that the state counts.
  private var position = 0

  init(_ history: ContactHistory) {
    self.history = history
  }

  /// Counts the touch-days up to `cutoff`, which must not go back.
  mutating func advance(to cutoff: Day, weights: TouchWeights) {
    while position < history.days.count, history.days[position].day <= cutoff {
      state.append(history.days[position], weights: weights)
      position += 1
    }
  }

  /// The relationship of `owner` at `cutoff`, which the replay has advanced to; `nil` if the plan
  /// leaves it out.
  func relationship(of owner: String, at cutoff: Day, _ plan: BacktestPlan) -> RelationshipCutoff? {
    guard plan.isEligible(state, at: cutoff),
      let scores = state.scores(at: cutoff, plan)
    else { return nil }
    return RelationshipCutoff(
      owner: owner, contact: history.contact, cutoff: cutoff, state: state,
      recentTouchDayCount: recentTouchDayCount(at: cutoff), scores: scores,
      outcome: outcome(at: cutoff, plan))
  }

  private func recentTouchDayCount(at cutoff: Day) -> Int {
    let first = cutoff.adding(days: 1 - RelationshipCutoff.recentDays)
    return history.days[..<position].reversed().prefix { $0.day >= first }.count
  }

  private func outcome(at cutoff: Day, _ plan: BacktestPlan) -> RelationshipCutoff.Outcome {
    typealias Outcome = RelationshipCutoff.Outcome
    guard position < history.days.count else { return Outcome(isSilent: true, daysToNext: nil) }
    let days = history.days[position].day.number - cutoff.number
    return Outcome(
      isSilent: days > plan.windowDays, daysToNext: days <= Outcome.horizonDays ? days : nil)
  }
}
