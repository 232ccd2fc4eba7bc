/// Which value of a card each value of a contact is, or takes the place of.
struct CardListMatching {
  /// For each value of the contact the index of the card's; `nil` if it is new.
  private(set) var partners: [Int?]
  /// The card's values that are gone.
  let gone: [Int]

  /// Matches values that are equal first, then those of one key, then those of one label, in order.
  init<Value: CardListValue>(_ wanted: [Value], with found: [Value]) {
    var partners = [Int?](repeating: nil, count: wanted.count)
    var isFree = [Bool](repeating: true, count: found.count)
    func match<Key: Hashable>(by key: (Value) -> Key) {
      var free: [Key: [Int]] = [:]
      for index in found.indices.reversed() where isFree[index] {
        free[key(found[index]), default: []].append(index)
      }
      for (index, value) in wanted.enumerated() where partners[index] == nil {
        guard let partner = free[key(value)]?.popLast() else { continue }
        partners[index] = partner
        isFree[partner] = false
      }
    }
    match { $0 }
    match { $0.key }
    match { $0.label }
    self.partners = partners
    gone = found.indices.filter { isFree[$0] }
  }

  /// Whether the values that stayed are in their old order, with the new ones after them.
  var isInOrder: Bool {
    let kept = partners.prefix { $0 != nil }.compactMap(\.self)
    return partners.dropFirst(kept.count).allSatisfy { $0 == nil }
      && zip(kept, kept.dropFirst()).allSatisfy(<)
  }
}
