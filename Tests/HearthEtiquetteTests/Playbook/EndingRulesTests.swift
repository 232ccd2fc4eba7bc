import Foundation
import HearthDomain
import HearthEtiquette
import Testing

/// What follows from an ending: a rejection, an acceptance, a silence.
@Suite struct EndingRulesTests {
  // MARK: Rejection

  static func rejected(at since: String = "2026-05-05 15:00") throws -> Scene {
    var scene = Scene()
    try scene.role(1, .rejected, since: since)
    return scene
  }

  @Test func withoutARecruiterTheInterviewerIsAskedForFeedback() throws {
    var scene = Scene()
    try scene.role(1, .rejected, since: "2026-05-06 09:00", recruiter: nil)
    try scene.interview(end: "2026-05-05 15:00", panel: [Scene.kim, Scene.lee])
    #expect(try scene.one(.feedback, asOf: "2026-05-06 10:00").contact == Scene.kim)
  }

  @Test func thanksForAnotherRoleAreNotThanksForTheRejection() throws {
    var scene = try Self.rejected()
    try scene.role(2, .interviewing)
    try scene.interview(2, end: "2026-05-05 17:00")
    try scene.touch(Scene.dana, .thankYou, at: "2026-05-05 18:00")
    #expect(try scene.one(.feedback, asOf: "2026-05-05 19:00").state == .open)
    try scene.touch(Scene.dana, .thankYou, at: "2026-05-06 10:00")
    #expect(try scene.one(.feedback, asOf: "2026-05-06 11:00").state == .done)
  }

  @Test func thanksForTheLastRoundMayBeThanksForTheRejection() throws {
    var scene = Scene()
    try scene.role(1, .rejected, since: "2026-05-05 17:00")
    try scene.interview(end: "2026-05-05 15:00")
    try scene.touch(Scene.dana, .thankYou, at: "2026-05-05 18:00")
    #expect(try scene.one(.feedback, asOf: "2026-05-05 19:00").state == .done)
  }

