extension CardConversion {
  /// What keeps a `PREF` that a type can't say.
  private static let kept = "X-PREF"

  /// Says what is preferred as the target does: by a type in 3.0, by a number in 4.0.
  ///
  /// - SeeAlso: RFC 2426, section 3.3.1 (`pref`); RFC 6350, section 5.3 (`PREF`).
  mutating func convertPreferences() {
    switch target {
    case .v3: downgradePreferences()
    case .v4: upgradePreferences()
    }
  }

  private mutating func upgradePreferences() {
    for index in properties.indices where !properties[index].parameters.isEmpty {
      if isForeign { properties[index].renameParameters(Self.kept, "PREF") }
      properties[index].upgradePreference()
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
      let name = properties[index].name.uppercased()
      properties[index].downgradePreference(best: best[name] ?? 1, keptIn: Self.kept)
    }
  }
}

extension VCardProperty {
  fileprivate mutating func upgradePreference() {
    let isPreferred = parameter("TYPE").contains { $0.isSame(as: "PREF") }
    removeTypes { $0 == "pref" }
    if isPreferred, parameter("PREF").isEmpty { parameters.append(VCardParameter("PREF", "1")) }
    if let level = parameter("PREF").first, !(1...100).contains(Int(level) ?? 0) {
      removeParameters("PREF")
    }
  }

  fileprivate mutating func downgradePreference(best: Int, keptIn name: String) {
    let level = preference
    removeParameters("PREF")
    guard let level else { return }
    if level == best, !parameter("TYPE").contains(where: { $0.isSame(as: "PREF") }) {
      addType("PREF")
    }
    if level > 1 { parameters.append(VCardParameter(name, "\(level)")) }
  }
}
