import HearthDomain
import VCard

extension CardEdit {
  /// Puts the places of work in place; the first has the person's title.
  mutating func setWork(to wanted: [Affiliation], title: String?) {
    let found = contents.work
    if found.isEmpty, wanted.isEmpty {
      set(.title, contents.title, to: title) {
        $0.setValue(.text($1))
      } orElse: {
        $0.append("TITLE", .text($1))
      }
    } else if found.map(\.affiliation) == wanted {
      return
    } else if !found.isEmpty, wanted.hasShape(of: found) {
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

  /// Writes all places and their titles one after the other, where the first of them stood.
  ///
  /// Further titles stay unless they would be read as those of places that have none.
  private mutating func rewriteWork(
    _ found: [WorkEntry], to wanted: [Affiliation], title: String?
  ) {
    var rest = Dictionary(grouping: found.reversed(), by: \.affiliation.key)
    var (block, kept): ([VCardProperty], [Int]) = ([], [])
    // The title of somebody whose organization the card didn't tell.
    let main = found.isEmpty ? contents.title?.places.first : nil
    for (index, affiliation) in wanted.enumerated() {
      let partner = rest[affiliation.key]?.popLast()
      block += lines(of: affiliation, partner, isMain: index == 0, titledBefore: main)
      if let partner { kept.append(partner.place) }
    }
    if wanted.isEmpty, let title {
      block = [titleLine(title, at: found.first?.titlePlace, group: nil)]
    }
    let organizations = contents[.organization].filter { place in
      contents.namesOrganization(at: place) && !kept.contains { isAlternative(place, to: $0) }
    }
    let titles = contents[.title].filter(contents.isVisible(at:))
    let keepsTitles = !wanted.isEmpty && wanted.allSatisfy { $0.title != nil }
    let held = (found.map(\.titlePlace) + [main]).compactMap(\.self)
    let old = organizations + (keepsTitles ? held : titles)
    for place in old { editor.remove(place) }
    insert(block, before: titles, insteadOf: old)
  }

  /// Puts new lines where the old ones began; titles that stay come after them.
  private mutating func insert(
    _ block: [VCardProperty], before titles: [Int], insteadOf old: [Int]
  ) {
    let start = old.min() ?? anchor(for: .organization)
    if let title = titles.min(), let start, title < start {
      editor.insert(block, after: title > 0 ? title - 1 : nil)
    } else {
      editor.insert(block, after: start)
    }
  }

  /// An organization and its title in what the card has of them, or in new properties.
  private mutating func lines(
    of affiliation: Affiliation, _ entry: WorkEntry?, isMain: Bool, titledBefore place: Int?
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
      let place = entry?.titlePlace ?? (isMain ? place : nil)
      properties.append(titleLine(title, at: place, group: group))
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
  fileprivate func isVisible(at place: Int) -> Bool { text(at: place).hasVisibleCharacter }

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
