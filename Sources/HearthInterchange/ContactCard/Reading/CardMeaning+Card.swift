public import HearthDomain
public import VCard

extension CardMeaning {
  /// What `card` says, with or without what the owner thinks; `nil` if it is of no contact.
  ///
  /// What it repeats is taken in the order in which an `earlier` card of the contact had it.
  public init?(_ card: VCard, inOrderOf earlier: VCard? = nil, takingJudgements: Bool = true) {
    let card = earlier.map(card.inOrder) ?? card
    guard let reading = try? ContactReading(card, takingJudgements: takingJudgements) else {
      return nil
    }
    self.init(
      details: reading.details, isOurs: card.properties.contains(CardBuilder.productID),
      rest: { Self.rest(of: card) })
  }

  /// What is neither in a field nor about the card itself.
  private static func rest(of card: VCard) -> CardRest {
    // What Hearth wrote is as strict as it can be.
    let isStrict = card.properties.contains(CardBuilder.productID)
    if isStrict, CardContents(card).extras.isEmpty {
      return CardRest(furtherValues: CardContents(card).furtherValues)
    }
    // What one version has as a property, another has as an extension.
    let contents = CardContents(card.converted(to: .v4))
    var rest = CardRest(furtherValues: contents.furtherValues)
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
  /// Where the properties are that Hearth has no field for: photos, cards of others, and what it doesn't know.
  var extras: [Int] { (self[.photo] + self[.agent] + self[.other]).sorted() }

  /// The nicknames and titles besides those that a contact has.
  fileprivate var furtherValues: [String: Set<String>] {
    ["NICKNAME": otherNicknames, "TITLE": otherTitles].filter { !$0.value.isEmpty }
  }

  private var otherNicknames: Set<String> {
    let all = self[.nickname].flatMap { card.properties[$0].list.map(\.onOneLine) }
    return Set(all.filter { $0.hasVisibleCharacter && $0 != nickname?.value })
  }

  private var otherTitles: Set<String> {
    let work = work
    let used = Set(work.isEmpty ? titlePlaces.prefix(1).map(\.self) : work.compactMap(\.titlePlace))
    return Set(titlePlaces.filter { !used.contains($0) }.map(text(at:)))
  }
}
