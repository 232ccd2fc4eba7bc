import Foundation
import HearthDomain
import HearthEtiquette
import HearthScoring
import Testing

@Suite struct ReconnectRuleTests {
  /// An interview on Friday 29 May 2026 whose decision was promised by `decisionBy`, if it was.
  static func scene(
    decisionBy: String? = nil, end: String = "2026-05-29 15:00", in zone: String = Scene.dublin
  ) throws -> Scene {
    var scene = Scene()
    try scene.role()
    try scene.interview(
      end: end, in: zone, panel: [Scene.kim, Scene.lee],
      card: try Scene.card(decisionBy: decisionBy))
    return scene
  }

  // MARK: They said something

  @Test func wordOfTheirsWithinTheSilenceBeginsItAnew() throws {
    var scene = try Self.scene()
    try scene.touch(Scene.dana, at: "2026-06-03 10:00", .inbound)
    let opensAt = try Scene.at("2026-06-10 00:00")
    for (now, state) in around(opensAt, before: FollowUp.State.waiting, at: .open, after: .open) {
      #expect(scene.state(.reconnect, asOf: now) == state)
    }
    let owed = try scene.one(.reconnect, asOf: "2026-06-10 09:00")
    #expect(owed.reason.contains("2026-06-03"))
  }

  @Test func wordOnTheDayOfTheDecisionIsHeardAndOneBeforeItChangesNothing() throws {
    var early = try Self.scene(decisionBy: "2026-06-10")
    try early.touch(Scene.dana, at: "2026-06-09 10:00", .inbound)
    #expect(
      try early.one(.reconnect, asOf: "2026-06-12 09:00").reason.contains("decision date"))

