extension CardConversion {
  /// What a card has at most once.
  ///
  /// - SeeAlso: RFC 6350, section 3.3 (cardinality `1` and `*1`); RFC 6474, section 2; RFC 9554, sections
  ///   3.1 and 3.3.
  private static let unique = [
    "N", "BDAY", "ANNIVERSARY", "GENDER", "KIND", "PRODID", "REV", "UID", "BIRTHPLACE",
    "DEATHPLACE", "DEATHDATE", "CREATED", "LANGUAGE",
  ]

  /// Makes extensions of what there is too much of; in 4.0, several may be one in several languages,
  /// and there may be more names to show than one.
  ///
  /// - SeeAlso: RFC 2426, section 3.1.1 (`FN`); RFC 6350, section 6.2.1 (`FN`) and section 5.4
  ///   (`ALTID`).
  mutating func mendCounts() {
    if target == .v4, isForeign { restoreNames() }
    for name in Self.unique + ["FN"] {
      if target == .v4, isForeign { restoreAlternatives(of: name) }
      mendCount(of: name)
    }
  }

  private mutating func mendCount(of name: String) {
    guard let first = place(of: name) else { return }
    let mayRepeat = name == "FN" && target == .v4
    var repetitions: Set<Int> = []
    for index in properties.indices where index != first && properties[index].isNamed(name) {
      if properties[index] == properties[first] {
        repetitions.insert(index)
      } else if !mayRepeat, !areAlternatives(properties[index], properties[first]) {
        properties[index].makeExtension()
      }
    }
    removeProperties(at: repetitions)
  }

  /// Where the one is that stays: the first, but rather the name that is preferred, and a date than what
  /// can't be read as one.
  private func place(of name: String) -> Int? {
    let places = properties.indices.filter { properties[$0].isNamed(name) }
    guard places.count > 1 else { return places.first }
    switch name {
    case "BDAY":
      return places.first { CardDate(properties[$0].text)?.isDay == true } ?? places.first
    case "FN" where target == .v3:
      return places.min { (properties[$0].preference ?? 101) < (properties[$1].preference ?? 101) }
    default: return places.first
    }
  }

  /// Names to show besides the one that 3.0 has, where they are extensions.
  private mutating func restoreNames() {
    guard hasProperty(called: "FN") else { return }
    changeProperties("X-FN") { $0.name = "FN" }
  }

  private mutating func restoreAlternatives(of name: String) {
    changeProperties("X-\(name)") { property in
      if !property.parameter("ALTID").isEmpty { property.name = name }
    }
  }

  private func areAlternatives(_ one: VCardProperty, _ other: VCardProperty) -> Bool {
    let alternative = one.parameter("ALTID")
    return target == .v4 && !alternative.isEmpty && alternative == other.parameter("ALTID")
  }
}
