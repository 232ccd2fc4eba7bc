import VCard

extension VCardProperty {
  /// Puts `value` in place of its value.
  mutating func setValue(_ value: VCardValue) {
    rawValue = VCardProperty(name, value).rawValue
  }

  /// Takes away the parameters called as `names` say, which are in upper case.
  mutating func removeParameters(_ names: String...) {
    parameters.removeAll { names.contains($0.name.uppercased()) }
  }

  /// Puts `types` in place of its types; whether it is preferred stays.
  mutating func setTypes(_ types: [String]) {
    guard Set(types.map { $0.lowercased() }) != Set(self.types) else { return }
    setTypeValues(types + parameter("TYPE").filter { $0.lowercased() == "pref" })
  }

  /// Says that it is preferred to others of its name, or doesn't say so.
  mutating func setPreferred(_ isPreferred: Bool, in version: VCardVersion) {
    guard isPreferred ? preference != 1 : preference != nil else { return }
    removeParameters("PREF")
    let types = parameter("TYPE").filter { $0.lowercased() != "pref" }
    setTypeValues(isPreferred && version == .v3 ? types + ["PREF"] : types)
    if isPreferred, version == .v4 { parameters.append(VCardParameter("PREF", "1")) }
  }

  /// Puts `values` in its first `TYPE`, and takes any other away.
  private mutating func setTypeValues(_ values: [String]) {
    let first = parameters.firstIndex { $0.name.uppercased() == "TYPE" }
    let name = first.map { parameters[$0].name } ?? "TYPE"
    removeParameters("TYPE")
    guard !values.isEmpty else { return }
    parameters.insert(VCardParameter(name, values), at: first ?? 0)
  }
}
