import Foundation
import HearthDomain
import HearthEtiquette
import Testing

/// What follows from having met, besides thanks: the connection, the debrief, the exit card.
@Suite struct MeetingRulesTests {
  static func scene(
    end: String = "2026-05-05 15:00", in zone: String = Scene.dublin, card: ExitCard? = nil
  ) throws -> Scene {
    var scene = Scene()
    try scene.role()
    try scene.interview(end: end, in: zone, card: card)
    return scene
  }

  // MARK: Connect

  @Test func connectIsDueAfterTwoDaysAndFades() throws {
    let scene = try Self.scene()
    let due = try Scene.at("2026-05-07 15:00")
    let fade = due.adding(seconds: 14 * 86_400)
    for (now, state) in around(due, before: FollowUp.State.open, at: .open, after: .late)
      + around(fade, before: .late, at: .late, after: .faded)
    {
      #expect(scene.state(.connect, asOf: now) == state)
    }
  }

  @Test(
    "Two days are 48 hours across a change of clocks", arguments: [Scene.dublin, Scene.newYork])
  func connectAcrossClockChange(zone: String) throws {
    let end = zone == Scene.dublin ? "2026-10-24 15:00" : "2026-03-07 15:00"
    let connect = try Self.scene(end: end, in: zone).one(.connect, asOf: end, in: zone)
    #expect(connect.dueAt == connect.opensAt.adding(seconds: 48 * 3600))
  }

  @Test(
    "It closes by itself once the connection shows, or an invitation waits",
    arguments: [
      (LinkedInConnection.none, FollowUp.State.open), (.pending, .done), (.connected, .done),
    ])
  func connectClosesItself(connection: LinkedInConnection, state: FollowUp.State) throws {
    var scene = try Self.scene()
    scene.book.people[Scene.kim] = CasePerson(connection: connection)
    let agenda = try scene.agenda(asOf: "2026-05-05 16:00")
    #expect(agenda.followUps.first { $0.rule == .connect }?.state == state)
    // The same import again changes nothing.
    scene.book.people[Scene.kim]?.connection = connection
    #expect(try scene.agenda(asOf: "2026-05-05 16:00") == agenda)
  }

  @Test func itIsDoneWhenTheConnectionCameAboutButNotBeforeTheMeeting() throws {
    var scene = try Self.scene()
    for (since, done) in [
      ("2026-05-06 09:00", "2026-05-06 09:00"), ("2019-01-01 09:00", "2026-05-05 15:00"),
    ] {
      scene.book.people[Scene.kim] = CasePerson(
        connection: .connected, connectionSince: try Scene.at(since))
      let agenda = try scene.agenda(asOf: "2026-05-07 16:00")
      let connect = agenda.followUps.first { $0.rule == .connect }
      #expect(connect?.settledAt == (try Scene.at(done)))
    }
  }

  @Test func invitationThatWasSentClosesIt() throws {
    var scene = try Self.scene()
    try scene.touch(Scene.kim, .connect, at: "2026-05-05 15:30", channel: .linkedin)
    #expect(try scene.one(.connect, asOf: "2026-05-05 16:00").state == .done)
  }

