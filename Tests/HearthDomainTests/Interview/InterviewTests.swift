import Foundation
import HearthDomain
import Testing

@Suite struct InterviewTests {
  static let start = Instant(unixSeconds: 1_777_809_600)

  static func interview(_ status: Interview.Status = .scheduled) throws -> Interview {
    Interview(
      id: Interview.ID(rawValue: 1), uid: UID(rawValue: "u"),
      details: try Interview.Details(
        opportunity: Opportunity.ID(rawValue: 1), startsAt: start,
        endsAt: start.adding(seconds: 3600), timeZone: "Europe/Dublin"),
      status: status)
  }

  @Test("It ends after it begins", arguments: [-1, 0, 1])
  func endsAfterItBegins(seconds: Int64) throws {
    let end = Self.start.adding(seconds: seconds)
    let details = try? Interview.Details(
      opportunity: Opportunity.ID(rawValue: 1), startsAt: Self.start, endsAt: end,
      timeZone: "Europe/Dublin")
    #expect((details != nil) == (seconds > 0))
    var interview = try Self.interview()
    let isMoved =
      (try? interview.details.reschedule(startsAt: Self.start, endsAt: end)) != nil
    #expect(isMoved == (seconds > 0))
  }

  @Test(
    "It has taken place once it is told, or from its end on",
    arguments: [
      (Interview.Status.scheduled, 3599, false), (.scheduled, 3600, true), (.held, 0, true),
      (.cancelled, 9999, false),
    ])
  func takesPlace(status: Interview.Status, after seconds: Int64, hasTakenPlace: Bool) throws {
    let interview = try Self.interview(status)
    let now = Self.start.adding(seconds: seconds)
    #expect(interview.hasTakenPlace(asOf: now) == hasTakenPlace)
    #expect(interview.isAhead(asOf: now) == (status == .scheduled && !hasTakenPlace))
  }

  @Test func exitCardFinishesIt() throws {
    var interview = try Self.interview()
    interview.finish(with: try ExitCard(isNotTold: true, recordedAt: Self.start))
    #expect(interview.status == .held)
    #expect(throws: HearthError.self) { try interview.cancel() }
    #expect(interview.status == .held)
  }

  @Test(
    "It is unfinished once it took place, until the card is there",
    arguments: [
      (Interview.Status.scheduled, 3599, false), (.scheduled, 3600, true), (.held, 0, true),
      (.cancelled, 9999, false),
    ])
  func isUnfinished(status: Interview.Status, after seconds: Int64, isUnfinished: Bool) throws {
    var interview = try Self.interview(status)
    let now = Self.start.adding(seconds: seconds)
    #expect(interview.isUnfinished(asOf: now) == isUnfinished)
    interview.finish(with: try ExitCard(isNotTold: true, recordedAt: now))
    #expect(!interview.isUnfinished(asOf: now))
  }

  @Test func onlyWhatIsNotHeldCanBeMovedAndMovingPutsItBack() throws {
    var interview = try Self.interview(.cancelled)
    #expect(throws: HearthError.self) { try interview.hold() }
    let end = Self.start.adding(seconds: 60)
    try interview.reschedule(startsAt: Self.start, endsAt: end, timeZone: "Asia/Kolkata")
    #expect(interview.status == .scheduled)
    #expect(interview.details.timeZone == "Asia/Kolkata")
    try interview.hold()
    #expect(throws: HearthError.self) {
      try interview.reschedule(startsAt: Self.start, endsAt: end, timeZone: "UTC")
    }
  }

  @Test(
    "Two meetings overlap by a second or more",
    arguments: [(-60, false), (-59, true), (3599, true), (3600, false)])
  func overlap(from seconds: Int64, overlaps: Bool) throws {
    let interview = try Self.interview()
    var details = interview.details
    try details.reschedule(
      startsAt: Self.start.adding(seconds: seconds),
      endsAt: Self.start.adding(seconds: seconds + 60))
    let id = Interview.ID(rawValue: 2)
    let other = Interview(id: id, uid: UID(rawValue: "v"), details: details)
    #expect(interview.overlaps(other) == overlaps)
    #expect(!interview.overlaps(interview))
    let cancelled = Interview(
      id: id, uid: UID(rawValue: "v"), details: details, status: .cancelled)
    #expect(!interview.overlaps(cancelled))
  }

  @Test func unknownZoneIsUTC() throws {
    var details = try Self.interview().details
    #expect(details.zone.identifier == "Europe/Dublin")
    details.timeZone = "Nowhere/Land"
    #expect(details.zone.secondsFromGMT() == 0)
  }

  @Test("An exit card tells something, or that nothing was told")
  func exitCardTellsOneOrTheOther() throws {
    let day = try #require(Day("2026-06-10"))
    let at = Self.start
    #expect(try ExitCard(nextStep: "a call", recordedAt: at).isNotTold == false)
    #expect(try ExitCard(decisionBy: day, recordedAt: at).isNotTold == false)
    #expect(try ExitCard(whoDecides: "the panel", recordedAt: at).isNotTold == false)
    #expect(try ExitCard(isNotTold: true, unsaid: ["on-call"], recordedAt: at).isNotTold)
    #expect(throws: HearthError.self) { try ExitCard(debrief: "fine", recordedAt: at) }
    let half = try ExitCard(isUnfinished: true, debrief: "fine", recordedAt: at)
    #expect(half.isUnfinished && !half.isNotTold)
    #expect(try !ExitCard(nextStep: "a call", isUnfinished: true, recordedAt: at).isUnfinished)
    #expect(throws: HearthError.self) { try ExitCard(nextStep: " \n", recordedAt: at) }
    #expect(throws: HearthError.self) {
      try ExitCard(decisionBy: day, isNotTold: true, recordedAt: at)
    }
  }
}
