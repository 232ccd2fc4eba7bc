import VCard

/// The properties of a card under change, each in its place until the card is put together.
struct CardEditor {
  /// `nil` where a property was taken away.
  private var properties: [VCardProperty?]
  /// What was put after each property; the first is what was put before all.
  private var additions: [[VCardProperty]]
  /// How many properties each group has that its label is not; groups are in upper case.
  private var memberCounts: [String: Int] = [:]

  init(_ card: VCard) {
    properties = card.properties
    additions = Array(repeating: [], count: card.properties.count + 1)
    for property in card.properties where !property.isCompanion {
      if let group = property.groupKey { memberCounts[group, default: 0] += 1 }
    }
  }

  /// The groups of the card, in upper case.
  var groups: Set<String> {
    Set(properties.compactMap { $0?.groupKey })
  }

  /// The property at a place of the card as it was.
  subscript(place: Int) -> VCardProperty? { properties[place] }

  /// Changes the property at `place`, if it is there yet.
  mutating func change(_ place: Int, _ change: (inout VCardProperty) -> Void) {
    guard var property = properties[place] else { return }
    change(&property)
    properties[place] = property
  }

  /// Takes a property away; the label that nothing is left for goes along in the end.
  mutating func remove(_ place: Int) {
    guard let property = properties[place] else { return }
    properties[place] = nil
    guard !property.isCompanion, let group = property.groupKey else { return }
    memberCounts[group, default: 1] -= 1
  }

  /// Puts properties after a place, behind the label that belongs there; before all, if it is `nil`.
  mutating func insert(_ new: [VCardProperty], after place: Int?) {
    guard var last = place else {
      additions[0] += new
      return
    }
    let group = properties[last]?.groupKey
    while group != nil, last + 1 < properties.count, let next = properties[last + 1],
      next.isCompanion, next.groupKey == group
    {
      last += 1
    }
    additions[last + 1] += new
  }

  /// Whether the property at `place` shares its group with others than its label.
  func isTied(_ place: Int) -> Bool {
    guard let group = properties[place]?.groupKey else { return false }
    return memberCounts[group, default: 0] > 1
  }

  /// The properties as they stand now.
  func finished() -> [VCardProperty] {
    var finished: [VCardProperty] = additions[0]
    finished.reserveCapacity(properties.count + 16)
    for (property, added) in zip(properties, additions.dropFirst()) {
      if let property, !isOrphan(property) { finished.append(property) }
      finished += added
    }
    return finished
  }

  private func isOrphan(_ property: VCardProperty) -> Bool {
    guard property.isCompanion, let group = property.group else { return false }
    return memberCounts[group.uppercased()] == 0
  }
}

extension VCardProperty {
  /// Whether it only tells something of the other property of its group.
  fileprivate var isCompanion: Bool {
    guard group != nil else { return false }
    let name = name.uppercased()
    return name == "X-ABLABEL" || name == "X-ABADR"
  }
}
