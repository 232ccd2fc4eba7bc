extension CardDraft {
  /// What a card has at most once.
  ///
  /// - SeeAlso: RFC 6350, section 3.3 (cardinality `1` and `*1`); one `FN` is enough for every reader.
  private static let unique = [
    "FN", "N", "BDAY", "ANNIVERSARY", "GENDER", "KIND", "PRODID", "REV", "UID",
  ]

  /// Makes extensions of what there is too much of; in 4.0, several may be one in several languages.
  ///
  /// - SeeAlso: RFC 6350, section 5.4 (`ALTID`).
  mutating func mendCounts() {
    for name in Self.unique {
      if target == .v4, isForeign { restoreAlternatives(of: name) }
      guard let first = properties.firstIndex(where: { $0.isNamed(name) }) else { continue }
      for index in properties.indices.reversed() where index > first {
        guard properties[index].isNamed(name) else { continue }
        if properties[index] == properties[first] {
          properties.remove(at: index)
        } else if !areAlternatives(properties[index], properties[first]) {
          properties[index].makeExtension()
        }
      }
    }
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
