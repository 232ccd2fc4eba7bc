import HearthDomain
import HearthScoring
import Testing

@Suite struct HistoryTests {
  @Test func dayCountsOnceWithItsHeaviestTouch() {
    var log = TouchLog()
    let day = Day(number: 7)
    for weight in [1.0, 3, 2] { log.append(owner: "me", contact: "1", on: day, weight: weight) }
    let contact = log.history().owners.first?.contacts.first
    #expect(contact?.days == [TouchDay(day: day, weight: 3)])
  }

  @Test func numbersStandInTheirOrder() {
    var log = TouchLog()
    for name in ["10", "9", "b", "100"] {
      log.append(owner: name, contact: "1", on: Day(number: 0))
    }
    #expect(log.history().owners.map(\.owner) == ["9", "b", "10", "100"])
  }

  /// The first day begins with the first event, wherever in the UTC day that is.
  @Test func daysBeginWithTheEarliestEvent() throws {
    let earliest = Day(number: 100).start + 50_000
    var log = EventLog()
    for seconds in [earliest + 86_400, earliest, earliest + 86_399, earliest + 10 * 86_400 - 1] {
      log.append(owner: "a", contact: "b", at: Instant(unixSeconds: seconds))
    }
    let history = log.history()
    let contact = try #require(history.owners.first?.contacts.first)
    #expect(contact.days.map(\.day.number) == [100, 101, 109])
    #expect(history.span == Day(number: 100)...Day(number: 109))
  }

  @Test func nothingHasNoSpan() {
    #expect(EventLog().history().span == nil)
    #expect(TouchLog().history().owners.isEmpty)
  }
}