    var late = try Self.scene(decisionBy: "2026-06-10")
    try late.touch(Scene.dana, at: "2026-06-10 10:00", .inbound)
    #expect(try late.one(.reconnect, asOf: "2026-06-16 23:59").state == .waiting)
    let owed = try late.one(.reconnect, asOf: "2026-06-17 09:00")
    #expect(owed.state == .open)
    #expect(owed.reason.contains("2026-06-10") && !owed.reason.contains("decision date"))
  }

  // MARK: A date was told

  @Test func quietUntilTheDateAndItsGraceHavePassed() throws {
    let scene = try Self.scene(decisionBy: "2026-06-10")
    let end = try Scene.at("2026-06-12 00:00")
    let ninth = try scene.agenda(asOf: "2026-06-09 09:00")
    #expect(ninth.outlook.quietUntil == [Scene.dana: end, Scene.kim: end, Scene.lee: end])
    #expect(ninth.outlook.obligations[Scene.dana]?.decisionAt == nil)
    for (now, state) in around(end, before: FollowUp.State.waiting, at: .open, after: .open) {
      let agenda = scene.agenda(asOf: now)
      #expect(agenda.followUps.first { $0.rule == .reconnect }?.state == state)
      #expect(agenda.outlook.quietUntil.isEmpty == (state == .open))
    }
    let twelfth = try scene.one(.reconnect, asOf: "2026-06-12 09:00")
    #expect(twelfth.contact == Scene.dana)
    #expect(
      twelfth.reason
        == "The decision date for Engineer 1 at Initech, 2026-06-10, passed 2 days ago.")
    #expect(
      try scene.agenda(asOf: "2026-06-12 09:00").outlook.obligations[Scene.dana]?.decisionAt
        == (try Scene.at("2026-06-10 23:59:59")))
  }

  @Test(
    "A date passes with the end of its day",
    arguments: [
      ("2026-06-09 09:00", "They decide on Engineer 1 at Initech by 2026-06-10."),
      ("2026-06-10 23:59", "They decide on Engineer 1 at Initech by 2026-06-10."),
      (
        "2026-06-11 00:00",
        "The decision date for Engineer 1 at Initech, 2026-06-10, passed yesterday."
      ),
    ])
  func dateThatIsStillToCome(now: String, reason: String) throws {
    #expect(try Self.scene(decisionBy: "2026-06-10").one(.reconnect, asOf: now).reason == reason)
  }

  @Test func isLateTheDayAfter() throws {
    let scene = try Self.scene(decisionBy: "2026-06-10")
    let due = try Scene.at("2026-06-12 23:59:59")
    for (now, state) in around(due, before: FollowUp.State.open, at: .open, after: .late) {
      #expect(scene.state(.reconnect, asOf: now) == state)
    }
  }

  @Test(
    "The date is that of the interview's zone, across changes of clocks",
    arguments: [
      ("2026-06-10", Scene.newYork, "2026-06-12 00:00"),
      ("2026-03-06", Scene.newYork, "2026-03-08 00:00"),
      ("2026-03-07", Scene.newYork, "2026-03-09 00:00"),
      ("2026-10-30", Scene.newYork, "2026-11-01 00:00"),
      ("2026-10-31", Scene.newYork, "2026-11-02 00:00"),
      ("2026-03-27", Scene.dublin, "2026-03-29 00:00"),
      ("2026-03-28", Scene.dublin, "2026-03-30 00:00"),
      ("2026-10-23", Scene.dublin, "2026-10-25 00:00"),
      ("2026-10-24", Scene.dublin, "2026-10-26 00:00"),
    ])
  func quietInTheInterviewsZone(decisionBy: String, zone: String, end: String) throws {
    var scene = try Self.scene(decisionBy: decisionBy, end: "2026-02-20 15:00", in: zone)
    scene.calendar = BusinessCalendar(timeZone: scene.calendar.timeZone, workDays: [])
    let endsAt = try Scene.at(end, in: zone)
    #expect(
      scene.agenda(asOf: endsAt.adding(seconds: -1)).outlook.quietUntil[Scene.dana] == endsAt)
    #expect(scene.agenda(asOf: endsAt).outlook.quietUntil[Scene.dana] == nil)
  }

  @Test func fallsToABusinessDayOfTheOwners() throws {
    // Thursday and its grace end on a Saturday; the Monday is a day off.
    var scene = try Self.scene(decisionBy: "2026-06-11")
    scene.calendar = BusinessCalendar(
      timeZone: scene.calendar.timeZone, holidays: [try #require(Day("2026-06-15"))])
    let opensAt = try Scene.at("2026-06-16 00:00")
    for (now, state) in around(opensAt, before: FollowUp.State.waiting, at: .open, after: .open) {
      #expect(scene.state(.reconnect, asOf: now) == state)
      // Until then nobody is to be asked in passing either.
      #expect(scene.agenda(asOf: now).outlook.quietUntil.isEmpty == (state == .open))
    }
  }

  // MARK: None was told

  @Test func fiveBusinessDaysAfterTheInterviewWhereNothingWasTold() throws {
    let scene = try Self.scene()
    let opensAt = try Scene.at("2026-06-05 00:00")
    for (now, state) in around(opensAt, before: FollowUp.State.waiting, at: .open, after: .open) {
      #expect(scene.state(.reconnect, asOf: now) == state)
    }
    #expect(try scene.agenda(asOf: "2026-06-04 09:00").outlook.quietUntil.isEmpty)
    let followUp = try scene.one(.reconnect, asOf: "2026-06-05 09:00")
    #expect(
      followUp.reason == "Nothing was heard of Engineer 1 at Initech since 2026-05-29, 7 days ago.")
    #expect(
      try scene.agenda(asOf: "2026-06-05 09:00").outlook.obligations[Scene.dana]?.decisionAt
        == opensAt)
  }

  @Test(
    "Business days are the owner's, across changes of clocks and holidays",
    arguments: [
      ("2026-03-26 15:00", Scene.dublin, "2026-04-02 00:00"),
      ("2026-10-23 15:00", Scene.dublin, "2026-10-30 00:00"),
      // Late on a Thursday in New York is Friday in Dublin.
      ("2026-03-05 20:00", Scene.newYork, "2026-03-13 00:00"),
      ("2026-12-22 15:00", Scene.dublin, "2026-12-31 00:00"),
    ])
  func businessDays(end: String, zone: String, opens: String) throws {
    var scene = try Self.scene(end: end, in: zone)
    scene.calendar = BusinessCalendar(
      timeZone: scene.calendar.timeZone,
      holidays: [try #require(Day("2026-12-25")), try #require(Day("2026-12-28"))])
    #expect(
      try scene.one(.reconnect, asOf: end, in: zone).opensAt == (try Scene.at(opens)))
  }

  @Test func withoutACardItIsTheSame() throws {
    var scene = Scene()
    try scene.role()
    try scene.interview(end: "2026-05-29 15:00")
    #expect(
      try scene.one(.reconnect, asOf: "2026-05-30 09:00").opensAt
        == (try Scene.at("2026-06-05 00:00")))
  }

  @Test func withoutARecruiterTheFirstInterviewerIsAsked() throws {
    var scene = Scene()
    try scene.role(recruiter: nil)
    try scene.interview(end: "2026-05-29 15:00", panel: [Scene.lee, Scene.kim])
    #expect(try scene.one(.reconnect, asOf: "2026-06-05 09:00").contact == Scene.lee)
  }

  @Test func withoutAnActiveRecruiterTheFirstActiveInterviewerIs() throws {
    var scene = try Self.scene()
    scene.book.people[Scene.dana] = CasePerson(status: .archived)
    scene.book.people[Scene.kim] = CasePerson(status: .doNotContact)
    #expect(try scene.one(.reconnect, asOf: "2026-06-05 09:00").contact == Scene.lee)
  }

  // MARK: What ends it

  @Test(
    "A step on after the day of the interview is their answer",
    arguments: [
      (.screening, .interviewing, "2026-05-29 23:59:59", true),
      (.screening, .interviewing, "2026-05-30 00:00", false),
      (.lead, .final, "2026-05-30 00:00", false),
      (.interviewing, .offer, "2026-05-29 16:00", false),
      (.interviewing, .rejected, "2026-05-29 16:00", false),
      // Nobody said anything: the role is only where it must have been to come to an interview.
      (.lead, .interviewing, "2026-06-02 09:00", true),
      (.submitted, .screening, "2026-06-02 09:00", true),
      (nil, .interviewing, "2026-06-02 09:00", true),
    ] as [(Stage?, Stage, String, Bool)])
  func moveIsTheAnswer(from: Stage?, to stage: Stage, since: String, isWaitedFor: Bool) throws {
    var scene = Scene()
    try scene.role(1, stage, from: from, since: since)
    try scene.interview(end: "2026-05-29 15:00")
    #expect(try scene.all(.reconnect, asOf: "2026-06-05 09:00").isEmpty == !isWaitedFor)
  }

  @Test func moveThatIsNoAnswerKeepsWhatWasToldAtTheEnd() throws {
    var scene = Scene()
    try scene.role(1, .interviewing, from: .submitted, since: "2026-06-11 09:00")
    try scene.interview(end: "2026-05-29 15:00", card: try Scene.card(decisionBy: "2026-06-10"))
    let early = try scene.agenda(asOf: "2026-06-11 10:00")
    #expect(early.outlook.quietUntil[Scene.dana] == (try Scene.at("2026-06-12 00:00")))
    let owed = try scene.one(.reconnect, asOf: "2026-06-12 09:00")
    #expect(owed.state == .open)
    #expect(owed.reason.contains("2026-06-10"))
  }

  /// Nothing is late on the day by which it was promised.
  @Test func decisionIsLateOnceItsDayIsOverInTheZoneOfTheInterview() throws {
    let scene = try Self.scene(decisionBy: "2026-06-10", in: Scene.newYork)
    let obligations = try scene.agenda(asOf: "2026-06-12 09:00").outlook.obligations[Scene.dana]
    #expect(
      obligations?.decisionAt == (try Scene.at("2026-06-10 23:59:59", in: Scene.newYork)))
  }

  @Test func nextRoundIsTheAnswer() throws {
    var scene = try Self.scene()
    try scene.interview(2, end: "2026-06-20 15:00", round: 2, status: .scheduled)
    #expect(try scene.all(.reconnect, asOf: "2026-06-05 09:00").isEmpty)
    #expect(try scene.one(.reconnect, asOf: "2026-06-20 15:00").interview?.rawValue == 2)
  }

  // MARK: Words since

  @Test func wordOfTheOwnersPutsItOffAndWaitsForTheAnswer() throws {
    var scene = try Self.scene(decisionBy: "2026-06-10")
    try scene.touch(Scene.dana, .reconnect, at: "2026-06-12 10:00")
    let followUp = try scene.one(.reconnect, asOf: "2026-06-12 11:00")
    #expect(followUp.state == .waiting)
    #expect(followUp.opensAt == (try Scene.at("2026-06-19 00:00")))
    let obligations = try scene.agenda(asOf: "2026-06-19 09:00").outlook.obligations[Scene.dana]
    #expect(obligations?.decisionAt == nil)
    #expect(obligations?.expectsReply == true)
  }

  @Test func wordOfTheirsPutsItOffToo() throws {
    var scene = try Self.scene(decisionBy: "2026-06-10")
    try scene.touch(Scene.dana, at: "2026-06-12 10:00", .inbound)
    let followUp = try scene.one(.reconnect, asOf: "2026-06-19 09:00")
    #expect(followUp.state == .open)
    #expect(
      followUp.reason == "Nothing was heard of Engineer 1 at Initech since 2026-06-12, 7 days ago.")
    let obligations = try scene.agenda(asOf: "2026-06-19 09:00").outlook.obligations[Scene.dana]
    #expect(obligations?.decisionAt == (try Scene.at("2026-06-19 00:00")))
  }

  @Test func wordsBeforeTheDatePutNothingOff() throws {
    var scene = try Self.scene(decisionBy: "2026-06-10")
    try scene.touch(Scene.dana, .thankYou, at: "2026-05-29 17:00")
    try scene.touch(Scene.dana, at: "2026-06-09 23:00", .inbound)
    #expect(try scene.one(.reconnect, asOf: "2026-06-12 09:00").state == .open)
  }

  @Test func doingItClosesItForNowAndDismissingItForGood() throws {
    var scene = try Self.scene(decisionBy: "2026-06-10")
    let key = try scene.one(.reconnect, asOf: "2026-06-12 09:00").key
    var done = scene
    try done.act(key, .done, at: "2026-06-12 09:00")
    #expect(try done.one(.reconnect, asOf: "2026-06-12 10:00").state == .waiting)
    #expect(try done.one(.reconnect, asOf: "2026-06-19 00:00").state == .open)
    // What they said since counts from when they said it.
    try done.touch(Scene.dana, at: "2026-06-16 10:00", .inbound)
    #expect(
      try done.one(.reconnect, asOf: "2026-06-19 00:00").opensAt
        == (try Scene.at("2026-06-23 00:00")))
    try scene.act(key, .dismissed(reason: "they are on holiday"), at: "2026-06-12 09:00")
    #expect(try scene.one(.reconnect, asOf: "2026-06-19 00:00").state == .dismissed)
  }

  @Test func draftIsOfTheTurnInWhichItWasMade() throws {
    var scene = try Self.scene(decisionBy: "2026-06-10")
    let key = try scene.one(.reconnect, asOf: "2026-06-12 09:00").key
    let opensAt = try scene.one(.reconnect, asOf: "2026-06-12 09:00").opensAt
    for (at, verdict) in around(
      opensAt, before: nil, at: FollowUpAct.Verdict.drafted, after: .drafted)
    {
      var drafted = scene
      drafted.book.acts = [FollowUpAct(key: key, verdict: .drafted, at: at)]
      #expect(try drafted.one(.reconnect, asOf: "2026-06-12 09:00").verdict == verdict)
    }
    try scene.act(key, .drafted, at: "2026-06-12 09:00")
    try scene.touch(Scene.dana, .reconnect, at: "2026-06-12 10:00")
    #expect(try scene.one(.reconnect, asOf: "2026-06-19 09:00").verdict == nil)
  }

  // MARK: The nag guard

  @Test func guardPutsItOff() throws {
    var scene = try Self.scene(decisionBy: "2026-06-10")
    let next = try Scene.at("2026-06-15 10:30")
    scene.nextNudges = [Scene.dana: next]
    for (now, state) in around(next, before: FollowUp.State.waiting, at: .open, after: .open) {
      #expect(scene.state(.reconnect, asOf: now) == state)
    }
  }

  @Test func threeUnansweredWordsAboutTwoRolesAreEnough() throws {
    // LinkedIn, e-mail and a call, about two roles of one recruiter.
    var scene = try Self.scene(decisionBy: "2026-06-10")
    try scene.role(2)
    try scene.interview(2, end: "2026-05-28 15:00", card: try Scene.card())
    try scene.touch(Scene.dana, .reconnect, at: "2026-06-12 10:00", channel: .linkedin)
    try scene.touch(Scene.dana, .reconnect, at: "2026-06-22 10:00")
    try scene.touch(Scene.dana, .reconnect, at: "2026-07-07 10:00", channel: .call)
    let marks = scene.book.people[Scene.dana]?.touches ?? []
    scene.nextNudges[Scene.dana] = NudgeGuard().nextNudge(after: RelationshipStatistics(of: marks))
    let rest = try Scene.at("2026-07-07 10:00").adding(seconds: 90 * 86_400)
    for followUp in try scene.all(.reconnect, asOf: "2026-07-20 10:00") {
      #expect(followUp.state == .waiting)
      #expect(followUp.opensAt == rest)
    }
    #expect(try scene.agenda(asOf: "2026-07-20 10:00").pending.allSatisfy { $0.rule != .reconnect })
  }

  // MARK: Several roles with one recruiter

  @Test func wordThatIsDueAboutOneRoleIsNotHeldBackByAnother() throws {
    var scene = try Self.scene(decisionBy: "2026-06-10")
    try scene.role(2)
    try scene.interview(
      2, end: "2026-05-28 15:00", panel: [Scene.ray], card: try Scene.card(decisionBy: "2026-06-20")
    )
    let second = try Scene.at("2026-06-22 00:00")
    #expect(try scene.agenda(asOf: "2026-06-09 09:00").outlook.quietUntil[Scene.dana] == second)
    let quiet = try scene.agenda(asOf: "2026-06-12 09:00").outlook.quietUntil
    #expect(quiet == [Scene.ray: second])
    try scene.touch(Scene.dana, .reconnect, at: "2026-06-12 10:00")
    #expect(try scene.agenda(asOf: "2026-06-12 11:00").outlook.quietUntil[Scene.dana] == second)
  }
}
