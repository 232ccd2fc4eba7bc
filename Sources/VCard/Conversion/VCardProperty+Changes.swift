extension VCardProperty {
  /// Takes the parameters called `name`, which is in upper case, away.
  mutating func removeParameters(_ name: String) {
    parameters.removeAll { $0.isNamed(name) }
  }

  /// Calls the parameters called `name`, which is in upper case, by another one.
  mutating func renameParameters(_ name: String, _ other: String) {
    for index in parameters.indices where parameters[index].isNamed(name) {
      parameters[index].name = other
    }
  }

  /// Whether its `VALUE` is the given one, in lower case.
  func hasValueType(_ type: String) -> Bool {
    parameter("VALUE").contains { $0.lowercased() == type }
  }

  /// Says by `VALUE` what kind the value is of.
  mutating func setValueType(_ type: String) {
    guard !hasValueType(type) else { return }
    removeParameters("VALUE")
    parameters.append(VCardParameter("VALUE", type))
  }

  /// Makes a property of an extension of it, because it isn't what its name demands.
  mutating func makeExtension() {
    name = "X-\(name)"
  }

  /// Takes types away, which are in lower case.
  mutating func removeTypes(_ isRemoved: (String) -> Bool) {
    for index in parameters.indices where parameters[index].isNamed("TYPE") {
      parameters[index].values.removeAll { isRemoved($0.lowercased()) }
    }
    parameters.removeAll { $0.isNamed("TYPE") && $0.values.isEmpty }
  }

  /// Makes one list of the types that stand in several parameters, or are lists themselves.
  mutating func mergeTypes() {
    guard let first = parameters.firstIndex(where: { $0.isNamed("TYPE") }) else { return }
    parameters[first].values = parameter("TYPE").flatMap { type in
      type.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    parameters = parameters[...first] + parameters[(first + 1)...].filter { !$0.isNamed("TYPE") }
  }

  /// Adds a type to those that there are, in front or at the end; a list of types adds each.
  mutating func addType(_ type: String, inFront: Bool = false) {
    let types = type.split(separator: ",").map(String.init)
    guard let index = parameters.firstIndex(where: { $0.isNamed("TYPE") }) else {
      if !types.isEmpty { parameters.append(VCardParameter("TYPE", types)) }
      return
    }
    let end = parameters[index].values.endIndex
    parameters[index].values.insert(contentsOf: types, at: inFront ? 0 : end)
  }

  /// Writes a structured value of `count` components, each of which may be a list.
  ///
  /// Texts of surplus components that stand in no other one are added to that which
  /// `surplusGoesTo` tells for their place.
  mutating func setComponents(
    _ components: [[String]], count: Int, surplusGoesTo place: (Int) -> Int
  ) {
    var kept = Array(components.prefix(count))
    kept += Array(repeating: [""], count: count - kept.count)
    var known = Set(kept.joined())
    known.insert("")
    var surplus: [Int: [String]] = [:]
    for index in components.indices.dropFirst(count) {
      let added = components[index].filter { known.insert($0).inserted }
      if !added.isEmpty { surplus[place(index), default: []] += added }
    }
    for (place, texts) in surplus { kept[place] = kept[place].filter { !$0.isEmpty } + texts }
    rawValue = kept.map { VCardValue.list($0).written }.joined(separator: ";")
  }
}
