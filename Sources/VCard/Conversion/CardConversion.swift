/// A card on its way to another version, or to a better form of its own.
struct CardConversion {
  /// The version in which the card was.
  let source: VCardVersion
  let target: VCardVersion
  var properties: [VCardProperty]

  init(_ card: VCard, to target: VCardVersion) {
    source = card.version
    self.target = target
    properties = card.properties
  }

  /// Whether properties of an extension may be taken for the other version's way to say it.
  var isForeign: Bool { source != target }

  /// Changes every property for which `body` gives others.
  mutating func replaceProperties(_ body: (VCardProperty) -> [VCardProperty]?) {
    properties = properties.flatMap { body($0) ?? [$0] }
  }

  /// Changes every property called one of `names`, which are in upper case.
  mutating func changeProperties(_ names: String..., body: (inout VCardProperty) -> Void) {
    for index in properties.indices where names.contains(where: properties[index].isNamed) {
      body(&properties[index])
    }
  }

  /// Takes the properties at `places` away.
  mutating func removeProperties(at places: Set<Int>) {
    guard !places.isEmpty else { return }
    properties = properties.indices.lazy.filter { !places.contains($0) }.map { properties[$0] }
  }

  func hasProperty(called name: String) -> Bool {
    properties.contains { $0.isNamed(name) }
  }
}
