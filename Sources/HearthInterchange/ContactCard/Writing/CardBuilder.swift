import VCard

/// Puts the properties of a card together, in the order in which they are to stand.
struct CardBuilder {
  let dialect: CardDialect
  private(set) var properties: [VCardProperty] = []
  private var groupCount = 0

  init(_ dialect: CardDialect) {
    self.dialect = dialect
    properties.reserveCapacity(32)
  }

  mutating func append(
    _ name: String, parameters: [VCardParameter] = [], _ value: VCardValue, group: String? = nil
  ) {
    properties.append(VCardProperty(name, parameters: parameters, value, group: group))
  }

  /// Adds a text unless there is none.
  mutating func append(
    _ name: String, parameters: [VCardParameter] = [], text: String?, group: String? = nil
  ) {
    guard let text, !text.isEmpty else { return }
    append(name, parameters: parameters, .text(text), group: group)
  }

  /// Adds a property with a label of its own, which takes a group, or without either: some readers
  /// do not see a grouped address.
  mutating func append(
    _ name: String, parameters: [VCardParameter] = [], _ value: VCardValue, label: String?
  ) {
    let group = label.map { _ in nextGroup() }
    append(name, parameters: parameters, value, group: group)
    append("X-ABLabel", text: label, group: group)
  }

  /// A name for properties that belong together: `item1`, `item2` and so on.
  mutating func nextGroup() -> String {
    groupCount += 1
    return "item\(groupCount)"
  }
}
