import HearthDomain
import VCard

extension CardContents {
  /// The e-mail addresses that can be ones, each once, preferred ones first.
  var emails: [CardEntry<EmailAddress>] {
    var entries = UniqueEntries<EmailAddress>(by: \.key)
    for place in preferredPlaces(.email) {
      let address = text(at: place).dropping(scheme: "mailto:")
      guard EmailAddress.isPlausible(address) else { continue }
      let email = EmailAddress(address, label: label(of: place, CardLabel.address))
      entries.add(email, at: place)
    }
    return entries.all
  }

  /// The phone numbers, preferred ones first.
  var phones: [CardEntry<PhoneNumber>] {
    preferredPlaces(.phone).compactMap { place in
      let number = text(at: place).dropping(scheme: "tel:")
      guard number.hasVisibleCharacter else { return nil }
      return CardEntry(PhoneNumber(number, label: label(of: place, CardLabel.phone)), at: place)
    }
  }

  /// The postal addresses in which there is something, as they stand.
  var postalAddresses: [CardEntry<PostalAddress>] {
    self[.postalAddress].compactMap { place in
      var address = PostalAddress(components: card.properties[place].components)
      guard address != PostalAddress() else { return nil }
      address.label = label(of: place, CardLabel.address)
      return CardEntry(address, at: place)
    }
  }

  /// What the property at `place` is labelled, or else what its types say.
  private func label(of place: Int, _ label: (VCardProperty) -> String?) -> String? {
    if let labelPlace = labelPlace(of: place) {
      let text = text(at: labelPlace)
      if text.hasVisibleCharacter { return CardLabel.canonical(text) }
    }
    return label(card.properties[place])
  }
}

extension PostalAddress {
  /// Reads the parts of `ADR`: what stands in the box and the extended address joins the street.
  ///
  /// Google adds the whole address as an eighth part, which is taken where the others are empty.
  ///
  /// - SeeAlso: RFC 6350, section 6.3.1.
  init(components: [String]) {
    func part(_ index: Int) -> String {
      index < components.count ? components[index].onLines : ""
    }
    let street = [part(2), part(1), part(0)].filter { !$0.isEmpty }.joined(separator: "\n")
    self.init(
      street: street, locality: part(3).onOneLine, region: part(4).onOneLine,
      postalCode: part(5).onOneLine, country: part(6).onOneLine)
    if self == PostalAddress() { self.street = part(7) }
  }
}

extension String {
  /// The text without a URI's scheme, which is in lower case, at its beginning.
  func dropping(scheme: String) -> String {
    // Letters beyond ASCII may have one of ASCII for their lower case.
    guard let first = utf8.first, first >= 0x80 || first | 0x20 == scheme.utf8.first else {
      return self
    }
    return prefix(scheme.count).lowercased() == scheme ? dropFirst(scheme.count).trimmed : self
  }
}
