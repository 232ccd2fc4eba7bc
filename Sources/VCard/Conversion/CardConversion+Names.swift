extension CardConversion {
  /// Gives the card a name to show and the parts of one, which readers of both versions insist on.
  ///
  /// - SeeAlso: RFC 2426, sections 3.1.1 and 3.1.2; RFC 6350, sections 6.2.1 and 6.2.2.
  mutating func mendNames() {
    mendFormattedName()
    mendNameParts()
  }

  private mutating func mendFormattedName() {
    let index = properties.firstIndex { $0.isNamed("FN") }
    if let index, !properties[index].text.allSatisfy(\.isWhitespace) { return }
    let name = VCardValue.text(derivedName ?? "Unnamed").written
    if let index {
      properties[index].rawValue = name
    } else {
      let place = properties.firstIndex { $0.isNamed("N") } ?? 0
      properties.insert(VCardProperty("FN", rawValue: name), at: place)
    }
  }

  /// What the contact may be called: by its name, else by what else tells it from others.
  private var derivedName: String? {
    let names = ["N", "ORG", "NICKNAME", "EMAIL", "TEL", "URL"].lazy.map { name in
      properties.first { $0.isNamed(name) && !$0.shownText.isEmpty }?.shownText
    }
    return names.compactMap { $0 }.first
  }

  private mutating func mendNameParts() {
    if let index = properties.firstIndex(where: { $0.isNamed("N") }) {
      // The parts that RFC 9554 adds: a second surname, and a generation.
      properties[index].setComponents(
        properties[index].componentLists, count: 5, surplusGoesTo: { $0 == 5 ? 0 : 4 })
      return
    }
    guard let index = properties.firstIndex(where: { $0.isNamed("FN") }) else { return }
    // Some programs show nothing but the parts, and no rule tells them apart in a whole name.
    let given = isOrganization ? "" : properties[index].text
    properties.insert(VCardProperty("N", .components(["", given, "", "", ""])), at: index + 1)
  }

  private var formattedName: String? { properties.first { $0.isNamed("FN") }?.text }

  private var isOrganization: Bool {
    let kinds = properties.filter { $0.isNamed("KIND") || $0.isNamed("X-ABSHOWAS") }.map(\.text)
    let formattedName = formattedName
    return kinds.contains { ["ORG", "COMPANY", "GROUP", "LOCATION"].contains($0.uppercased()) }
      || properties.contains { $0.isNamed("ORG") && $0.shownText == formattedName }
  }
}

extension VCardProperty {
  /// What it says, on one line.
  fileprivate var shownText: String {
    if isNamed("ORG") { return components.filter { !$0.isEmpty }.joined(separator: ", ") }
    guard isNamed("N") else { return text }
    let lists = componentLists
    // The prefix first, the family name after the others.
    let parts = [3, 1, 2, 0, 4].filter(lists.indices.contains).flatMap { lists[$0] }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
