public import HearthDomain
public import VCard

extension Collection<KeptCard> {
  /// The first of a contact's cards that can be read, to be edited, with the properties of the others that it
  /// has none of the kind of; `nil` if none can be read.
  public func original() -> VCard? {
    let cards = compactMap { $0.original() }
    guard var card = cards.first else { return nil }
    for other in cards.dropFirst() { card.addExtras(of: other.converted(to: card.version)) }
    return card
  }
}

extension KeptCard {
  /// The card without a `UID` that another contact's card was known by first; `nil` if it can't be read
  /// any more.
  public func original() -> VCard? {
    guard var card = source.card() else { return nil }
    card.properties.removeAll(where: \.isCutOff)
    let uids = card.properties.filter { $0.isNamed("UID") }.map(\.text.onOneLine)
    if let uid = uids.first(where: { !$0.isEmpty }), CardDraft.normalized(uid: uid) != key {
      card.properties.removeAll { $0.isNamed("UID") }
    }
    return card
  }
}

extension VCard {
  /// Adds the properties of kinds that this card lacks, each with its label, in groups of their own.
  fileprivate mutating func addExtras(of other: VCard) {
    let contents = CardContents(other)
    // By the names that they get when this card is written.
    let known = Set(converted(to: version).properties.map { $0.name.uppercased() })
    var groups: [String: String] = [:]
    var number = 1
    let taken = Set(properties.compactMap(\.groupKey))
    for place in contents.transferable
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
  /// Where the properties are that may stand in another card of the contact.
  ///
  /// Of addresses and pages that only one contact can have, some may be left to another one.
  fileprivate var transferable: [Int] {
    let fields: [CardPart] = [
      .nickname, .phone, .postalAddress, .deliveryLabel, .organization, .title, .role, .birthday,
      .timeZone,
    ]
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
