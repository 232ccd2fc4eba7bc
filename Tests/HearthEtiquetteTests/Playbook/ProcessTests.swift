import Foundation
import HearthDomain
import HearthEtiquette
import Testing

/// Who is reached out to by the course of interviews, and whose answers are awaited meanwhile.
@Suite struct ProcessTests {
  static func obligations(
    of contact: Contact.ID, in scene: Scene, asOf now: Instant
  ) -> Obligations {
    scene.agenda(asOf: now).outlook.obligations[contact] ?? Obligations()
  }

  @Test(
    "A question is answered by the round that comes of it",
    arguments: [Scene.dublin, Scene.newYork])
  func roundAnswers(zone: String) throws {
    var scene = Scene()
    try scene.role(1, since: "2026-03-01 09:00")
    try scene.touch(Scene.dana, .scheduling, at: "2026-03-26 09:00")
    let asked = try Scene.at("2026-03-26 10:00")
    #expect(Self.obligations(of: Scene.dana, in: scene, asOf: asked).expectsReply == true)
    try scene.interview(end: "2026-03-28 15:00", in: zone, status: .scheduled)
    #expect(Self.obligations(of: Scene.dana, in: scene, asOf: asked).expectsReply == false)
    let held = try Scene.at("2026-03-29 12:00", in: zone)
    #expect(Self.obligations(of: Scene.dana, in: scene, asOf: held).expectsReply == false)
    try scene.touch(Scene.dana, .reconnect, at: "2026-04-08 09:00")
    let again = try Scene.at("2026-04-09 12:00", in: zone)
    #expect(Self.obligations(of: Scene.dana, in: scene, asOf: again).expectsReply == true)
  }

  @Test func thanksSinceDoNotMakeTheQuestionAnswered() throws {
    var scene = Scene()
    try scene.role(1, since: "2026-05-01 09:00")
    try scene.touch(Scene.dana, .scheduling, at: "2026-05-04 09:00")
    try scene.touch(Scene.dana, .thankYou, at: "2026-05-05 09:00")
    let now = try Scene.at("2026-05-05 10:00")
    #expect(Self.obligations(of: Scene.dana, in: scene, asOf: now).expectsReply == true)
    #expect(Self.obligations(of: Scene.dana, in: scene, asOf: now).wait == .scheduling)
  }

  @Test func nothingIsAwaitedOfARoleThatIsToBeGivenUp() throws {
    var scene = Scene()
    try scene.role(1, .submitted, since: "2026-04-01 15:00")
    try scene.touch(Scene.dana, .reconnect, at: "2026-04-20 09:00")
    for (now, expected) in around(
      try Scene.at("2026-05-01 15:00"), before: true, at: false, after: false)
    {
      #expect(Self.obligations(of: Scene.dana, in: scene, asOf: now).expectsReply == expected)
    }
  }

  @Test("The recruiter is, until the silence after a round ends", arguments: [true, false])
  func recruiter(isToldADate: Bool) throws {
    var scene = Scene()
    try scene.role(1)
    let before = try Scene.at("2026-03-25 09:00")
    #expect(!Self.obligations(of: Scene.dana, in: scene, asOf: before).isInProcess)
    try scene.interview(
      end: "2026-03-27 15:00", in: Scene.newYork, status: .scheduled,
      card: try Scene.card(decisionBy: isToldADate ? "2026-03-30" : nil))
    #expect(Self.obligations(of: Scene.dana, in: scene, asOf: before).isInProcess)
    // A date that they named is theirs by their clocks; five business days are by the owner's.
    let end =
      isToldADate
      ? try Scene.at("2026-04-01 00:00", in: Scene.newYork) : try Scene.at("2026-04-03 00:00")
    for (now, expected) in around(end, before: true, at: false, after: false) {
      #expect(Self.obligations(of: Scene.dana, in: scene, asOf: now).isInProcess == expected)
    }
  }

  @Test("Whoever sits on a panel alone always is", arguments: Stage.allCases)
  func panel(stage: Stage) throws {
    var scene = Scene()
    try scene.role(1, stage)
    try scene.interview(end: "2026-02-05 15:00", panel: [Scene.kim, Scene.ray])
    try scene.role(2, .submitted, recruiter: Scene.ray)
    let now = try Scene.at("2026-05-05 09:00")
    #expect(Self.obligations(of: Scene.kim, in: scene, asOf: now).isInProcess)
    #expect(!Self.obligations(of: Scene.ray, in: scene, asOf: now).isInProcess)
    #expect(!Self.obligations(of: Scene.dana, in: scene, asOf: now).isInProcess)
  }

  @Test func theNextRoundOfEachPersonIsNamed() throws {
    var scene = Scene()
    try scene.role()
    try scene.interview(1, end: "2026-05-09 15:00", status: .scheduled)
    try scene.interview(2, end: "2026-05-08 15:00", status: .scheduled)
    try scene.role(2)
    try scene.interview(3, end: "2026-05-10 15:00", panel: [], status: .scheduled)
    let interviews = try scene.agenda(asOf: "2026-05-05 09:00").outlook.interviews
    #expect(
      interviews == [
        Scene.kim: Interview.ID(rawValue: 2), Scene.dana: Interview.ID(rawValue: 3),
      ])
  }
}
