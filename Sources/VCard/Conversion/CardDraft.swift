/// A card on its way to another version, or to a better form of its own.
struct CardDraft {
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
}

// MARK: - Labels

extension CardDraft {
  /// The label of a property, without the marks of those that Apple translates.
  func label(of property: VCardProperty) -> String? {
    guard let label = rawLabel(of: property) else { return nil }
    guard label.hasPrefix("_$!<"), label.hasSuffix(">!$_") else { return label }
    return String(label.dropFirst(4).dropLast(4))
  }

  /// The `X-ABLabel` of a property's group.
  func rawLabel(of property: VCardProperty) -> String? {
    guard let group = property.group else { return nil }
    return properties.first { $0.group == group && $0.isNamed("X-ABLABEL") }?.text
  }

  /// Ungroups the property at `index` and takes its label away, if the group holds nothing else.
  mutating func removeLabel(ofPropertyAt index: Int) {
    let group = properties[index].group
    let others = properties.indices.filter { $0 != index && properties[$0].group == group }
    guard group != nil, others.count == 1, properties[others[0]].isNamed("X-ABLABEL") else {
      return
    }
    properties[index].group = nil
    properties.remove(at: others[0])
  }

  /// Gives the property at `index` a label, unless its group has one.
  mutating func addLabel(_ label: String, toPropertyAt index: Int) {
    let group = properties[index].group ?? unusedGroup
    properties[index].group = group
    guard !properties.contains(where: { $0.group == group && $0.isNamed("X-ABLABEL") }) else {
      return
    }
    properties.insert(VCardProperty("X-ABLabel", .text(label), group: group), at: index + 1)
  }

  private var unusedGroup: String {
    let used = Set(properties.compactMap { $0.group?.lowercased() })
    return (1...).lazy.map { "item\($0)" }.first { !used.contains($0) } ?? ""
  }
}
