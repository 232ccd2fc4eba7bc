import Foundation
import HearthDomain
import HearthEtiquette
import Testing

@Suite struct ThankYouRuleTests {
  static func scene(end: String = "2026-05-05 15:00", in zone: String = Scene.dublin) throws
    -> Scene
  {
    var scene = Scene()
    try scene.role()
    try scene.interview(end: end, in: zone, panel: [Scene.kim, Scene.lee, Scene.ray])
    return scene
  }

  static func single(end: String = "2026-05-05 15:00") throws -> Scene {
    var scene = Scene()
    try scene.role(recruiter: nil)
    try scene.interview(end: end)
    return scene
  }

  @Test func panelOfThreeAndRecruiterAreFourThanks() throws {
    let thanks = try Self.scene().all(.thankYou, asOf: "2026-05-05 16:00")
    #expect(Set(thanks.map(\.contact)) == [Scene.dana, Scene.kim, Scene.lee, Scene.ray])
    #expect(Set(thanks.map(\.state)) == [.open])
    #expect(
      thanks.first?.reason == "Thank them for round 1 of Engineer 1 at Initech on 2026-05-05.")
  }

  @Test func recruiterOnThePanelIsThankedOnce() throws {
    var scene = Scene()
    try scene.role(recruiter: Scene.kim)
    try scene.interview(end: "2026-05-05 15:00")
    #expect(try scene.all(.thankYou, asOf: "2026-05-05 16:00").map(\.contact) == [Scene.kim])
  }

  @Test func opensAtTheEndIsLateAfterADayAndFades() throws {
    let scene = try Self.single()
    let end = try Scene.at("2026-05-05 15:00")
    let due = end.adding(seconds: 86_400)
    let fade = due.adding(seconds: 14 * 86_400)
    let states =
      around(end, before: .waiting, at: FollowUp.State.open, after: .open)
      + around(due, before: .open, at: .open, after: .late)
      + around(fade, before: .late, at: .late, after: .faded)
    for (now, state) in states { #expect(scene.state(.thankYou, asOf: now) == state, "\(now)") }
  }

  @Test func scheduledInterviewIsThankedForFromItsEnd() throws {
    var scene = Scene()
    try scene.role(recruiter: nil)
    try scene.interview(end: "2026-05-05 15:00", status: .scheduled)
    for (now, state) in around(
      try Scene.at("2026-05-05 15:00"), before: nil, at: FollowUp.State.open, after: .open)
    {
      #expect(scene.state(.thankYou, asOf: now) == state)
    }
  }

  /// A role that ended took with it what was still to come.
  @Test func interviewThatTheEndOfItsRoleCalledOffIsNot() throws {
    var scene = Scene()
    try scene.role(1, .rejected, since: "2026-05-05 13:59")
    try scene.interview(end: "2026-05-05 15:00", status: .scheduled)
    #expect(try scene.all(.thankYou, asOf: "2026-05-05 16:00").isEmpty)
    #expect(try scene.all(.connect, asOf: "2026-05-05 16:00").isEmpty)

    var held = Scene()
    try held.role(1, .rejected, since: "2026-05-05 14:00")
    try held.interview(end: "2026-05-05 15:00", status: .scheduled)
    #expect(try held.all(.thankYou, asOf: "2026-05-05 16:00").count == 2)
  }

  @Test func workDoneAloneIsNotThankedForButHasAnExitCard() throws {
    var scene = Scene()
    try scene.role()
    try scene.interview(end: "2026-05-05 15:00", format: .assignment)
    let rules = try scene.agenda(asOf: "2026-05-05 16:00").pending.map(\.rule)
    #expect(rules == [.exitCard])
  }

  @Test func cancelledInterviewIsNot() throws {
    var scene = Scene()
    try scene.role()
    try scene.interview(end: "2026-05-05 15:00", status: .cancelled)
    #expect(try scene.agenda(asOf: "2026-05-05 16:00").followUps.allSatisfy { $0.interview == nil })
  }

  @Test(
    "Twenty-four hours are that where clocks change, too",
    arguments: [
      ("2026-03-28 15:00", Scene.dublin, "2026-03-29 16:00"),
      ("2026-10-24 15:00", Scene.dublin, "2026-10-25 14:00"),
      ("2026-03-07 15:00", Scene.newYork, "2026-03-08 16:00"),
      ("2026-10-31 15:00", Scene.newYork, "2026-11-01 14:00"),
      ("2026-10-24 15:00", Scene.newYork, "2026-10-25 15:00"),
    ])
  func dueAcrossClockChanges(end: String, zone: String, due: String) throws {
    let scene = try Self.scene(end: end, in: zone)
    let thanks = try scene.all(.thankYou, asOf: end, in: zone)
    #expect(thanks.count == 4)
    for followUp in thanks {
      #expect(followUp.dueAt == followUp.opensAt.adding(seconds: 86_400))
      #expect(followUp.timeZone == zone)
      #expect(followUp.dueAt.formatted(in: try #require(TimeZone(identifier: zone))) == due)
    }
    for (now, state) in around(
      try Scene.at(due, in: zone), before: FollowUp.State.open, at: .open, after: .late)
    {
      #expect(scene.state(.thankYou, asOf: now) == state)
    }
  }

  @Test(
    "Only a word of thanks from the owner since the end closes it",
    arguments: [
      ("2026-05-05 15:00", .thankYou, .outbound, true),
      ("2026-05-05 14:59:59", .thankYou, .outbound, false),
      ("2026-05-05 15:00", .thankYou, .inbound, false),
      ("2026-05-05 15:00", .debrief, .outbound, false), ("2026-05-05 15:00", nil, .outbound, false),
      ("2026-05-07 09:00", .thankYou, nil, true),
    ] as [(String, Touchpoint.Purpose?, Touchpoint.Direction?, Bool)])
  func closes(
    at text: String, purpose: Touchpoint.Purpose?, direction: Touchpoint.Direction?, isDone: Bool
  ) throws {
    var scene = try Self.single()
    try scene.touch(Scene.kim, purpose, at: text, direction)
    try scene.touch(Scene.lee, .thankYou, at: "2026-05-05 15:00")
    let thanks = try scene.one(.thankYou, asOf: "2026-05-07 10:00")
    #expect(thanks.state == (isDone ? .done : .late))
    #expect(thanks.settledAt == (isDone ? try Scene.at(text) : nil))
  }

  @Test(
    "Thanks of which the day alone is known may have come at any time of it",
    arguments: [
      ("2026-05-04 12:00", false), ("2026-05-05 12:00", true), ("2026-05-05 12:01", false),
    ])
  func dayAloneIsKnown(noon: String, isDone: Bool) throws {
    var scene = try Self.single()
    try scene.touch(Scene.kim, .thankYou, at: noon)
    let thanks = try scene.one(.thankYou, asOf: "2026-05-05 16:00")
    #expect((thanks.state == .done) == isDone)
  }

  @Test func eachRoundIsThankedForByItself() throws {
    var scene = try Self.single()
    try scene.interview(2, end: "2026-05-12 15:00", round: 2)
    try scene.touch(Scene.kim, .thankYou, at: "2026-05-05 18:00")
    let thanks = try scene.all(.thankYou, asOf: "2026-05-12 16:00")
    #expect(thanks.map(\.state) == [.done, .open])
  }

  @Test(
    "Nothing is owed to somebody put away", arguments: [Contact.Status.archived, .doNotContact])
  func inactive(status: Contact.Status) throws {
    var scene = try Self.single()
    scene.book.people[Scene.kim] = CasePerson(status: status)
    #expect(try scene.all(.thankYou, asOf: "2026-05-05 16:00").isEmpty)
  }

  @Test func recruiterOfThatTimeIsThankedAndDebriefed() throws {
    var scene = Scene()
    try scene.role(recruiter: Scene.ray)
    try scene.interview(
      end: "2026-05-05 15:00", panel: [], card: try Scene.card(unsaid: ["on-call"]),
      recruiter: Scene.dana)
    try scene.interview(2, end: "2026-05-06 15:00", panel: [], round: 2)
    let agenda = try scene.agenda(asOf: "2026-05-06 16:00")
    let thanks = agenda.followUps.filter { $0.rule == .thankYou }
    #expect(thanks.map(\.contact) == [Scene.dana, Scene.ray])
    #expect(try scene.one(.debrief, asOf: "2026-05-06 16:00").contact == Scene.dana)
  }
}
