/// How many roles came how far.
public struct Funnel: Hashable, Sendable {
  /// From the first mention to the acceptance.
  public let rows: [Row]

  /// One stage of the way.
  public struct Row: Hashable, Sendable {
    public let stage: Stage
    /// The roles that came as far, whether they stood in this very stage or passed over it.
    public fileprivate(set) var reachedCount = 0
    /// Those that stand here.
    public fileprivate(set) var standingCount = 0
    /// Those that ended here, by outcome.
    public fileprivate(set) var endedCounts: [Stage: Int] = [:]

    /// Of the roles that came as far as the stage before, those that came as far as this one.
    public fileprivate(set) var passed = Proportion()
  }

  public static let stages = Stage.allCases.filter { !$0.isClosed } + [.accepted]

  /// The funnel of the roles that came up in `scope`.
  public init(of roles: [RoleHistory], in scope: StatisticsScope) {
    var rows = Self.stages.map { Row(stage: $0) }
    for role in roles where scope.includes(role.parties) {
      guard let first = role.steps.first, let last = role.steps.last, scope.includes(first.at)
      else { continue }
      let places = role.steps.compactMap { Self.stages.firstIndex(of: $0.stage) }
      for place in rows.indices.prefix((places.max() ?? 0) + 1) { rows[place].reachedCount += 1 }
      if !last.stage.isClosed || last.stage == .accepted {
        rows[places.last ?? 0].standingCount += 1
      } else {
        rows[places.last ?? 0].endedCounts[last.stage, default: 0] += 1
      }
    }
    for place in rows.indices.dropFirst() {
      rows[place].passed = Proportion(
        rows[place].reachedCount, of: rows[place - 1].reachedCount)
    }
    self.rows = rows
  }
}
