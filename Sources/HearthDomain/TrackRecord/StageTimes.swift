/// How long roles stood in each stage.
public struct StageTimes: Hashable, Sendable {
  /// A row for each stage that isn't closed.
  public let rows: [Row]

  public struct Row: Hashable, Sendable {
    public let stage: Stage
    /// The stays that ended.
    public fileprivate(set) var ended = Durations()
    /// Those that go on, up to now.
    public fileprivate(set) var ongoing = Durations()
  }

  /// The times of the stays that began in `scope`.
  public init(of roles: [RoleHistory], in scope: StatisticsScope, asOf now: Instant) {
    var rows = Stage.allCases.filter { !$0.isClosed }.map { Row(stage: $0) }
    for role in roles where scope.includes(role.parties) {
      for (index, step) in role.steps.enumerated() where scope.includes(step.at) {
        guard let place = rows.firstIndex(where: { $0.stage == step.stage }) else { continue }
        if index + 1 < role.steps.count {
          rows[place].ended.add(from: step.at, to: role.steps[index + 1].at)
        } else {
          rows[place].ongoing.add(from: step.at, to: now)
        }
      }
    }
    self.rows = rows
  }
}
