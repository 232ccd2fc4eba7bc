import HearthDomain
import Testing

/// How far roles came, and how long they stood where.
@Suite struct FunnelTests {
  private static let parties = RoleParties(
    agency: Organization.ID(rawValue: 1), client: nil, recruiter: nil)

  @Test func roleThatSkipsAStageHasComeAsFar() {
    let funnel = Funnel(of: [role((.lead, 0), (.interviewing, 4))], in: StatisticsScope())
    #expect(funnel.rows.map(\.reachedCount) == [1, 1, 1, 1, 0, 0, 0])
    #expect(funnel.rows.map(\.standingCount) == [0, 0, 0, 1, 0, 0, 0])
  }

  @Test func closedRoleEndsWhereItStood() {
    let funnel = Funnel(
      of: [
        role((.lead, 0), (.submitted, 1), (.rejected, 2)),
        role((.submitted, 1), (.ghosted, 40), (.screening, 50), (.withdrawn, 51)),
        role((.lead, 0), (.offer, 4), (.accepted, 5)),
      ], in: StatisticsScope())
    #expect(funnel.rows.map(\.reachedCount) == [3, 3, 2, 1, 1, 1, 1])
    #expect(funnel.rows[1].endedCounts == [.rejected: 1])
    #expect(funnel.rows[2].endedCounts == [.withdrawn: 1])
    #expect(funnel.rows.last?.standingCount == 1)
    #expect(funnel.rows[2].passed.share == 2.0 / 3.0)
    #expect(funnel.rows[3].passed.share == nil)
  }

  @Test func scopeTakesRolesThatCameUpInIt() {
    let roles = [role((.lead, 0), (.offer, 9)), role((.lead, 5))]
    let funnel = Funnel(of: roles, in: StatisticsScope(since: Self.day(5)))
    #expect(funnel.rows.first?.reachedCount == 1)
    #expect(
      Funnel(of: roles, in: StatisticsScope(organization: Organization.ID(rawValue: 2))).rows
        .first?.reachedCount == 0)
  }

  @Test func stayLastsFromOneMoveToTheNext() {
    let roles = [2, 4, 8].map { role((.lead, 0), (.submitted, $0), (.rejected, $0 + 1)) }
    let times = StageTimes(
      of: roles + [role((.lead, 1))], in: StatisticsScope(), asOf: Self.day(11))
    #expect(times.rows.first?.ended.medianDays == 4)
    #expect(times.rows.first?.ongoing.count == 1)
    #expect(times.rows[1].ended.medianDays == 1)
    #expect(times.rows.allSatisfy { !$0.stage.isClosed })
  }

  private func role(_ steps: (Stage, Int64)...) -> RoleHistory {
    RoleHistory(
      parties: Self.parties,
      steps: steps.map { RoleHistory.Step($0.0, at: Self.day($0.1)) })
  }

  private static func day(_ day: Int64) -> Instant {
    Instant(unixSeconds: 1_777_000_000 + day * 86_400)
  }
}
