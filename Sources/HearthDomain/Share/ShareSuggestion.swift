public import Foundation

/// An item that a person hasn't had, and how well it suits them.
public struct ShareSuggestion: Hashable, Sendable {
  public let item: ShareItem
  /// The item's topics that are theirs, too, as the item names them.
  public let sharedTopics: [String]
  /// From 1 for what is new, or is to happen, down to 0; halves every ``halfLifeDays``.
  public let freshness: Double

  /// Days after which an article is worth half.
  ///
  /// Judgement: news lasts a quarter of a year.
  public static let halfLifeDays = 90.0

  /// An item with no topic of theirs may still be sent, but counts less than any that has one.
  private static let worthWithoutTopic = 0.25

  /// What orders suggestions: the number of shared topics, times the freshness.
  public var worth: Double {
    max(Double(sharedTopics.count), Self.worthWithoutTopic) * freshness
  }

  /// How well `item` suits somebody with these topics on `day`; `nil` for an event that is over.
  init?(_ item: ShareItem, topics: Set<String>, on day: Day) {
    guard !item.isPast(on: day) else { return nil }
    self.item = item
    sharedTopics = item.details.topics.filter { topics.contains($0.comparable) }
    let age = item.details.kind == .article ? max(0, day.number - item.addedOn.number) : 0
    freshness = exp2(-Double(age) / Self.halfLifeDays)
  }
}

extension Sequence<ShareItem> {
  /// What `contact` hasn't had and might like on `day`, the best first; of equals an event that comes
  /// sooner, then what was added later.
  public func suggestions(
    for contact: Contact.ID, topics: [String], sharings: some Sequence<Sharing>, on day: Day
  ) -> [ShareSuggestion] {
    let had = Set(sharings.lazy.filter { $0.contact == contact }.map(\.item))
    let wanted = Set(topics.map(\.comparable))
    return filter { !had.contains($0.id) }
      .compactMap { ShareSuggestion($0, topics: wanted, on: day) }
      .sorted(by: { $0.precedes($1) })
  }
}

extension ShareSuggestion {
  fileprivate func precedes(_ other: Self) -> Bool {
    if worth != other.worth { return worth > other.worth }
    let (day, otherDay) = (item.details.on?.number ?? .max, other.item.details.on?.number ?? .max)
    return (day, -item.addedOn.number, item.id) < (
      otherDay, -other.item.addedOn.number, other.item.id
    )
  }
}

extension ShareItem {
  /// Refuses to send the item to somebody who has had it, and says when by the clocks of `timeZone`.
  ///
  /// - Throws: ``HearthError/conflict(_:)``.
  public func check(
    for contact: Contact.ID, sharings: some Sequence<Sharing>, in timeZone: TimeZone
  ) throws(HearthError) {
    guard let sharing = sharings.first(where: { $0.item == id && $0.contact == contact }) else {
      return
    }
    let day = Day(of: sharing.at, in: timeZone)
    throw .conflict("They have had '\(excerpt(details.title))' already, on \(day).")
  }
}
