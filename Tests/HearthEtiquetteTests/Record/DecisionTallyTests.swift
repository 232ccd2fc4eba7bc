import HearthDomain
import HearthEtiquette
import Testing

/// Whether a decision came by the day that was named, on the clocks of the interview.
@Suite struct DecisionTallyTests {
  @Test func dayNamedIsKeptUntilItEndsInTheInterviewsZone() throws {
    for (day, zone) in [
      ("2026-05-12", Scene.dublin), ("2026-05-12", Scene.newYork), ("2026-10-25", Scene.dublin),
    ] {
      let lastSecond = try Scene.at("\(day) 23:59:59", in: zone)
      for (answeredAt, kept) in around(lastSecond, before: 1, at: 1, after: 0) {
        let tally = try tally(by: day, in: zone, answeredAt: answeredAt)
        #expect(tally.keptCount == kept)
        #expect(tally.lateCount == 1 - kept)
      }
    }
  }

  @Test func silenceIsJudgedOnceTheDayIsOver() throws {
    let end = try Scene.at("2026-05-13 00:00")
    for (now, count) in around(end, before: 0, at: 1, after: 1) {
      let tally = try tally(by: "2026-05-12", asOf: now)
      #expect(tally.silentCount == count)
      #expect(tally.kept.whole == count)
    }
  }

  @Test func roleThatTheOwnerGaveUpIsNotJudged() throws {
    let before = try tally(by: "2026-05-12", withdrawnAt: Scene.at("2026-05-12 18:00"))
    #expect(before.kept.whole == 0)
    let after = try tally(by: "2026-05-12", withdrawnAt: Scene.at("2026-05-13 09:00"))
    #expect(after.silentCount == 1)
  }

  @Test func interviewWithoutADayIsNotJudged() throws {
    #expect(try tally(by: nil).kept.whole == 0)
  }

  @Test func verdictsSayWhichWereKept() throws {
    let answeredAt = try Scene.at("2026-05-20 00:00")
    let tally = try tally(by: "2026-05-12", answeredAt: answeredAt)
    #expect(tally.verdicts.map(\.isKept) == [false])
    #expect(tally.delays.count == 1)
  }

  private func tally(
    by day: String?, in zone: String = Scene.dublin, answeredAt: Instant? = nil,
    withdrawnAt: Instant? = nil, asOf now: Instant? = nil
  ) throws -> DecisionTally {
    let interview = InterviewHistory(
      uid: UID(rawValue: "interview"),
      parties: RoleParties(agency: nil, client: nil, recruiter: nil),
      endsAt: try Scene.at("2026-05-05 15:00"), timeZone: zone,
      decisionBy: try day.map { try #require(Day($0)) }, answeredAt: answeredAt,
      withdrawnAt: withdrawnAt)
    return DecisionTally(
      of: SearchHistory(interviews: [interview]), in: StatisticsScope(),
      calendar: Scene.calendar, asOf: try now ?? Scene.at("2026-12-01 12:00"))
  }
}
