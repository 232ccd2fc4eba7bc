/// One value that a card holds, and the properties that say it.
struct CardEntry<Value> {
  private(set) var value: Value
  /// Where it is said; several times, if a card repeats itself.
  var places: [Int]

  init(_ value: Value, at place: Int) {
    self.value = value
    places = [place]
  }

  /// The entry with what `change` makes of its value.
  func with(_ change: (Value) -> Value) -> Self {
    var entry = self
    entry.value = change(value)
    return entry
  }
}

/// The values of a card, each once.
struct UniqueEntries<Value> {
  private(set) var all: [CardEntry<Value>] = []
  private let key: (Value) -> String
  /// The places in ``all`` by key, once there are two to tell apart.
  private var indices: [String: Int] = [:]

  /// Entries that `key` tells apart.
  init(by key: @escaping (Value) -> String) {
    self.key = key
  }

  /// Adds a value, or another place of the one that has its key already.
  mutating func add(_ value: Value, at place: Int) {
    guard let first = all.first else {
      all.append(CardEntry(value, at: place))
      return
    }
    if indices.isEmpty { indices[key(first.value)] = 0 }
    let key = key(value)
    if let index = indices[key] {
      all[index].places.append(place)
    } else {
      indices[key] = all.count
      all.append(CardEntry(value, at: place))
    }
  }
}
