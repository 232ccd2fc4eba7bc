import HearthDomain
import Testing

/// What counts as an ask, and what as its answer.
@Suite struct AskReaderTests {
  private typealias Touch = (direction: Touchpoint.Direction?, day: Double, asks: Bool)

  @Test func nextTouchOfTheirsAnswersAndTakesItsTimeFromTheFirstAsk() {
    let asks = read([(.outbound, 0, true), (.outbound, 3, true), (.inbound, 4, false)], asOf: 9)
    #expect(asks == [Ask(askedAt: Self.day(0), answeredAt: Self.day(4))])
  }

  @Test func meetingAnswersToo() {
    #expect(
      read([(.outbound, 0, true), (nil, 1, false)], asOf: 9)
        == [Ask(askedAt: Self.day(0), answeredAt: Self.day(1))])
  }

  @Test func wordOfTheirsThatNobodyAskedForCountsForNothing() {
    #expect(read([(.inbound, 0, false), (.inbound, 1, false)], asOf: 99).isEmpty)
  }

  @Test func thanksAskForNothing() {
    #expect(read([(.outbound, 0, false)], asOf: 99).isEmpty)
    #expect(
      read([(.outbound, 0, true), (.outbound, 1, false), (.inbound, 2, false)], asOf: 99)
        == [Ask(askedAt: Self.day(0), answeredAt: Self.day(2))])
  }

  @Test(
    "An answer counts up to the end of the window, in days after the last reminder",
    arguments: [(10.0, true), (12.0, true), (12.01, false)])
  func windowEnds(day: Double, isAnswered: Bool) {
    let asks = read(
      [(.outbound, 0, true), (.outbound, 2, true), (.inbound, day, false)], asOf: 99)
    #expect(asks.count == 1)
    #expect((asks.first?.answeredAt != nil) == isAnswered)
  }

  @Test func reminderAfterTheWindowIsAnotherAsk() {
    let asks = read([(.outbound, 0, true), (.outbound, 11, true), (.inbound, 12, false)], asOf: 99)
    #expect(
      asks == [
        Ask(askedAt: Self.day(0), answeredAt: nil),
        Ask(askedAt: Self.day(11), answeredAt: Self.day(12)),
      ])
  }

  @Test("What may still be answered isn't judged", arguments: [(10.0, 0), (10.01, 1)])
  func openAskIsJudgedAfterItsWindow(now: Double, count: Int) {
    #expect(read([(.outbound, 0, true)], asOf: now).count == count)
  }

  private static func day(_ day: Double) -> Instant {
    Instant(unixSeconds: 1_777_000_000 + Int64(day * 86_400))
  }

  private func read(_ touches: [Touch], asOf now: Double) -> [Ask] {
    var reader = AskReader(windowDays: 10)
    let asks = touches.compactMap { touch in
      reader.read(touch.direction, at: Self.day(touch.day), asks: touch.asks)
    }
    return asks + [reader.finish(asOf: Self.day(now))].compactMap(\.self)
  }
}
