import Foundation
import HearthDomain
import HearthEtiquette
import Testing

/// The owner's word on follow-ups.
@Suite struct ActTests {
  static func scene() throws -> Scene {
    var scene = Scene()
    try scene.role(recruiter: nil)
    try scene.interview(end: "2026-05-05 15:00")
    return scene
  }

  static let key = FollowUp.Key(
    .thankYou, subject: UID(rawValue: "interview-1"), contact: Scene.kim)

  @Test func doneAndDismissedAreSettled() throws {
    var scene = try Self.scene()
    try scene.act(Self.key, .dismissed(reason: "thanked in the room"), at: "2026-05-05 15:05")
    let dismissed = try scene.one(.thankYou, asOf: "2026-05-05 16:00")
    #expect(dismissed.state == .dismissed)
    #expect(dismissed.settledAt == (try Scene.at("2026-05-05 15:05")))
    #expect(dismissed.verdict == .dismissed(reason: "thanked in the room"))
    try scene.act(Self.key, .done, at: "2026-05-05 15:30")
    #expect(try scene.one(.thankYou, asOf: "2026-05-05 16:00").state == .done)
  }

  @Test func snoozedUntilItsEnd() throws {
    var scene = try Self.scene()
    let until = try Scene.at("2026-05-08 09:00")
    try scene.act(Self.key, .snoozed(until: until), at: "2026-05-05 15:05")
    for (now, state) in around(until, before: FollowUp.State.snoozed, at: .late, after: .late) {
      #expect(scene.state(.thankYou, asOf: now) == state)
    }
    #expect(
      try scene.agenda(asOf: "2026-05-06 09:00").outlook.obligations[Scene.kim]?.thankYouDueAt
        == (try scene.one(.connect, asOf: "2026-05-06 09:00").dueAt))
  }

  @Test func snoozePastItsFadingBringsItBackAllTheSame() throws {
    var scene = try Self.scene()
    let until = try Scene.at("2026-07-01 09:00")
    try scene.act(Self.key, .snoozed(until: until), at: "2026-05-05 15:05")
    let fade = until.adding(seconds: 14 * 86_400)
    for (now, state) in around(fade, before: FollowUp.State.late, at: .late, after: .faded) {
      #expect(scene.state(.thankYou, asOf: now) == state)
    }
  }

  @Test func actsOfTheFutureDontCount() throws {
    var scene = try Self.scene()
    try scene.act(Self.key, .done, at: "2026-05-05 17:00")
    try scene.touch(Scene.kim, .thankYou, at: "2026-05-05 17:00")
    #expect(try scene.one(.thankYou, asOf: "2026-05-05 16:59:59").state == .open)
    #expect(try scene.one(.thankYou, asOf: "2026-05-05 17:00").state == .done)
  }
}
