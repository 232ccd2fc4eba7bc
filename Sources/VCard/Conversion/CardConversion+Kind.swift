extension CardConversion {
  private static let appleKind = "X-ADDRESSBOOKSERVER-KIND"
  private static let appleMember = "X-ADDRESSBOOKSERVER-MEMBER"
  private static let appleShape = "X-ABSHOWAS"

  /// Says whether it is a person, an organization or a group as the target does: Apple's way in 3.0.
  ///
  /// - SeeAlso: RFC 6350, sections 6.1.4 (`KIND`) and 6.6.5 (`MEMBER`).
  mutating func convertKind() {
    switch target {
    case .v3: downgradeKind()
    case .v4 where isForeign: upgradeKind()
    case .v4: break
    }
  }

  private mutating func upgradeKind() {
    changeProperties(Self.appleKind) { $0.name = "KIND" }
    let isGroup = properties.contains { $0.isNamed("KIND") && $0.text.lowercased() == "group" }
    if isGroup { changeProperties(Self.appleMember) { $0.name = "MEMBER" } }
    guard !properties.contains(where: { $0.isNamed("KIND") }) else { return }
    changeProperties(Self.appleShape) { property in
      guard property.text.uppercased() == "COMPANY" else { return }
      property.name = "KIND"
      property.rawValue = "org"
    }
  }

  private mutating func downgradeKind() {
    changeProperties("KIND") { property in
      let isOrganization = property.text.lowercased() == "org"
      property.name = isOrganization ? "X-ABShowAs" : Self.appleKind
      if isOrganization { property.rawValue = "COMPANY" }
    }
    changeProperties("MEMBER") { $0.name = Self.appleMember }
  }
}
