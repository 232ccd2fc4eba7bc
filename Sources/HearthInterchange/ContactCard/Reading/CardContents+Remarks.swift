import Foundation
import HearthDomain
import VCard

extension CardContents {
  /// The birthday, if it can be read.
  var birthday: CardEntry<PartialDate>? {
    self[.birthday].lazy.compactMap { place in
      let yearForNone = card.properties[place].parameter("X-APPLE-OMIT-YEAR").first
      return CardDate.partial(text(at: place), yearForNone: yearForNone)
        .map { CardEntry($0, at: place) }
    }.first
  }

  /// The time zone, if it is named as the IANA does; an offset is none.
  var timeZone: CardEntry<String>? {
    preferredPlaces(.timeZone).lazy.map { CardEntry(text(at: $0), at: $0) }
      .first { $0.value.first?.isLetter == true && TimeZone(identifier: $0.value) != nil }
  }

  /// The tags in the order in which they stand, where each is said; those that Google makes itself
  /// are none.
  var tags: [CardEntry<String>] {
    self[.categories].flatMap { place in
      card.properties[place].tags.filter(\.isTag).map { CardEntry($0, at: place) }
    }
  }

  /// The notes, one below the other.
  var note: CardEntry<String>? {
    let notes = notes
    guard let first = notes.first else { return nil }
    var entry = first.with { _ in notes.map(\.value).joined(separator: "\n") }
    entry.places = notes.flatMap(\.places)
    return entry
  }

  /// The notes in which there is something to see.
  var notes: [CardEntry<String>] {
    let notes = placesOfFirstLanguage(.note)
      .map { CardEntry(card.properties[$0].text.onLines, at: $0) }
      .filter(\.value.hasVisibleCharacter)
    return precedent?.inOrder(notes) ?? notes
  }
}

extension VCardProperty {
  /// The texts of `CATEGORIES`; some programs put semicolons between them.
  var tags: [String] {
    componentLists.joined().map(\.onOneLine)
  }
}

extension String {
  /// Whether a category is a tag of the owner's.
  var isTag: Bool {
    hasVisibleCharacter && self != "myContacts" && !hasPrefix("* ")
  }
}
