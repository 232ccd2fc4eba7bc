public import HearthDomain
public import VCard

extension CardMeaning {
  /// What `card` says, with or without what the owner thinks; `nil` if it is of no contact.
  public init?(_ card: VCard, takingJudgements: Bool = true) {
    guard let reading = try? ContactReading(card, takingJudgements: takingJudgements) else {
      return nil
    }
    self.init(
      details: reading.details, isOurs: card.properties.contains(CardBuilder.productID),
      rest: { Self.rest(of: card) })
  }

  /// What is neither about a field nor about the card itself.
  private static func rest(of card: VCard) -> [String: Set<String>] {
    // What Hearth wrote is as strict as it can be.
    let isStrict = card.properties.contains(CardBuilder.productID)
    if isStrict, CardContents(card).extras.isEmpty { return [:] }
    // What one version has as a property, another has as an extension.
    let contents = CardContents(card.converted(to: .v4))
    var rest: [String: Set<String>] = [:]
    for place in contents.extras {
      let property = contents.card.properties[place]
      // Versions differ in parameters, and programs in groups.
      rest[property.name.uppercased(), default: []].insert(property.base64 ?? property.rawValue)
    }
    return rest
  }
}

extension CardContents {
  /// Where the properties are that Hearth has no field for: photos, cards of others, and what it doesn't know.
  var extras: [Int] { (self[.photo] + self[.agent] + self[.other]).sorted() }
}
