/// Merges what somebody else made of a list into what its owner made of it, both from a common base.
///
/// Values are known by their keys. What the base and theirs agree on stays as the owner left it.
struct ListMerge<Value: Equatable, Key: Hashable> {
  private let base: [Value]
  private let theirs: [Value]
  private let key: (Value) -> Key
  /// Whether the first value is the preferred one.
  private let isRanked: Bool
  /// Puts in place what differs between two values of theirs, before and after.
  private let adopt: (inout Value, _ before: Value, _ after: Value) -> Void
  /// The merged values; `nil` where another, which is there too, took the place.
  private var slots: [Value?] = []
  /// Where the first value of a key is.
  private var places: [Key: Int] = [:]

  init(
    base: [Value], theirs: [Value], isRanked: Bool = false, key: @escaping (Value) -> Key,
    adopt: @escaping (inout Value, _ before: Value, _ after: Value) -> Void
  ) {
    self.base = base
    self.theirs = theirs
    self.isRanked = isRanked
    self.key = key
    self.adopt = adopt
  }

  mutating func merge(into ours: inout [Value]) {
    guard theirs != base else { return }
    slots = ours
    places = Self.firstPlaces(of: ours.map(key))
    adoptChanges()
    let successors = putNewValues()
    ours = slots.compactMap(\.self)
    if isRanked { takePreference(of: &ours, successors) }
  }

  /// Adopts what theirs says otherwise of a value that both have.
  private mutating func adoptChanges() {
    let before = Self.firstPlaces(of: base.map(key))
    for after in theirs {
      guard let old = before[key(after)], base[old] != after, let place = places[key(after)] else {
        continue
      }
      adoptChange(at: place, base[old], after)
    }
  }

  /// Puts the values that are new in theirs in the place of those that are gone from it, first by
  /// first, and the rest at the end; returns which key came after which.
  private mutating func putNewValues() -> [Key: Key] {
    let (known, kept) = (Set(base.map(key)), Set(theirs.map(key)))
    let removed = base.filter { !kept.contains(key($0)) }
    let added = theirs.filter { !known.contains(key($0)) }
    var successors: [Key: Key] = [:]
    for (old, new) in zip(removed, added) {
      successors[key(old)] = key(new)
      put(new, inPlaceOf: old)
    }
    for new in added.dropFirst(removed.count) { put(new) }
    return successors
  }

  private mutating func put(_ new: Value, inPlaceOf old: Value) {
    guard let place = places.removeValue(forKey: key(old)) else { return put(new) }
    if places[key(new)] != nil {
      slots[place] = nil
    } else {
      places[key(new)] = place
      adoptChange(at: place, old, new)
    }
  }

  private mutating func put(_ new: Value) {
    guard places[key(new)] == nil else { return }
    places[key(new)] = slots.count
    slots.append(new)
  }

  private mutating func adoptChange(at place: Int, _ before: Value, _ after: Value) {
    guard var value = slots[place] else { return }
    adopt(&value, before, after)
    slots[place] = value
  }

  /// Takes over which value they prefer, if the owner left the one that the base had first.
  ///
  /// The order of the others says nothing: programs sort them as they like.
  private func takePreference(of merged: inout [Value], _ successors: [Key: Key]) {
    guard let first = base.first.map(key), let preferred = theirs.first.map(key) else { return }
    let before = successors[first] ?? first
    guard merged.first.map(key) == before, preferred != before,
      theirs.contains(where: { key($0) == before }),
      let place = merged.firstIndex(where: { key($0) == preferred })
    else { return }
    merged.insert(merged.remove(at: place), at: 0)
  }

  private static func firstPlaces(of keys: [Key]) -> [Key: Int] {
    Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }
}
