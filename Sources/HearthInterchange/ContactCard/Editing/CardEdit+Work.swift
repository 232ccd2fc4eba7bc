import HearthDomain
import VCard

extension CardEdit {
  /// Puts the places of work in place; the first has the person's title.
  mutating func setWork(to wanted: [Affiliation], title: String?) {
    let found = contents.work
    let foundTitle = contents.titlePlaces.first.map(contents.text)
    let isSame = found.map(\.affiliation) == wanted && (!found.isEmpty || foundTitle == title)
    guard !isSame else { return }
    if !found.isEmpty, wanted.hasShape(of: found) {
      for (entry, affiliation) in zip(found, wanted) { write(affiliation, to: entry) }
    } else {
      rewriteWork(found, to: wanted, title: title)
    }
  }

  private mutating func write(_ affiliation: Affiliation, to entry: WorkEntry) {
    editor.change(entry.place) { $0.setOrganization(affiliation, insteadOf: entry.affiliation) }
    guard let title = affiliation.title, title != entry.affiliation.title,
      let place = entry.titlePlace
    else { return }
    editor.change(place) { $0.setValue(.text(title)) }
  }

  /// Writes all places and titles one after the other, where the first of them stood.
  private mutating func rewriteWork(
    _ found: [WorkEntry], to wanted: [Affiliation], title: String?
  ) {
    let old = contents[.organization].filter(contents.namesOrganization) + contents.titlePlaces
    var rest = Dictionary(grouping: found.reversed(), by: \.affiliation.key)
    var block: [VCardProperty] = []
    for (index, affiliation) in wanted.enumerated() {
      let partner = rest[affiliation.key]?.popLast()
      block += lines(of: affiliation, partner, isMain: index == 0)
    }
    if wanted.isEmpty, let title {
      block = [titleLine(title, at: contents.titlePlaces.first, group: nil)]
    }
    for place in old { editor.remove(place) }
    editor.insert(block, after: old.min() ?? anchor(for: .organization))
  }

  /// An organization and its title in what the card has of them, or in new properties.
  private mutating func lines(
    of affiliation: Affiliation, _ entry: WorkEntry?, isMain: Bool
  ) -> [VCardProperty] {
    var properties = entry.map { take([$0.place]) } ?? []
    if properties.isEmpty {
      properties = [VCardProperty("ORG", .components(affiliation.components))]
    } else if let old = entry?.affiliation {
      properties[0].setOrganization(affiliation, insteadOf: old)
    }
    let group = properties[0].group ?? (isMain ? nil : newGroup())
    properties[0].group = group
    if let title = affiliation.title {
      properties.append(titleLine(title, at: entry?.titlePlace, group: group))
    }
    return properties
  }

  private func titleLine(_ title: String, at place: Int?, group: String?) -> VCardProperty {
    var property = place.flatMap { editor[$0] } ?? VCardProperty("TITLE", rawValue: "")
    if property.text.onOneLine != title { property.setValue(.text(title)) }
    property.group = group
    return property
  }
}

extension CardContents {
  /// Whether an organization is named at `place`.
  fileprivate func namesOrganization(at place: Int) -> Bool {
    card.properties[place].components.first?.onOneLine.hasVisibleCharacter == true
  }
}

extension [Affiliation] {
  /// Whether each can be written where a card has the place of work of the same index.
  fileprivate func hasShape(of found: [WorkEntry]) -> Bool {
    guard count == found.count else { return false }
    let names = Set(map(\.key))
    let foundNames = Set(found.map(\.affiliation.key))
    return zip(self, found).allSatisfy { wanted, entry in
      let isSame = entry.affiliation.isAt(wanted)
      let isOther = !foundNames.contains(wanted.key) && !names.contains(entry.affiliation.key)
      return (wanted.title == nil) == (entry.titlePlace == nil) && (isSame || isOther)
    }
  }
}

extension Affiliation {
  /// What tells the organization from others.
  fileprivate var key: String { organization.lowercased() }

  fileprivate func isAt(_ other: Affiliation) -> Bool { key == other.key }
}

extension VCardProperty {
  /// Puts an organization and a department in place of others; units below a department that stays stay.
  fileprivate mutating func setOrganization(_ new: Affiliation, insteadOf old: Affiliation) {
    guard new.organization != old.organization || new.department != old.department else { return }
    let units =
      new.department == old.department ? components.dropFirst() : new.components.dropFirst()
    // How the old name sorts says nothing of the new.
    if new.organization != old.organization { removeParameters("SORT-AS") }
    setValue(.components([new.organization] + units))
  }
}
