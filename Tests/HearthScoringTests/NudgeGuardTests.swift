import Foundation
import HearthDomain
import HearthScoring
import Testing

@Suite struct NudgeGuardTests {
  /// Friday 1 May 2026, 14:30 UTC.
  static let friday = Instant(unixSeconds: 1_777_645_800)

  static func statistics(streak: Int) -> RelationshipStatistics {
    var statistics = RelationshipStatistics()
    statistics.outboundStreak = streak
    statistics.lastOutboundAt = friday
    statistics.lastDirection = .outbound
    return statistics
  }

  @Test(
    "The wait doubles, then rests",
    arguments: [
      (1, Obligations.Wait.ordinary, 7), (2, .ordinary, 14), (3, .ordinary, 90),
      (1_000_000, .ordinary, 90), (1, .scheduling, 2), (2, .scheduling, 4),
      (1, .coldApplication, 12), (2, .coldApplication, 24), (3, .coldApplication, 90),
    ])
  func waitDoubles(streak: Int, wait: Obligations.Wait, days: Int64) {
    let next = NudgeGuard().nextNudge(after: Self.statistics(streak: streak), wait: wait)
    #expect(next == Self.friday.adding(seconds: days * 86_400))
  }

  @Test func nothingUnansweredWaitsForNothing() {
    #expect(NudgeGuard().nextNudge(after: Self.statistics(streak: 0)) == nil)
    #expect(NudgeGuard().waitDays(unanswered: 0, firstDays: 7) == 0)
  }

  @Test(
    "The touch that would complete the streak is one too many",
    arguments: [(1, nil), (2, true), (3, false), (7, false)] as [(Int, Bool?)])
  func restBeginsOneTouchEarly(streak: Int, allowsValue: Bool?) {
    let rest = NudgeGuard().rest(after: Self.statistics(streak: streak))
    #expect(rest?.allowsValue == allowsValue)
    #expect(rest?.until == allowsValue.map { _ in Self.friday.adding(seconds: 90 * 86_400) })
  }

  @Test func nothingUnansweredIsOwedNoRest() throws {
    let strict = try Policy(overrides: ["wait.streak-limit": "1"])
    #expect(NudgeGuard(waits: strict.waits).rest(after: RelationshipStatistics()) == nil)
  }

  @Test func whatOpensTheMatterAgainEndsTheRest() {
    let statistics = Self.statistics(streak: 2)
    #expect(NudgeGuard().rest(after: statistics, reopenedAt: Self.friday) != nil)
    let later = Self.friday.adding(seconds: 1)
    #expect(NudgeGuard().rest(after: statistics, reopenedAt: later) == nil)
  }

  @Test func noWaitIsLongerThanTheRest() throws {
    let policy = try Policy(overrides: [
      "wait.streak-limit": "1000", "wait.factor": "100", "wait.rest": "30",
    ])
    let nudgeGuard = NudgeGuard(waits: policy.waits)
    #expect(nudgeGuard.waitDays(unanswered: 999, firstDays: 7) == 30)
    #expect(nudgeGuard.waitDays(unanswered: 2, firstDays: 0) == 0)
  }

  @Test func nudgeOnADayOffRollsToTheNextBusinessDay() throws {
    var calendar = BusinessCalendar(
      timeZone: try #require(TimeZone(identifier: "UTC")),
      holidays: [try #require(Day("2026-05-04"))])
    // Two days after Friday is a Sunday; the Monday is a holiday.
    let rolled = NudgeGuard().nextNudge(after: Self.statistics(streak: 1), wait: .scheduling)
      .map { calendar.rolledForward($0) }
    #expect(rolled?.description == "2026-05-05T00:00:00Z")
    // A week later is a Friday again, and the time of day stays.
    let kept = NudgeGuard().nextNudge(after: Self.statistics(streak: 1)).map {
      calendar.rolledForward($0)
    }
    #expect(kept?.description == "2026-05-08T14:30:00Z")
  }

  @Test func heldBackUntilTheBusinessDay() throws {
    let calendar = BusinessCalendar(timeZone: try #require(TimeZone(identifier: "UTC")))
    var obligations = Obligations()
    obligations.wait = .scheduling
    let standing = Standing(
      contact: Contact.ID(rawValue: 1), statistics: Self.statistics(streak: 1),
      obligations: obligations)
    let sunday = Self.friday.adding(seconds: 2 * 86_400)
    #expect(!Attention(of: standing, asOf: sunday).score.isHeldBack)
    let rolled = Attention(of: standing, asOf: sunday, calendar: calendar).score
    #expect(rolled.isHeldBack)
    #expect(rolled.nextNudgeAt?.description == "2026-05-04T00:00:00Z")
  }
}
