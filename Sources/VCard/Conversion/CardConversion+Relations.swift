extension CardConversion {
  private static let appleRelation = "X-ABRELATEDNAMES"

  /// Says who else belongs to the contact as the target does: Apple's way in 3.0.
  ///
  /// A card within the card, which only 3.0 has, is carried by an extension.
  ///
  /// - SeeAlso: RFC 2426, section 3.5.4 (`AGENT`); RFC 6350, section 6.6.6 (`RELATED`).
  mutating func convertRelations() {
    switch target {
    case .v3:
      if isForeign {
        changeProperties("X-AGENT") { if !$0.isBareCardMark { $0.name = "AGENT" } }
      }
      downgradeRelations()
    case .v4:
      changeProperties("AGENT") { $0.upgradeAgent() }
      if isForeign { upgradeRelations() }
    }
  }

  private mutating func upgradeRelations() {
    changeLabelled(Self.appleRelation) { relation, label in
      relation.name = "RELATED"
      if !relation.hasValueType("uri") { relation.setValueType("text") }
      guard let label else { return false }
      for type in RelationLabel.types(of: RelationLabel.unwrapped(label)) { relation.addType(type) }
      return RelationLabel.label(for: relation.types) == label
    }
  }

  private mutating func downgradeRelations() {
    labelProperties("RELATED") { relation in
      let types = relation.types
      relation.name = Self.appleRelation
      relation.removeTypes { $0 != "pref" }
      if relation.hasValueType("text") {
        relation.removeParameters("VALUE")
      } else {
        relation.setValueType("uri")
      }
      return types.isEmpty ? nil : RelationLabel.label(for: types)
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
