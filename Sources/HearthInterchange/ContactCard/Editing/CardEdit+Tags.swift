import HearthDomain
import VCard

extension CardEdit {
  /// Puts the tags in place: those that are gone leave their property, new ones join the last.
  mutating func setTags(to wanted: [String]) {
    let found = [].addingTags(contents.tags.map(\.value)).map(\.withoutCommas)
    guard found != wanted else { return }
    let byKey = Dictionary(wanted.map { ($0.lowercased(), $0) }) { first, _ in first }
    var present: Set<String> = []
    var places: [(place: Int, tags: [String])] = []
    for place in contents[.categories] {
      let tags = contents.card.properties[place].tags
      places.append((place, tags.compactMap { kept($0, of: byKey, &present) }))
    }
    let missing = wanted.filter { !present.contains($0) }
    guard !places.isEmpty else {
      let new = lines { $0.append("CATEGORIES", .list(missing)) }
      return editor.insert(new, after: anchor(for: .categories))
    }
    places[places.count - 1].tags += missing
    for (place, tags) in places where tags != contents.card.properties[place].tags {
      if tags.isEmpty {
        editor.remove(place)
      } else {
        editor.change(place) { $0.setValue(.list(tags)) }
      }
    }
  }

  /// A category as it is to stand: as it did, if it is a tag yet or never was one.
  private func kept(
    _ category: String, of wanted: [String: String], _ present: inout Set<String>
  ) -> String? {
    guard category.isTag else { return category }
    guard let tag = wanted[category.withoutCommas.lowercased()] else { return nil }
    present.insert(tag)
    return category.withoutCommas == tag ? category : tag
  }
}
