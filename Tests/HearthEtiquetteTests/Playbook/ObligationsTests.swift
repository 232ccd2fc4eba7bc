import Foundation
import HearthDomain
import HearthEtiquette
import HearthScoring
import Testing

/// What attention hears of the cases.
@Suite struct ObligationsTests {
  @Test func furthestOpenRoleCountsWithItsValue() throws {
    var scene = Scene()
    try scene.role(1, .screening, value: 2)
    try scene.role(2, .final, value: 0.5)
    try scene.role(3, .rejected, since: "2026-05-01 09:00", value: 3)
    let obligations = try scene.agenda(asOf: "2026-05-05 09:00").outlook.obligations[Scene.dana]
    #expect(obligations?.stage == .final)
    #expect(obligations?.valueRatio == 0.5)
  }

  @Test func lastClosedRoleCountsWhereNoneIsOpen() throws {
    var scene = Scene()
    try scene.role(1, .withdrawn, since: "2026-05-02 09:00")
    try scene.role(2, .rejected, since: "2026-05-03 09:00")
    let obligations = try scene.agenda(asOf: "2026-05-05 09:00").outlook.obligations[Scene.dana]
    #expect(obligations?.stage == .rejected)
  }

  @Test func nextInterviewIsForThePanelOrElseTheRecruiter() throws {
    var scene = Scene()
    try scene.role()
    try scene.interview(1, end: "2026-05-08 15:00", status: .scheduled)
    try scene.interview(2, end: "2026-05-09 15:00", panel: [], status: .scheduled)
    let obligations = try scene.agenda(asOf: "2026-05-05 09:00").outlook.obligations
    #expect(obligations[Scene.kim]?.interviewAt == (try Scene.at("2026-05-08 14:00")))
    #expect(obligations[Scene.dana]?.interviewAt == nil)
    let later = try scene.agenda(asOf: "2026-05-08 14:00:01").outlook.obligations
    #expect(later[Scene.kim]?.interviewAt == nil)
    #expect(later[Scene.dana]?.interviewAt == (try Scene.at("2026-05-09 14:00")))
  }

  @Test func interviewsOfClosedRolesAreNotPreparedFor() throws {
    var scene = Scene()
    try scene.role(1, .rejected)
    try scene.interview(1, end: "2026-05-08 15:00", status: .scheduled)
    let obligations = try scene.agenda(asOf: "2026-05-05 09:00").outlook.obligations
    #expect(obligations[Scene.kim]?.interviewAt == nil)
  }

  @Test func earliestDueOfAKindCounts() throws {
    var scene = Scene()
    try scene.role()
    try scene.interview(1, end: "2026-05-04 15:00")
    try scene.interview(2, end: "2026-05-05 09:00", round: 2)
    try scene.touch(Scene.kim, .thankYou, at: "2026-05-04 18:00")
    let obligations = try scene.agenda(asOf: "2026-05-05 10:00").outlook.obligations
    #expect(obligations[Scene.kim]?.thankYouDueAt == (try Scene.at("2026-05-06 09:00")))
    #expect(obligations[Scene.dana]?.thankYouDueAt == (try Scene.at("2026-05-05 15:00")))
  }

  @Test(
    "An unanswered word waits for what it was about",
    arguments: [
      (.scheduling, .outbound, .scheduling, true),
      (.application, .outbound, .coldApplication, true), (.reconnect, .outbound, .ordinary, true),
      (.thankYou, .outbound, .ordinary, nil), (.scheduling, .inbound, .ordinary, nil),
      (.reply, .outbound, .ordinary, nil),
    ] as [(Touchpoint.Purpose, Touchpoint.Direction, Obligations.Wait, Bool?)])
  func wait(
    purpose: Touchpoint.Purpose, direction: Touchpoint.Direction, wait: Obligations.Wait,
    expectsReply: Bool?
  ) throws {
    var scene = Scene()
    try scene.role(1, .submitted, since: "2026-05-01 09:00")
    try scene.touch(Scene.dana, purpose, at: "2026-05-04 18:00", direction)
    let obligations = try scene.agenda(asOf: "2026-05-05 10:00").outlook.obligations[Scene.dana]
    #expect(obligations?.wait == wait)
    #expect(obligations?.expectsReply == expectsReply)
  }

  @Test func noAnswerIsAwaitedOnceTheRoleIsClosed() throws {
    var scene = Scene()
    try scene.role(1, .withdrawn)
    try scene.touch(Scene.dana, .reconnect, at: "2026-05-04 18:00")
    #expect(
      try scene.agenda(asOf: "2026-05-05 10:00").outlook.obligations[Scene.dana]?.expectsReply
        == false)
  }

  // MARK: With the scores

  static func score(
    _ statistics: RelationshipStatistics, _ obligations: Obligations?, asOf now: Instant
  ) -> Double {
    let relationship = Relationship(contact: Scene.dana, statistics: statistics)
    let standing = Standing(relationship, obligations: obligations ?? Obligations(), asOf: now)
    return Attention(of: standing, asOf: now).score.total
  }

  /// A relationship of a year with a touch every two weeks, the last of them so many days ago.
  static func statistics(
    asOf now: Instant, lastDaysAgo: Int64, _ direction: Touchpoint.Direction,
    _ channel: Touchpoint.Channel = .email
  ) -> RelationshipStatistics {
    let marks = (0..<26).map { number in
      let at = now.adding(seconds: -(lastDaysAgo + 14 * Int64(number)) * 86_400)
      return TouchMark(
        touchpoint: Touchpoint.ID(rawValue: Int64(number)),
        occurredOn: Day(of: at, secondsFromUTC: 0), occurredAt: at,
        channel: number == 0 ? channel : .email, direction: number == 0 ? direction : .inbound)
    }
    return RelationshipStatistics(of: marks)
  }

  @Test func mineOverdueComesBeforeTheirBrokenPromiseBeforeTheirOverdueReplyBeforeCooling() throws {
    var scene = Scene()
    try scene.role(1, .screening)
    let now = try Scene.at("2026-05-05 13:00")
    let plain = scene.agenda(asOf: now).outlook.obligations[Scene.dana]
    try scene.promise(by: .them, .call, due: "2026-05-03 13:00")
    let missed = scene.agenda(asOf: now).outlook.obligations[Scene.dana]
    let scores = [
      Self.score(Self.statistics(asOf: now, lastDaysAgo: 2, .inbound), plain, asOf: now),
      Self.score(Self.statistics(asOf: now, lastDaysAgo: 9, .inbound, .call), missed, asOf: now),
      Self.score(Self.statistics(asOf: now, lastDaysAgo: 9, .outbound, .call), plain, asOf: now),
      Self.score(Self.statistics(asOf: now, lastDaysAgo: 9, .inbound, .call), plain, asOf: now),
    ]
    #expect(scores == scores.sorted(by: >))
    #expect(Set(scores).count == 4)
  }

  @Test func unansweredQuestionOutranksTwoColdMonths() throws {
    let now = try Scene.at("2026-05-05 13:00")
    let asked = Self.score(Self.statistics(asOf: now, lastDaysAgo: 2, .inbound), nil, asOf: now)
    let cold = Self.score(Self.statistics(asOf: now, lastDaysAgo: 60, .inbound), nil, asOf: now)
    #expect(asked > cold)
  }
}
