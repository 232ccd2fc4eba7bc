import VCard

extension VCard {
  /// The card with what it repeats in the order in which `other` has it, and after that what is new.
  ///
  /// The order tells which of several nicknames, titles and notes is meant, and some programs sort them
  /// whenever they write a card.
  func inOrder(of other: VCard) -> VCard {
    let ranks = Dictionary(
      other.properties.enumerated().map { (RepeatedProperty($0.element), $0.offset) },
      uniquingKeysWith: min)
    let kinds = Dictionary(grouping: properties.indices) { properties[$0].name.uppercased() }
    var card = self
    for places in kinds.values where places.count > 1 {
      let ordered = places.map { (ranks[RepeatedProperty(properties[$0])] ?? .max, $0) }.sorted {
        $0 < $1
      }
      for (place, (_, former)) in zip(places, ordered) {
        card.properties[place] = properties[former]
      }
    }
    return card
  }
}

/// What tells a property from the others of its kind, however it is written.
private struct RepeatedProperty: Hashable {
  let name: String
  let text: String

  init(_ property: VCardProperty) {
    name = property.name.uppercased()
    // Of a list of nicknames programs leave out all but the first.
    text = (name == "NICKNAME" ? property.list.first : nil) ?? property.text
  }
}
