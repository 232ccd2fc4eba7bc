public import HearthDomain
public import VCard

extension CardMeaning {
  /// What `card` says, with or without what the owner thinks; `nil` if it is of no contact.
  ///
  /// Of several nicknames, titles and notes those are meant that `contact` has, or that the `earlier` card of
  /// the contact meant; it is asked for only if the card has several.
  public init?(
    _ card: VCard, of contact: Contact.Details? = nil,
    after earlier: @autoclosure () -> VCard? = nil,
    takingJudgements: Bool = true
  ) {
    var contents = CardContents(card)
    if let contact, contents.hasSeveral {
      contents = CardContents(card, precedent: CardPrecedent(contact.onCard, after: earlier()))
    }
    guard let reading = try? ContactReading(contents, takingJudgements: takingJudgements) else {
      return nil
    }
    self.init(
      details: reading.details, isOurs: card.properties.contains(CardBuilder.productID),
      rest: { [contents] in Self.rest(of: contents) })
  }

  /// What is neither in a field nor about the card itself.
  private static func rest(of contents: CardContents) -> CardRest {
    var rest = CardRest(furtherValues: contents.furtherValues)
    // What Hearth wrote is as strict as it can be.
    let isStrict = contents.card.properties.contains(CardBuilder.productID)
    if isStrict, contents.extras.isEmpty { return rest }
    // What one version has as a property, another has as an extension.
    let contents = CardContents(contents.card.converted(to: .v4))
    for place in contents.extras {
      let property = contents.card.properties[place]
      // Versions differ in parameters, programs in groups and in what they escape.
      rest.properties[property.name.uppercased(), default: []]
        .insert(property.base64 ?? property.text)
    }
    return rest
  }
}

extension CardContents {
  /// Where the properties are that Hearth has no field for: photos, cards of others, what it doesn't know, and
  /// what can't be read as a field, such as a birthday in words.
  var extras: [Int] {
    var places = (self[.photo] + self[.other]).filter { !card.properties[$0].isCutOff }
    places += self[.agent]
    places += self[.role].filter { role(at: $0) == nil }
    if birthday == nil { places += self[.birthday] }
    if timeZone == nil { places += self[.timeZone] }
    return places.sorted()
  }

  /// Whether there is more than one of what a contact has one of, or may be.
  fileprivate var hasSeveral: Bool {
    self[.title].count > 1 || self[.note].count > 1 || nicknames.count > 1
      || self[.link].count > 1 && links.contains { $0.places.count > 1 }
  }

  /// The nicknames and titles besides those that a contact has.
  fileprivate var furtherValues: [String: Set<String>] {
    ["NICKNAME": otherNicknames, "TITLE": otherTitles].filter { !$0.value.isEmpty }
  }

  private var otherNicknames: Set<String> {
    Set(nicknames.map(\.value)).subtracting([nickname?.value].compactMap(\.self))
  }

  private var otherTitles: Set<String> {
    let held = work.isEmpty ? [title?.value] : work.map(\.affiliation.title)
    return Set(titles.map(\.value)).subtracting(held.compactMap(\.self))
  }
}