  @Test func feedbackIsAskedForWithinADay() throws {
    let scene = try Self.rejected()
    let due = try Scene.at("2026-05-06 15:00")
    for (now, state) in around(due, before: FollowUp.State.open, at: .open, after: .late)
      + around(due.adding(seconds: 14 * 86_400), before: .late, at: .late, after: .faded)
    {
      #expect(scene.state(.feedback, asOf: now) == state)
    }
    let feedback = try scene.one(.feedback, asOf: "2026-05-05 16:00")
    #expect(feedback.contact == Scene.dana)
    #expect(
      feedback.reason
        == "Engineer 1 at Initech was turned down on 2026-05-05: thank them, and ask what was missing."
    )
  }

  @Test("A day is 24 hours across a change of clocks", arguments: ["2026-03-28", "2026-10-24"])
  func feedbackAcrossClockChange(day: String) throws {
    let feedback = try Self.rejected(at: "\(day) 15:00").one(.feedback, asOf: "\(day) 15:00")
    #expect(feedback.dueAt == feedback.opensAt.adding(seconds: 24 * 3600))
  }

  @Test(
    "Thanks or the question close it",
    arguments: [
      (Touchpoint.Purpose.feedback, "2026-05-05 15:00", true),
      (.thankYou, "2026-05-06 10:00", true), (.feedback, "2026-05-05 14:59", false),
      (.reconnect, "2026-05-06 10:00", false),
    ])
  func feedbackCloses(purpose: Touchpoint.Purpose, at text: String, isDone: Bool) throws {
    var scene = try Self.rejected()
    try scene.touch(Scene.dana, purpose, at: text)
    #expect(try scene.one(.feedback, asOf: "2026-05-06 12:00").state == (isDone ? .done : .open))
  }

  @Test func recruiterIsKeptWarmForAYear() throws {
    let scene = try Self.rejected()
    let end = try Scene.at("2027-05-05 15:00")
    let cadence = try Cadence(idealDays: 30, longestDays: 60)
    for (now, kept) in around(end, before: cadence, at: cadence, after: nil) {
      #expect(scene.agenda(asOf: now).outlook.cadences[Scene.dana] == kept)
    }
  }

  @Test func notWhileAnotherRoleIsOpenNorForWhoeverFellSilent() throws {
    var scene = try Self.rejected()
    try scene.role(2, .screening)
    try scene.role(3, .ghosted, recruiter: Scene.ray)
    #expect(try scene.agenda(asOf: "2026-05-06 09:00").outlook.cadences.isEmpty)
  }

  // MARK: Acceptance

  /// An offer accepted on 5 May at 15:00 through Dana, with roles open with Kim (two) and Lee, one
  /// without a recruiter, one that Ray had rejected before, and much that would be owed otherwise.
  static func accepted(_ stage: Stage = .accepted) throws -> Scene {
    var scene = Scene()
    try scene.role(1, stage, since: "2026-05-05 15:00")
    try scene.interview(1, end: "2026-05-04 15:00", panel: [Scene.sam])
    try scene.role(2, .interviewing, recruiter: Scene.kim)
    try scene.interview(2, end: "2026-04-20 15:00", panel: [Scene.sam])
    try scene.role(3, .screening, client: nil, recruiter: Scene.kim)
    try scene.role(4, .submitted, recruiter: Scene.lee)
    try scene.role(5, .submitted, client: "Globex", recruiter: nil)
    try scene.role(6, .rejected, since: "2026-05-04 15:00", recruiter: Scene.ray)
    try scene.promise(by: .them, .call, contact: Scene.lee, due: "2026-05-04 10:00")
    return scene
  }

  @Test func oneClosingPerRecruiterAndNothingElseIsLeft() throws {
    let offered = try Self.accepted(.offer).agenda(asOf: "2026-05-05 15:00").pending
    #expect(
      Set(offered.map(\.rule)) == [
        .thankYou, .connect, .exitCard, .reconnect, .missed, .feedback, .ghosted,
      ])
    let agenda = try Self.accepted().agenda(asOf: "2026-05-05 15:00")
    #expect(agenda.pending.map(\.rule) == [.close, .close, .close])
    #expect(Set(agenda.pending.map(\.contact)) == [Scene.kim, Scene.lee, nil])
    #expect(agenda.followUps.allSatisfy { $0.rule == .close })
    #expect(
      Set(agenda.outlook.obligations.filter { $0.value.isOwing }.keys) == [Scene.kim, Scene.lee])
    let kim = agenda.pending.first { $0.contact == Scene.kim }
    #expect(
      kim?.reason
        == "You accepted an offer on 2026-05-05: withdraw from Engineer 2 at Initech and Engineer 3, "
        + "client unknown, with thanks.")
  }

  @Test func closingIsDueWithinTwoDays() throws {
    let scene = try Self.accepted()
    let due = try Scene.at("2026-05-07 15:00")
    for (now, state) in around(due, before: FollowUp.State.open, at: .open, after: .late)
      + around(due.adding(seconds: 14 * 86_400), before: .late, at: .late, after: .faded)
    {
      #expect(Set(scene.agenda(asOf: now).followUps.map(\.state)) == [state])
    }
  }

  @Test("Two days are 48 hours across a change of clocks", arguments: ["2026-03-28", "2026-10-24"])
  func closingAcrossClockChange(day: String) throws {
    var scene = Scene()
    try scene.role(1, .accepted, since: "\(day) 15:00")
    try scene.role(2, .submitted, recruiter: Scene.kim)
    let closing = try scene.one(.close, asOf: "\(day) 15:00")
    #expect(closing.dueAt == closing.opensAt.adding(seconds: 48 * 3600))
  }

  @Test(
    "Word of it closes it, for all roles at once",
    arguments: [
      (Touchpoint.Purpose.close, "2026-05-05 15:00", true), (.decline, "2026-05-06 10:00", true),
      (.close, "2026-05-05 14:59", false), (.thankYou, "2026-05-06 10:00", false),
    ])
  func closingCloses(purpose: Touchpoint.Purpose, at text: String, isDone: Bool) throws {
    var scene = try Self.accepted()
    try scene.touch(Scene.kim, purpose, at: text)
    let closings = try scene.all(.close, asOf: "2026-05-06 12:00")
    #expect(closings.count { $0.contact == Scene.kim } == 1)
    #expect((closings.first { $0.contact == Scene.kim }?.state == .done) == isDone)
  }

  @Test(
    "Who turned a role down since needs no word; withdrawn from, they still do",
    arguments: [(Stage.rejected, false), (.withdrawn, true), (.ghosted, false)])
  func endedSince(stage: Stage, isOwed: Bool) throws {
    var scene = Scene()
    try scene.role(1, .accepted, since: "2026-05-05 15:00")
    try scene.role(2, stage, since: "2026-05-06 10:00", recruiter: Scene.kim)
    #expect(try scene.all(.close, asOf: "2026-05-06 12:00").isEmpty == !isOwed)
  }

  @Test func whoeverPutTheCandidateForwardIsToldToo() throws {
    var scene = Scene()
    try scene.role(1, .accepted, since: "2026-05-05 15:00")
    try scene.role(2, .submitted, recruiter: Scene.kim)
    scene.book.files[1].submissions = [
      Submission(
        id: Submission.ID(rawValue: 1), uid: UID(rawValue: "submission"),
        details: Submission.Details(
          opportunity: Opportunity.ID(rawValue: 2), agency: "Ark Talent", recruiter: Scene.ray,
          submittedAt: try Scene.at("2026-04-01 10:00")))
    ]
    let closings = try scene.all(.close, asOf: "2026-05-06 12:00")
    #expect(Set(closings.map(\.contact)) == [Scene.kim, Scene.ray])
  }

  @Test func nobodyIsNudgedForAQuarterAndTheRhythmSlows() throws {
    let scene = try Self.accepted()
    let rest = try Scene.at("2026-05-05 15:00").adding(seconds: 90 * 86_400)
    for (now, until) in around(rest, before: rest, at: nil, after: nil) {
      #expect(scene.agenda(asOf: now).outlook.restUntil == until)
    }
    let cadence = try Cadence(idealDays: 90, longestDays: 180)
    let cadences = try scene.agenda(asOf: "2026-05-06 09:00").outlook.cadences
    #expect(
      cadences == [
        Scene.dana: cadence, Scene.kim: cadence, Scene.lee: cadence, Scene.ray: cadence,
      ])
  }

  @Test func noAnswersAreAwaitedAnyMore() throws {
    var scene = try Self.accepted()
    try scene.touch(Scene.kim, .scheduling, at: "2026-05-04 10:00")
    let obligations = try scene.agenda(asOf: "2026-05-06 09:00").outlook.obligations
    #expect(obligations[Scene.kim]?.expectsReply == false)
  }

  @Test func ownPromisesAndPlansStand() throws {
    var scene = try Self.accepted()
    try scene.promise(by: .me, due: "2026-05-08 12:00")
    scene.book.customFollowUps = [
      CustomFollowUp(
        id: CustomFollowUp.ID(rawValue: 1), uid: UID(rawValue: "custom"),
        details: CustomFollowUp.Details(
          contact: Scene.ray, text: "Send a card", dueAt: try Scene.at("2026-05-09 12:00")),
        recordedAt: try Scene.at("2026-05-01 12:00"))
    ]
    let rules = try scene.agenda(asOf: "2026-05-06 09:00").pending.map(\.rule)
    #expect(rules == [.close, .close, .close, .promise, .custom])
  }

  @Test(
    "A role that comes up later begins another search, and needs no closing",
    arguments: [("2026-05-05 15:00", true), ("2026-05-05 15:00:01", false)])
  func anotherSearch(opened: String, isOver: Bool) throws {
    var scene = Scene()
    try scene.role(1, .accepted, since: "2026-05-05 15:00")
    try scene.role(2, .lead, since: opened, recruiter: Scene.kim, opened: opened)
    let agenda = try scene.agenda(asOf: "2026-05-06 09:00")
    #expect((agenda.outlook.restUntil != nil) == isOver)
    #expect(agenda.pending.map(\.rule) == (isOver ? [.close] : []))
  }

  @Test(
    "What began up to the acceptance is stopped, what comes after isn't",
    arguments: [("2026-05-05 15:00", false), ("2026-05-05 15:00:01", true)])
  func interviewAfterAll(end: String, isThanked: Bool) throws {
    var scene = Scene()
    try scene.role(1, .accepted, since: "2026-05-05 15:00")
    try scene.interview(end: end)
    #expect(try scene.all(.thankYou, asOf: "2026-05-06 09:00").isEmpty == !isThanked)
  }

  /// Whoever said yes to one role is not to chase the others of that time, whatever comes up later.
  @Test func inAnotherSearchWhatWasLeftOpenIsNotOwedAgain() throws {
    var scene = try Self.accepted()
    let before = try scene.agenda(asOf: "2026-05-20 09:00")
    try scene.role(
      7, .lead, since: "2026-05-20 09:00", recruiter: Scene.sam, opened: "2026-05-20 09:00")
    let agenda = try scene.agenda(asOf: "2026-05-20 09:00")
    #expect(agenda.outlook.restUntil == nil)
    #expect(agenda.followUps == before.followUps)
    #expect(agenda.followUps.contains { $0.rule == .close && $0.isPending })
  }

  @Test func inAnotherSearchTheNewRoleIsTheOneThatIsSpokenAbout() throws {
    var scene = Scene()
    try scene.role(1, .accepted, since: "2026-05-05 15:00", recruiter: Scene.ray)
    try scene.role(2, .final, since: "2026-05-01 15:00", recruiter: Scene.kim)
    try scene.role(3, .interviewing, since: "2026-05-02 15:00", recruiter: Scene.dana)
    try scene.role(
      7, .lead, since: "2026-06-20 09:00", recruiter: Scene.dana, opened: "2026-06-20 09:00")
    try scene.touch(Scene.dana, .followUp, at: "2026-06-22 09:00")
    let outlook = try scene.agenda(asOf: "2026-06-23 09:00").outlook
    #expect(outlook.obligations[Scene.dana]?.stage == .lead)
    #expect(outlook.obligations[Scene.dana]?.expectsReply == true)
    #expect(outlook.cadences[Scene.dana] == nil)
    #expect(outlook.cadences[Scene.kim] == PlaybookTerms.standard.keepWarm)
    let later = try scene.agenda(asOf: "2027-06-23 09:00").outlook
    #expect(later.cadences[Scene.kim] == nil)
  }

  // MARK: Silence

  @Test func roleIsGivenUpThirtyDaysAfterTheLastSign() throws {
    var scene = Scene()
    try scene.role(1, .submitted, since: "2026-04-01 15:00")
    let opensAt = try Scene.at("2026-05-01 15:00")
    for (now, state) in around(opensAt, before: FollowUp.State.waiting, at: .open, after: .open) {
      #expect(scene.state(.ghosted, asOf: now) == state)
    }
    let proposal = try scene.one(.ghosted, asOf: "2026-05-01 16:00")
    #expect(proposal.contact == nil)
    #expect(
      proposal.reason
        == "Nothing was heard of Engineer 1 at Initech (opportunity 1) since 2026-04-01, 30 days ago: give it up?"
    )
  }

  @Test(
    "Thirty days are 720 hours across a change of clocks", arguments: ["2026-03-20", "2026-10-20"])
  func ghostedAcrossClockChange(day: String) throws {
    var scene = Scene()
    try scene.role(1, .submitted, since: "\(day) 15:00")
    scene.calendar = BusinessCalendar(timeZone: scene.calendar.timeZone, workDays: [])
    let proposal = try scene.one(.ghosted, asOf: "\(day) 15:00")
    #expect(proposal.opensAt == (try Scene.at("\(day) 15:00")).adding(seconds: 720 * 3600))
  }

  @Test func signsOfTheirsPutItOff() throws {
    var scene = Scene()
    try scene.role(1, .interviewing, since: "2026-04-01 15:00")
    try scene.interview(
      end: "2026-04-08 15:00", card: try Scene.card(decisionBy: "2026-04-20"))
    #expect(
      try scene.one(.ghosted, asOf: "2026-04-09 09:00").opensAt
        == (try Scene.at("2026-05-22 00:00")))
    // The time that they asked for is no word of theirs.
    #expect(
      try scene.one(.ghosted, asOf: "2026-05-22 09:00").reason
        == "Nothing was heard of Engineer 1 at Initech (opportunity 1) since 2026-04-08, 44 days ago: give it up?"
    )
    try scene.touch(Scene.kim, at: "2026-04-28 10:00", .inbound)
    try scene.touch(Scene.dana, .reconnect, at: "2026-04-30 10:00", .outbound)
    #expect(
      try scene.one(.ghosted, asOf: "2026-04-30 12:00").opensAt
        == (try Scene.at("2026-05-28 10:00")))
  }

  @Test func sayingNoGivesThemAsLongAgain() throws {
    var scene = Scene()
    try scene.role(1, .submitted, since: "2026-04-01 15:00")
    let key = try scene.one(.ghosted, asOf: "2026-05-04 09:00").key
    try scene.act(key, .dismissed(reason: "they are slow"), at: "2026-05-04 09:00")
    let again = try scene.one(.ghosted, asOf: "2026-05-04 10:00")
    #expect(again.state == .waiting)
    #expect(again.opensAt == (try Scene.at("2026-06-03 09:00")))
  }

  @Test(
    "From the submission on, until an offer is on the table", arguments: Stage.allCases)
  func ghostedStages(stage: Stage) throws {
    var scene = Scene()
    try scene.role(1, stage, since: "2026-04-01 15:00")
    let isProposed = [Stage.submitted, .screening, .interviewing, .final].contains(stage)
    #expect(try scene.all(.ghosted, asOf: "2026-06-01 09:00").isEmpty == !isProposed)
  }

  @Test func reconnectingEndsWhereTheRoleIsGivenUp() throws {
    var scene = Scene()
    try scene.role(1, .interviewing, since: "2026-04-01 15:00")
    try scene.interview(end: "2026-04-08 15:00", card: try Scene.card())
    let end = try Scene.at("2026-05-08 15:00")
    for (now, state) in around(end, before: FollowUp.State.late, at: .late, after: .faded) {
      #expect(scene.state(.reconnect, asOf: now) == state)
    }
    #expect(
      try scene.agenda(asOf: "2026-05-09 09:00").outlook.obligations[Scene.dana]?.decisionAt == nil)
  }
}
