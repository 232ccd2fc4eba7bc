import HearthDomain
import VCard

extension CardContents {
  /// Whether the card is of a group of others.
  ///
  /// - SeeAlso: RFC 6350, section 6.1.4 (`KIND`).
  var isGroup: Bool { isKind("group") }

  /// Whether the card is of an organization: its name is no person's.
  var isOrganization: Bool { isKind("org") || isKind("organization") || isKind("company") }

  private func isKind(_ kind: String) -> Bool {
    self[.kind].contains { text(at: $0).lowercased() == kind }
  }

  /// The name under which the card lists itself, unless there is nothing to see in it.
  var formattedName: CardEntry<String>? { firstText(.formattedName) }

  /// The name in its parts.
  var name: CardEntry<PersonName>? {
    self[.name].first.map { CardEntry(PersonName(card.properties[$0]), at: $0) }
  }

  /// The nickname that a contact has.
  var nickname: CardEntry<String>? {
    let preferred = preferred(among: nicknames)
    return precedent?.nickname.choice(of: preferred) ?? preferred.first
  }

  /// All nicknames, preferred ones first.
  var nicknames: [CardEntry<String>] {
    preferredPlaces(.nickname).flatMap { place in
      card.properties[place].list.map(\.onOneLine).filter(\.hasVisibleCharacter)
        .map { CardEntry($0, at: place) }
    }
  }

  var pronouns: CardEntry<String>? { firstText(.pronouns) }

  /// The first text about `part` in which there is something to see, preferred ones first.
  private func firstText(_ part: CardPart) -> CardEntry<String>? {
    preferredPlaces(part).lazy.map { CardEntry(text(at: $0), at: $0) }
      .first { $0.value.hasVisibleCharacter }
  }
}

extension PersonName {
  /// Reads the components of `N`, in each of which several texts may stand.
  ///
  /// - SeeAlso: RFC 6350, section 6.2.2.
  fileprivate init(_ property: VCardProperty) {
    guard property.rawValue.utf8.contains(UInt8(ascii: ",")) else {
      let components = property.components
      self.init { index, _ in index < components.count ? components[index].onOneLine : "" }
      return
    }
    let components = property.componentLists
    self.init { index, separator in
      guard index < components.count else { return "" }
      return components[index].map(\.onOneLine).filter { !$0.isEmpty }
        .joined(separator: separator)
    }
  }

  private init(_ part: (_ index: Int, _ separator: String) -> String) {
    self.init(
      prefix: part(3, " "), given: part(1, " "),
      additional: part(2, " "), family: part(0, " "),
      suffix: part(4, ", "))
  }
}
