import HearthDomain
import VCard

/// A place of work that a card tells.
struct WorkEntry {
  /// The organization and the department; the title that goes with them, if any.
  var affiliation: Affiliation
  /// Where the organization stands.
  let place: Int
  var titlePlace: Int?

  fileprivate mutating func set(_ title: CardEntry<String>) {
    titlePlace = title.places.first
    affiliation.title = title.value
  }
}

extension CardContents {
  /// The organizations in the order in which they stand, each with the title that goes with it.
  ///
  /// A title goes with the organization of its group, or else with that where it was held, or else with the
  /// first that has none yet.
  var work: [WorkEntry] {
    var work = organizations
    let titles = titles
    guard !work.isEmpty, !titles.isEmpty else { return work }
    let titled = Set(titles.compactMap { group(at: $0.places[0]) })
    var grouped: [String: Int] = [:]
    var free: [Int] = []
    for (index, entry) in work.enumerated().reversed() {
      if let group = group(at: entry.place), titled.contains(group) {
        grouped[group] = index
      } else {
        free.append(index)
      }
    }
    var rest: [CardEntry<String>] = []
    for title in titles {
      let index = group(at: title.places[0]).flatMap { grouped.removeValue(forKey: $0) }
      if let index { work[index].set(title) } else { rest.append(title) }
    }
    setTitlesHeldBefore(of: &work, at: &free, from: &rest)
    for (index, title) in zip(free.reversed(), rest) { work[index].set(title) }
    return work
  }

  /// Gives the organizations at `free`, the last one first, the titles that the contact has there.
  private func setTitlesHeldBefore(
    of work: inout [WorkEntry], at free: inout [Int], from titles: inout [CardEntry<String>]
  ) {
    guard let precedent, titles.count > 1 else { return }
    var places = Dictionary(grouping: titles.indices.reversed()) { titles[$0].value }
    var taken: Set<Int> = []
    free.removeAll { index in
      guard let title = precedent.title(at: work[index].affiliation.organization),
        let place = places[title]?.popLast()
      else { return false }
      work[index].set(titles[place])
      return taken.insert(place).inserted
    }
    titles = titles.indices.filter { !taken.contains($0) }.map { titles[$0] }
  }

  /// The title of a person whose organization the card doesn't tell.
  var title: CardEntry<String>? {
    let preferred = preferred(among: titles)
    return precedent?.title.choice(of: preferred) ?? preferred.first
  }

  /// All titles in which there is something to see.
  var titles: [CardEntry<String>] {
    placesOfFirstLanguage(.title).map { CardEntry(text(at: $0), at: $0) }
      .filter(\.value.hasVisibleCharacter)
  }

  /// What the person is to the search for work, if it is said in Hearth's words.
  var role: CardEntry<Contact.Role>? {
    self[.role].lazy.compactMap { place in role(at: place).map { CardEntry($0, at: place) } }.first
  }

  /// The role that is said at `place` in Hearth's words.
  func role(at place: Int) -> Contact.Role? {
    let words = text(at: place).lowercased()
    return Contact.Role.allCases.first { $0.words?.lowercased() == words }
  }

  private var organizations: [WorkEntry] {
    placesOfFirstLanguage(.organization).compactMap { place in
      let parts = card.properties[place].components.map(\.onOneLine)
      guard let name = parts.first, name.hasVisibleCharacter else { return nil }
      let department = parts.dropFirst().filter(\.hasVisibleCharacter).joined(separator: ", ")
      return WorkEntry(
        affiliation: Affiliation(
          organization: name, department: department.isEmpty ? nil : department),
        place: place)
    }
  }

  /// The group at `place`, in upper case.
  private func group(at place: Int) -> String? {
    card.properties[place].groupKey
  }
}
