extension CardConversion {
  /// Changes every property called `name` by `body`, which gets the label of its group.
  ///
  /// If `body` returns that the label says nothing more, it goes, and the property leaves the group,
  /// unless something else is in there.
  mutating func changeLabelled(
    _ name: String, body: (inout VCardProperty, _ label: String?) -> Bool
  ) {
    guard hasProperty(called: name) else { return }
    let labels = LabelPlaces(properties)
    var needless: Set<Int> = []
    for index in properties.indices where properties[index].isNamed(name) {
      let place = labels[properties[index]]
      let label = place.map { properties[$0].text }
      guard body(&properties[index], label), let place, labels.isForOne(properties[index])
      else { continue }
      properties[index].group = nil
      needless.insert(place)
    }
    removeProperties(at: needless)
  }

  /// Changes every property called `name` by `body`, and gives it the label that this returns, unless
  /// its group has one.
  mutating func labelProperties(_ name: String, body: (inout VCardProperty) -> String?) {
    guard hasProperty(called: name) else { return }
    var labelled = Set(properties.lazy.filter { $0.isNamed("X-ABLABEL") }.compactMap(\.groupKey))
    var groups = UnusedGroups(besides: properties)
    replaceProperties { property in
      guard property.isNamed(name) else { return nil }
      var property = property
      guard let label = body(&property) else { return [property] }
      let group = property.group ?? groups.next()
      property.group = group
      guard labelled.insert(group.uppercased()).inserted else { return [property] }
      return [property, VCardProperty("X-ABLabel", .text(label), group: group)]
    }
  }
}

/// Where the labels of groups are.
private struct LabelPlaces {
  private var places: [String: Int] = [:]
  /// How many properties each group has, its labels among them; groups are in upper case.
  private var counts: [String: Int] = [:]

  init(_ properties: [VCardProperty]) {
    for (place, property) in properties.enumerated() {
      guard let group = property.groupKey else { continue }
      counts[group, default: 0] += 1
      if property.isNamed("X-ABLABEL"), places[group] == nil { places[group] = place }
    }
  }

  /// Where the `X-ABLabel` of a property's group is.
  subscript(property: VCardProperty) -> Int? { property.groupKey.flatMap { places[$0] } }

  /// Whether a property's group holds nothing but that and the label.
  func isForOne(_ property: VCardProperty) -> Bool {
    property.groupKey.map { counts[$0] == 2 } ?? false
  }
}

/// Names of groups that a card hasn't yet.
private struct UnusedGroups {
  private let used: Set<String>
  private var count = 0

  init(besides properties: [VCardProperty]) {
    used = Set(properties.lazy.compactMap { $0.group?.lowercased() })
  }

  mutating func next() -> String {
    repeat { count += 1 } while used.contains("item\(count)")
    return "item\(count)"
  }
}
