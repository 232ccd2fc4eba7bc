import HearthDomain
import VCard

/// A card, its properties sorted by what they are about.
struct CardContents {
  let card: VCard
  /// What tells which of several values is meant; `nil` if their order does.
  let precedent: CardPrecedent?
  /// Where the properties are, those about one part after those about another.
  private var places: [Int]
  /// Where the parts begin in ``places``, and where the last ends.
  private var starts: [Int]
  /// Where the label of each group is; groups are in upper case.
  private var labels: [String: Int] = [:]

  init(_ card: VCard, precedent: CardPrecedent? = nil) {
    self.card = card
    self.precedent = precedent
    let parts = card.properties.map { CardPart(name: $0.name.uppercased()) }
    starts = [Int](repeating: 0, count: CardPart.allCases.count + 1)
    for part in parts { starts[part.rawValue + 1] += 1 }
    for part in 1..<starts.count { starts[part] += starts[part - 1] }
    places = [Int](repeating: 0, count: parts.count)
    var next = starts
    for (place, part) in parts.enumerated() {
      places[next[part.rawValue]] = place
      next[part.rawValue] += 1
    }
    for place in self[.label] {
      if let group = card.properties[place].groupKey { labels[group] = place }
    }
  }

  /// Where the properties about `part` are, as they stand.
  subscript(part: CardPart) -> ArraySlice<Int> {
    places[starts[part.rawValue]..<starts[part.rawValue + 1]]
  }

  /// Where the label of the property at `place` is, if it has one.
  func labelPlace(of place: Int) -> Int? {
    if labels.isEmpty { return nil }
    return card.properties[place].groupKey.flatMap { labels[$0] }
  }

  /// The places about `part`, preferred ones first.
  func preferredPlaces(_ part: CardPart) -> ArraySlice<Int> {
    let places = self[part]
    guard places.count > 1 else { return places }
    let ranks = places.map { card.properties[$0].rank }
    guard zip(ranks, ranks.dropFirst()).contains(where: >) else { return places }
    return zip(ranks, places).sorted { $0 < $1 }.map(\.1)[...]
  }

  /// The entries that no other is preferred to.
  func preferred(among entries: [CardEntry<String>]) -> [CardEntry<String>] {
    guard entries.count > 1 else { return entries }
    let ranks = entries.map { card.properties[$0.places[0]].rank }
    let best = ranks.min()
    return zip(entries, ranks).filter { $0.1 == best }.map(\.0)
  }

  /// The places about `part` without those that say in another language what one before them says.
  ///
  /// - SeeAlso: RFC 6350, section 5.4 (`ALTID`).
  func placesOfFirstLanguage(_ part: CardPart) -> [Int] {
    var alternatives: Set<String> = []
    return self[part].filter { place in
      guard let id = card.properties[place].alternativeID else { return true }
      return alternatives.insert(id).inserted
    }
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
