import Foundation
import HearthDomain
import HearthEtiquette
import Testing

@Suite struct PromiseRulesTests {
  /// Tuesday 5 May 2026, 13:00.
  static let due = "2026-05-05 13:00"

  static func scene(
    by side: Commitment.Side, _ kind: Commitment.Kind = .call, due: String = due
  ) throws -> Scene {
    var scene = Scene()
    try scene.promise(by: side, kind, due: due)
    return scene
  }

  // MARK: The owner's

  @Test func ownPromiseIsOwedFromTheStartAndNeverFades() throws {
    let scene = try Self.scene(by: .me)
    let dueAt = try Scene.at(Self.due)
    for (now, state) in around(dueAt, before: FollowUp.State.open, at: .open, after: .late) {
      #expect(scene.state(.promise, asOf: now) == state)
    }
    #expect(try scene.one(.promise, asOf: "2029-05-05 13:00").state == .late)
    #expect(
      try scene.agenda(asOf: "2026-05-01 13:00").outlook.obligations[Scene.dana]?.promiseDueAt
        == dueAt)
    #expect(try scene.one(.promise, asOf: Self.due).reason == "You promised: talk it over.")
  }

  @Test("Kept or broken it is settled", arguments: [Commitment.State.kept, .broken])
  func settled(state: Commitment.State) throws {
    var scene = try Self.scene(by: .me)
    scene.book.commitments[0].settle(state, at: try Scene.at("2026-05-05 12:00"))
    let promise = try scene.one(.promise, asOf: Self.due)
    #expect(promise.state == .done)
    #expect(promise.settledAt == (try Scene.at("2026-05-05 12:00")))
  }

  // MARK: Theirs

  @Test(
    "A call is missed twenty minutes after its time, whatever clocks do",
    arguments: [due, "2026-03-29 01:45", "2026-10-25 00:50"])
  func callIsMissed(due: String) throws {
    let scene = try Self.scene(by: .them, due: due)
    let opensAt = try Scene.at(due).adding(seconds: 1200)
    for (now, state) in around(opensAt, before: nil, at: FollowUp.State.open, after: .open) {
      #expect(scene.state(.missed, asOf: now) == state)
    }
  }

  @Test func missedCallTellsTheAgreedTimeByTheOwnersClock() throws {
    let scene = try Self.scene(by: .them)
    let missed = try scene.one(.missed, asOf: "2026-05-05 13:20")
    #expect(missed.reason == "They promised a call for 2026-05-05 13:00: talk it over.")
    #expect(missed.draftKind == .missedCall)
    #expect(missed.dueAt == (try Scene.at("2026-05-05 23:59:59")))
    #expect(
      try scene.agenda(asOf: "2026-05-05 13:20").outlook.obligations[Scene.dana]?.decisionAt
        == (try Scene.at(Self.due)))
    let fade = try Scene.at("2026-05-19 23:59:59")
    for (now, state) in around(fade, before: FollowUp.State.late, at: .late, after: .faded) {
      #expect(scene.state(.missed, asOf: now) == state)
    }
  }

  @Test func anythingElseIsMissedADayAfter() throws {
    let scene = try Self.scene(by: .them, .other)
    #expect(try scene.one(.missed, asOf: "2026-05-06 13:00").draftKind == nil)
    for (now, state) in around(
      try Scene.at("2026-05-06 13:00"), before: nil, at: FollowUp.State.open, after: .open)
    {
      #expect(scene.state(.missed, asOf: now) == state)
    }
  }

  @Test(
    "A touch around the time of the call is the call",
    arguments: [
      ("2026-05-05 12:39", FollowUp.State.late), ("2026-05-05 12:40", nil),
      ("2026-05-05 13:19", nil), ("2026-05-05 13:20", .done), ("2026-05-06 10:00", .done),
    ])
  func touchIsTheCall(at text: String, state: FollowUp.State?) throws {
    var scene = try Self.scene(by: .them)
    try scene.touch(Scene.dana, at: text, .inbound, channel: .call)
    #expect(scene.state(.missed, asOf: try Scene.at("2026-05-06 12:00")) == state)
  }

  @Test func keptInTimeItWasNeverMissed() throws {
    var scene = try Self.scene(by: .them)
    scene.book.commitments[0].settle(.kept, at: try Scene.at("2026-05-05 13:05"))
    #expect(try scene.all(.missed, asOf: "2026-05-06 12:00").isEmpty)
    scene.book.commitments[0].settle(.broken, at: try Scene.at("2026-05-06 09:00"))
    #expect(try scene.one(.missed, asOf: "2026-05-06 12:00").state == .done)
  }
}
