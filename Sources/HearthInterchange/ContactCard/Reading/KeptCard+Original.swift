public import HearthDomain
public import VCard

extension Collection<KeptCard> {
  /// The first of a contact's cards that can be read, to be edited, with the properties of the others that it
  /// has none of the kind of; `nil` if none can be read.
  public func original() -> VCard? {
    let cards = compactMap { kept in kept.original().map { (card: $0, kept: kept) } }
    guard var card = cards.first?.card else { return nil }
    for (other, kept) in cards.dropFirst() {
      card.addLines(of: other.converted(to: card.version), withFields: kept.isCurrent)
    }
    return card
  }
}

extension KeptCard {
  /// The card without a `UID` that another contact's card was known by first; `nil` if it can't be read
  /// any more.
  public func original() -> VCard? {
    guard var card = source.card() else { return nil }
    card.properties.removeAll(where: \.isCutOff)
    if let uid = card.uid, uid != key { card.properties.removeAll { $0.isNamed("UID") } }
    return card
  }

  /// Whether this is what its program says now, and not what it said before.
  fileprivate var isCurrent: Bool { source.card()?.uid == key }
}

extension VCard {
  /// What the card is known by, if it has a `UID`.
  fileprivate var uid: String? {
    properties.filter { $0.isNamed("UID") }.map(\.text.onOneLine).first { !$0.isEmpty }
      .map(CardDraft.normalized)
  }

  /// Adds the properties of kinds that this card lacks, each with its label, in groups of their own.
  fileprivate mutating func addLines(of other: VCard, withFields: Bool) {
    let contents = CardContents(other)
    // By the names that they get when this card is written.
    let known = Set(converted(to: version).properties.map { $0.name.uppercased() })
    var groups: [String: String] = [:]
    var number = 1
    let taken = Set(properties.compactMap(\.groupKey))
    let places = withFields ? contents.transferable(besides: known) : contents.extras
    for place in places
    where !known.contains(other.properties[place].name.uppercased()) {
      let group = other.properties[place].groupKey
      if let group, groups[group] == nil {
        while taken.contains("ITEM\(number)") { number += 1 }
        groups[group] = "item\(number)"
        number += 1
        if let label = contents.labelPlace(of: place) {
          properties.append(other.properties[label].grouped(in: groups[group]))
        }
      }
      properties.append(other.properties[place].grouped(in: group.flatMap { groups[$0] }))
    }
  }
}

extension CardContents {
  /// Where the properties are that may stand in another card of the contact, which has those called `known`.
  ///
  /// Of addresses and pages that only one contact can have, some may be left to another one.
  fileprivate func transferable(besides known: Set<String>) -> [Int] {
    var fields: [CardPart] = [
      .nickname, .phone, .postalAddress, .organization, .title, .role, .birthday, .timeZone,
    ]
    // What stands on an envelope is of the address in the same card.
    if !known.contains("ADR") { fields.append(.deliveryLabel) }
    return Set(extras + fields.flatMap { self[$0] }).sorted()
  }
}

extension VCardProperty {
  fileprivate func grouped(in group: String?) -> VCardProperty {
    var property = self
    property.group = group
    return property
  }
}
