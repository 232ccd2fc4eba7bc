import HearthDomain
import HearthEtiquette
import Testing

/// Whether a decision came by the day that was named and its grace, on the clocks of the interview.
@Suite struct DecisionTallyTests {
  @Test func dayNamedIsKeptUntilItsGraceEndsInTheInterviewsZone() throws {
    for (day, graceDay, zone) in [
      ("2026-05-12", "2026-05-13", Scene.dublin), ("2026-05-12", "2026-05-13", Scene.newYork),
      ("2026-10-24", "2026-10-25", Scene.dublin),
    ] {
      let lastSecond = try Scene.at("\(graceDay) 23:59:59", in: zone)
      for (at, kept) in around(lastSecond, before: 1, at: 1, after: 0) {
        let tally = try tally(by: day, in: zone, moves: [move(.interviewing, .final, at: at)])
        #expect(tally.keptCount == kept)
        #expect(tally.lateCount == 1 - kept)
      }
    }
  }

  @Test func silenceIsJudgedOnceTheGraceIsOver() throws {
    let end = try Scene.at("2026-05-14 00:00")
    for (now, count) in around(end, before: 0, at: 1, after: 1) {
      let tally = try tally(by: "2026-05-12", asOf: now)
      #expect(tally.silentCount == count)
      #expect(tally.kept.whole == count)
    }
  }

  @Test func graceIsThatOfThePolicy() throws {
    let answer = move(.interviewing, .offer, at: try Scene.at("2026-05-13 09:00"))
    var terms = PlaybookTerms.standard
    terms.graceDays = 0
    #expect(try tally(by: "2026-05-12", moves: [answer], terms: terms).lateCount == 1)
  }

  @Test(
    "What the owner only puts on record is no answer",
    arguments: [
      (Stage.lead, Stage.interviewing, "2026-05-05 16:00", 0),
      (.submitted, .screening, "2026-05-08 09:00", 0),
      (.screening, .interviewing, "2026-05-05 16:00", 0),
      (.screening, .interviewing, "2026-05-06 09:00", 1),
      (.interviewing, .offer, "2026-05-05 16:00", 1),
      (.interviewing, .ghosted, "2026-05-08 09:00", 0),
    ])
  func moveOfTheOwnersIsNoAnswer(from: Stage, to: Stage, at: String, kept: Int) throws {
    let tally = try tally(by: "2026-05-12", moves: [move(from, to, at: Scene.at(at))])
    #expect(tally.keptCount == kept)
    #expect(tally.silentCount == 1 - kept)
  }

  @Test(
    "A word of theirs on the day named or since is an answer, one before it isn't",
    arguments: [
      ("2026-05-05 16:00", 0, 0), ("2026-05-11 23:59", 0, 0), ("2026-05-12 00:00", 1, 0),
      ("2026-05-13 23:59", 1, 0), ("2026-05-14 00:00", 0, 1),
    ])
  func wordOfTheirs(at: String, kept: Int, late: Int) throws {
    let tally = try tally(by: "2026-05-12", word: Scene.at(at))
    #expect(tally.keptCount == kept)
    #expect(tally.lateCount == late)
  }

  @Test func roleThatTheOwnerGaveUpIsNotJudged() throws {
    let before = move(.interviewing, .withdrawn, at: try Scene.at("2026-05-12 18:00"))
    #expect(try tally(by: "2026-05-12", moves: [before]).kept.whole == 0)
    let after = move(.interviewing, .withdrawn, at: try Scene.at("2026-05-14 09:00"))
    #expect(try tally(by: "2026-05-12", moves: [after]).silentCount == 1)
  }

  @Test func interviewWithoutADayIsNotJudged() throws {
    #expect(try tally(by: nil).kept.whole == 0)
  }

  @Test func verdictsSayWhichWereKept() throws {
    let answer = move(.interviewing, .final, at: try Scene.at("2026-05-20 00:00"))
    let tally = try tally(by: "2026-05-12", moves: [answer])
    #expect(tally.verdicts.map(\.isKept) == [false])
    #expect(tally.delays.count == 1)
  }

  private func move(_ from: Stage, _ to: Stage, at instant: Instant) -> StageMove {
    StageMove(opportunity: Opportunity.ID(rawValue: 1), from: from, to: to, at: instant)
  }

  private func tally(
    by day: String?, in zone: String = Scene.dublin, moves: [StageMove] = [],
    word: Instant? = nil, terms: PlaybookTerms = .standard, asOf now: Instant? = nil
  ) throws -> DecisionTally {
    let interview = InterviewHistory(
      uid: UID(rawValue: "interview"),
      parties: RoleParties(agency: nil, client: nil, recruiter: Scene.dana),
      endsAt: try Scene.at("2026-05-05 15:00"), timeZone: zone,
      decisionBy: try day.map { try #require(Day($0)) }, moves: moves)
    return DecisionTally(
      of: SearchHistory(
        interviews: [interview], words: word.map { [Scene.dana: [$0]] } ?? [:]),
      in: StatisticsScope(), by: Playbook(terms: terms, calendar: Scene.calendar),
      asOf: try now ?? Scene.at("2026-12-01 12:00"))
  }
}
