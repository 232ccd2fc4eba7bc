import VCard

/// Puts the properties of a card together, in the order in which they are to stand.
struct CardBuilder {
  let dialect: CardDialect
  private(set) var properties: [VCardProperty] = []
  /// Names of groups that the card has already, in upper case.
  private let takenGroups: Set<String>
  private var groupCount = 0

  init(_ dialect: CardDialect, takenGroups: Set<String> = []) {
    self.dialect = dialect
    self.takenGroups = takenGroups
    properties.reserveCapacity(32)
  }

  mutating func append(_ property: VCardProperty) {
    properties.append(property)
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
    repeat { groupCount += 1 } while takenGroups.contains("ITEM\(groupCount)")
    return "item\(groupCount)"
  }

  /// Hands out the properties, and keeps none.
  mutating func takeProperties() -> [VCardProperty] {
    defer { properties = [] }
    return properties
  }
}
