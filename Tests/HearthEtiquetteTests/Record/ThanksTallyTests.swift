import HearthDomain
import HearthEtiquette
import Testing

/// Whether thanks were in time, at the boundary, across zones and a change of clocks.
@Suite struct ThanksTallyTests {
  private static let uid = UID(rawValue: "interview")

  @Test func thanksAreInTimeUpToTheSecondTheyAreDue() throws {
    for end in [
      try Scene.at("2026-05-05 15:00"),
      // Clocks in Dublin go back in that night: 24 hours later they show 14:00.
      try Scene.at("2026-10-24 15:00"),
      try Scene.at("2026-03-07 17:30", in: Scene.newYork),
    ] {
      let due = end.adding(seconds: 86_400)
      for (thankedAt, count) in around(due, before: 1, at: 1, after: 0) {
        let tally = tally(end: end, thanks: [Scene.kim: [thankedAt]])
        #expect(tally.interviews == Proportion(count, of: 1))
        #expect(tally.lateCount == 1 - count)
      }
    }
  }

  @Test func oneOfThreeIsEnoughForTheInterviewAndNotForEverybody() throws {
    let end = try Scene.at("2026-05-05 15:00")
    let tally = tally(
      end: end, panel: [Scene.kim, Scene.lee], recruiter: Scene.dana,
      thanks: [Scene.lee: [end.adding(seconds: 60)]])
    #expect(tally.interviews == Proportion(1, of: 1))
    #expect(tally.complete == Proportion(0, of: 1))
    #expect(tally.thanks == Proportion(1, of: 3))
  }

  @Test func thanksBeforeTheEndAreForSomethingElse() throws {
    let end = try Scene.at("2026-05-05 15:00")
    #expect(tally(end: end, thanks: [Scene.kim: [end.adding(seconds: -60)]]).interviews.part == 0)
    // Noon to the second stands for the whole of its day.
    let noon = try Scene.at("2026-05-05 12:00")
    #expect(tally(end: end, thanks: [Scene.kim: [noon]]).interviews.part == 1)
  }

  @Test func interviewIsJudgedOnceItsThanksAreDueOrGiven() throws {
    let end = try Scene.at("2026-05-05 15:00")
    for (now, count) in around(end.adding(seconds: 86_400), before: 0, at: 0, after: 1) {
      #expect(tally(end: end, asOf: now).interviews.whole == count)
    }
    let early = tally(
      end: end, thanks: [Scene.kim: [end.adding(seconds: 60)]], asOf: end.adding(seconds: 120))
    #expect(early.interviews == Proportion(1, of: 1))
  }

  @Test func ownersWordCountsAndWhatIsWaivedIsNotOwed() throws {
    let end = try Scene.at("2026-05-05 15:00")
    let key = FollowUp.Key(.thankYou, subject: Self.uid, contact: Scene.kim)
    let done = FollowUpAct(key: key, verdict: .done, at: end.adding(seconds: 3600))
    #expect(tally(end: end, acts: [done]).interviews == Proportion(1, of: 1))
    let waived = FollowUpAct(
      key: key, verdict: .dismissed(reason: "in person"), at: end.adding(seconds: 7200))
    #expect(tally(end: end, acts: [done, waived]).interviews.whole == 0)
  }

  @Test func workToHandInIsNothingToThankFor() throws {
    let end = try Scene.at("2026-05-05 15:00")
    #expect(tally(end: end, isMeeting: false).interviews.whole == 0)
  }

  private func tally(
    end: Instant, isMeeting: Bool = true, panel: [Contact.ID] = [Scene.kim],
    recruiter: Contact.ID? = nil, thanks: [Contact.ID: [Instant]] = [:],
    acts: [FollowUpAct] = [], asOf now: Instant? = nil
  ) -> ThanksTally {
    let interview = InterviewHistory(
      uid: Self.uid, parties: RoleParties(agency: nil, client: nil, recruiter: recruiter),
      endsAt: end, timeZone: Scene.dublin, isMeeting: isMeeting, panel: panel)
    return ThanksTally(
      of: SearchHistory(interviews: [interview], thanks: thanks, thankYouActs: acts),
      in: StatisticsScope(), by: Playbook(terms: .standard, calendar: Scene.calendar),
      asOf: now ?? end.adding(seconds: 10 * 86_400))
  }
}
