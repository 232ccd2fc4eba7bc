import HearthDomain
import VCard

/// A place of work that a card tells.
struct WorkEntry {
  /// The organization and the department; the title that goes with them, if any.
  var affiliation: Affiliation
  /// Where the organization stands.
  let place: Int
  var titlePlace: Int?
}

extension CardContents {
  /// The organizations in the order in which they stand, each with the title that goes with it.
  ///
  /// A title goes with the organization of its group, or else with the first that has none yet.
  var work: [WorkEntry] {
    var work = organizations
    let titles = titlePlaces
    guard !work.isEmpty, !titles.isEmpty else { return work }
    let titled = Set(titles.compactMap(group))
    var grouped: [String: Int] = [:]
    var free: [Int] = []
    for (index, entry) in work.enumerated().reversed() {
      if let group = group(at: entry.place), titled.contains(group) {
        grouped[group] = index
      } else {
        free.append(index)
      }
    }
    for place in titles {
      guard
        let index = group(at: place).flatMap({ grouped.removeValue(forKey: $0) }) ?? free.popLast()
      else { continue }
      work[index].titlePlace = place
      work[index].affiliation.title = text(at: place)
    }
    return work
  }

  /// Where the titles are in which there is something to see.
  var titlePlaces: [Int] {
    self[.title].filter { text(at: $0).hasVisibleCharacter }
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
    var alternatives: Set<String> = []
    return self[.organization].compactMap { place in
      let property = card.properties[place]
      // The same organization in another language.
      if let id = property.parameter("ALTID").first, !alternatives.insert(id).inserted {
        return nil
      }
      let parts = property.components.map(\.onOneLine)
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
    card.properties[place].group?.uppercased()
  }
}
