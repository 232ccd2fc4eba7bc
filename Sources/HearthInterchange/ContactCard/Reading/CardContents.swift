import HearthDomain
import VCard

/// A card, its properties sorted by what they are about.
struct CardContents {
  let card: VCard
  private var places = [[Int]](repeating: [], count: CardPart.allCases.count)
  /// Where the label of each group is; groups are in upper case.
  private var labels: [String: Int] = [:]

  init(_ card: VCard) {
    self.card = card
    for (place, property) in card.properties.enumerated() {
      let part = CardPart(name: property.name.uppercased())
      places[part.rawValue].append(place)
      if part == .label, let group = property.group { labels[group.uppercased()] = place }
    }
  }

  /// Where the properties about `part` are, as they stand.
  subscript(part: CardPart) -> [Int] { places[part.rawValue] }

  /// Where the label of the property at `place` is, if it has one.
  func labelPlace(of place: Int) -> Int? {
    if labels.isEmpty { return nil }
    return card.properties[place].group.flatMap { labels[$0.uppercased()] }
  }

  /// The places about `part`, preferred ones first.
  func preferredPlaces(_ part: CardPart) -> [Int] {
    let places = self[part]
    guard places.count > 1 else { return places }
    let ranks = places.map { card.properties[$0].preference ?? .max }
    return zip(ranks, places).sorted { $0 < $1 }.map(\.1)
  }

  /// The value at `place`, trimmed, on one line and inert.
  func text(at place: Int) -> String {
    card.properties[place].text.onOneLine
  }
}

extension String {
  /// The text inert, on one line and without white space at either end.
  var onOneLine: String { inert(self).trimmed }

  /// The text inert, without white space at either end.
  var onLines: String { inert(self, keepingNewlines: true).trimmed }
}
