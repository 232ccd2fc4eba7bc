extension CardDraft {
  private static let appleRelation = "X-ABRELATEDNAMES"

  /// Says who else belongs to the contact as the target does: Apple's way in 3.0.
  ///
  /// A card within the card, which only 3.0 has, is carried by an extension.
  ///
  /// - SeeAlso: RFC 2426, section 3.5.4 (`AGENT`); RFC 6350, section 6.6.6 (`RELATED`).
  mutating func convertRelations() {
    switch target {
    case .v3:
      if isForeign { changeProperties("X-AGENT") { $0.name = "AGENT" } }
      downgradeRelations()
    case .v4:
      changeProperties("AGENT") { $0.upgradeAgent() }
      if isForeign { upgradeRelations() }
    }
  }

  private mutating func upgradeRelations() {
    while let index = properties.firstIndex(where: { $0.isNamed(Self.appleRelation) }) {
      properties[index].name = "RELATED"
      if !properties[index].hasValueType("uri") { properties[index].setValueType("text") }
      guard let label = label(of: properties[index]) else { continue }
      for type in RelationLabel.types(of: label) { properties[index].addType(type) }
      let types = properties[index].types
      if RelationLabel.label(for: types) == rawLabel(of: properties[index]) {
        removeLabel(ofPropertyAt: index)
      }
    }
  }

  private mutating func downgradeRelations() {
    while let index = properties.firstIndex(where: { $0.isNamed("RELATED") }) {
      let types = properties[index].types
      properties[index].name = "X-ABRELATEDNAMES"
      properties[index].removeTypes { $0 != "pref" }
      if properties[index].hasValueType("text") {
        properties[index].removeParameters("VALUE")
      } else {
        properties[index].setValueType("uri")
      }
      if !types.isEmpty { addLabel(RelationLabel.label(for: types), toPropertyAt: index) }
    }
  }
}

extension VCardProperty {
  fileprivate mutating func upgradeAgent() {
    guard !text.uppercased().hasPrefix("BEGIN:VCARD") else { return makeExtension() }
    name = "RELATED"
    addType("agent")
    setValueType(hasValueType("uri") ? "uri" : "text")
  }
}