  @Test func whoeverIsMetTwiceIsConnectedWithOnce() throws {
    var scene = try Self.scene()
    try scene.interview(2, end: "2026-05-12 15:00", round: 2)
    let connect = try scene.one(.connect, asOf: "2026-05-12 16:00")
    #expect(connect.key == FollowUp.Key(.connect, contact: Scene.kim))
    #expect(connect.dueAt == (try Scene.at("2026-05-14 15:00")))
    #expect(
      connect.reason == "You met in round 2 of Engineer 1 at Initech on 2026-05-12; connect with a "
        + "note.")
  }

  // MARK: Debrief

  @Test(
    "The debrief is due on the day itself, in the interview's zone",
    arguments: [
      ("2026-05-05 15:00", Scene.dublin, "2026-05-05 23:59:59"),
      ("2026-05-05 23:59:59", Scene.newYork, "2026-05-05 23:59:59"),
      ("2026-03-29 00:30", Scene.dublin, "2026-03-29 23:59:59"),
      ("2026-10-25 00:30", Scene.dublin, "2026-10-25 23:59:59"),
      ("2026-11-01 00:30", Scene.newYork, "2026-11-01 23:59:59"),
    ])
  func debriefIsDueTheSameDay(end: String, zone: String, due: String) throws {
    let scene = try Self.scene(
      end: end, in: zone, card: try Scene.card(unsaid: ["on-call", "the migration"]))
    let dueAt = try Scene.at(due, in: zone)
    #expect(try scene.one(.debrief, asOf: end, in: zone).dueAt == dueAt)
    for (now, state) in around(dueAt, before: FollowUp.State.open, at: .open, after: .late)
      .dropFirst()
      + around(dueAt.adding(seconds: 14 * 86_400), before: .late, at: .late, after: .faded)
    {
      #expect(scene.state(.debrief, asOf: now) == state)
    }
  }

  @Test func debriefGoesToTheRecruiterAndIsClosedByOne() throws {
    var scene = try Self.scene(card: try Scene.card(unsaid: ["on-call"]))
    let debrief = try scene.one(.debrief, asOf: "2026-05-05 16:00")
    #expect(debrief.contact == Scene.dana)
    #expect(
      debrief.reason == "One point was left unsaid in round 1 of Engineer 1 at Initech on "
        + "2026-05-05.")
    try scene.touch(Scene.dana, .thankYou, at: "2026-05-05 16:00")
    #expect(try scene.one(.debrief, asOf: "2026-05-05 18:00").state == .open)
    try scene.touch(Scene.dana, .debrief, at: "2026-05-05 17:00", channel: .call)
    #expect(try scene.one(.debrief, asOf: "2026-05-05 18:00").state == .done)
  }

  @Test func nothingUnsaidIsNoDebrief() throws {
    #expect(try Self.scene(card: try Scene.card()).all(.debrief, asOf: "2026-05-05 16:00").isEmpty)
  }

  // MARK: Exit card

  @Test func withoutItsCardAnInterviewIsUnfinishedAndSaysSo() throws {
    let scene = try Self.scene()
    let card = try scene.one(.exitCard, asOf: "2026-05-05 15:00")
    #expect(card.contact == nil)
    #expect(
      card.reason == "Round 1 of Engineer 1 at Initech on 2026-05-05 is unfinished: what happens "
        + "next, and by when?")
    let dueAt = try Scene.at("2026-05-05 23:59:59")
    for (now, state) in around(dueAt, before: FollowUp.State.open, at: .open, after: .late) {
      #expect(scene.state(.exitCard, asOf: now) == state)
    }
    #expect(scene.state(.exitCard, asOf: dueAt.adding(seconds: 300 * 86_400)) == .late)
  }

  @Test func theDayIsThatOfTheInterviewsZone() throws {
    // An evening in New York is past midnight in Dublin.
    let scene = try Self.scene(end: "2026-05-05 20:00", in: Scene.newYork)
    let card = try scene.one(.exitCard, asOf: "2026-05-05 20:00", in: Scene.newYork)
    #expect(card.dueAt == (try Scene.at("2026-05-05 23:59:59", in: Scene.newYork)))
    #expect(card.dueAt == (try Scene.at("2026-05-06 04:59:59")))
  }

  @Test func cardFinishesTheInterview() throws {
    let scene = try Self.scene(card: try Scene.card(recorded: "2026-05-05 15:10"))
    let card = try scene.one(.exitCard, asOf: "2026-05-05 16:00")
    #expect(card.state == .done)
    #expect(card.settledAt == (try Scene.at("2026-05-05 15:10")))
  }

  @Test func closedRolesNeedNone() throws {
    var scene = Scene()
    try scene.role(1, .rejected)
    try scene.interview(end: "2026-05-05 15:00")
    #expect(try scene.all(.exitCard, asOf: "2026-05-05 16:00").isEmpty)
  }

  @Test func interviewThatEndsAtMidnightIsOfTheDayBefore() throws {
    var scene = Scene()
    try scene.role()
    try scene.interview(end: "2026-05-06 00:00", card: try Scene.card(unsaid: ["on-call"]))
    let debrief = try scene.one(.debrief, asOf: "2026-05-06 09:00")
    #expect(debrief.dueAt == (try Scene.at("2026-05-06 23:59:59")))
    #expect(debrief.reason.contains("2026-05-05"))
    let reconnect = try scene.one(.reconnect, asOf: "2026-05-06 09:00")
    #expect(reconnect.opensAt == (try Scene.at("2026-05-12 00:00")))
    #expect(reconnect.reason.contains("2026-05-05"))
  }
}
