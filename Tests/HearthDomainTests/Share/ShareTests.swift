import Foundation
import HearthDomain
import Testing

@Suite struct ShareTests {
  static let kim = Contact.ID(rawValue: 1)
  static let lee = Contact.ID(rawValue: 2)

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  static func item(
    _ id: Int64, _ kind: ShareItem.Kind = .article, topics: [String] = [],
    added: String = "2026-05-01", on day: String? = nil
  ) throws -> ShareItem {
    ShareItem(
      id: ShareItem.ID(rawValue: id), uid: UID(rawValue: "\(id)"),
      details: ShareItem.Details(
        kind: kind, title: "Item \(id)", on: try day.map(Self.day), topics: topics),
      addedOn: try Self.day(added))
  }

  static func suggested(
    _ items: [ShareItem], to contact: Contact.ID = kim, topics: [String] = [],
    had sharings: [Sharing] = [], on day: String = "2026-05-01"
  ) throws -> [Int64] {
    items.suggestions(for: contact, topics: topics, sharings: sharings, on: try Self.day(day))
      .map(\.item.id.rawValue)
  }

  @Test func moreSharedTopicsComeFirst() throws {
    let items = [
      try Self.item(1), try Self.item(2, topics: ["swift", "sqlite"]),
      try Self.item(3, topics: ["Swift"]),
    ]
    #expect(try Self.suggested(items, topics: ["SWIFT", "SQLite"]) == [2, 3, 1])
    #expect(try Self.suggested(items.reversed(), topics: ["SWIFT", "SQLite"]) == [2, 3, 1])
  }

  @Test("An article is worth half after ninety days", arguments: [(89, [1, 2]), (91, [2, 1])])
  func articlesAge(days: Int, order: [Int64]) throws {
    let old = try Self.day("2026-05-01").adding(days: -days)
    let items = [
      try Self.item(1, topics: ["swift", "sqlite"], added: old.description),
      try Self.item(2, topics: ["swift"]),
    ]
    #expect(try Self.suggested(items, topics: ["swift", "sqlite"]) == order)
  }

  @Test(
    "An event is offered until its day is over",
    arguments: [("2026-05-09", true), ("2026-05-10", true), ("2026-05-11", false)])
  func eventsPass(day: String, isOffered: Bool) throws {
    let event = try Self.item(1, .event, on: "2026-05-10")
    #expect(try Self.suggested([event], on: day).isEmpty == !isOffered)
  }

  @Test func coffeeNeverAges() throws {
    let items = [
      try Self.item(1, added: "2026-04-01"), try Self.item(2, .coffee, added: "2020-01-01"),
    ]
    #expect(try Self.suggested(items) == [2, 1])
  }

  @Test func sameItemTwiceIsRefusedToOneAndFineToAnother() throws {
    let item = try Self.item(1)
    let sent = [
      Sharing(item: item.id, contact: Self.kim, at: Instant(unixSeconds: 1_777_809_600))
    ]
    let error = #expect(throws: HearthError.self) {
      try item.check(for: Self.kim, sharings: sent, in: .gmt)
    }
    #expect(error?.description == "They have had 'Item 1' already, on 2026-05-03.")
    try item.check(for: Self.lee, sharings: sent, in: .gmt)
    #expect(try Self.suggested([item], to: Self.kim, had: sent) == [])
    #expect(try Self.suggested([item], to: Self.lee, had: sent) == [1])
  }
}
