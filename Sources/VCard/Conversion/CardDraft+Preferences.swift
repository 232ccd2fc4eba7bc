extension CardDraft {
  /// What keeps a `PREF` that a type can't say.
  private static let kept = "X-PREF"

  /// Says what is preferred as the target does: by a type in 3.0, by a number in 4.0.
  ///
  /// - SeeAlso: RFC 2426, section 3.3.1 (`pref`); RFC 6350, section 5.3 (`PREF`).
  mutating func convertPreferences() {
    switch target {
    case .v3: downgradePreferences()
    case .v4: for index in properties.indices { upgradePreference(&properties[index]) }
    }
  }

  private func upgradePreference(_ property: inout VCardProperty) {
    let isPreferred = property.parameter("TYPE").contains { $0.isSame(as: "PREF") }
    property.removeTypes { $0 == "pref" }
    if isForeign { property.renameParameters(Self.kept, "PREF") }
    if isPreferred, property.parameter("PREF").isEmpty {
      property.parameters.append(VCardParameter("PREF", "1"))
    }
    if let level = property.parameter("PREF").first, !(1...100).contains(Int(level) ?? 0) {
      property.removeParameters("PREF")
    }
  }

  /// Gives the type to the most preferred one of each name.
  private mutating func downgradePreferences() {
    var best: [String: Int] = [:]
    for property in properties where !property.parameter("PREF").isEmpty {
      let level = property.preference ?? 100
      best[property.name.uppercased()] = min(level, best[property.name.uppercased()] ?? level)
    }
    for index in properties.indices where !properties[index].parameter("PREF").isEmpty {
      downgradePreference(&properties[index], best: best[properties[index].name.uppercased()] ?? 1)
    }
  }

  private func downgradePreference(_ property: inout VCardProperty, best: Int) {
    let level = property.preference
    property.removeParameters("PREF")
    guard let level else { return }
    if level == best, !property.parameter("TYPE").contains(where: { $0.isSame(as: "PREF") }) {
      property.addType("PREF")
    }
    if level > 1 { property.parameters.append(VCardParameter(Self.kept, "\(level)")) }
  }
}
