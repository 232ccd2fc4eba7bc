public import HearthDomain
public import VCard

extension CardMeaning {
  /// What `card` says, with or without what the owner thinks; `nil` if it is of no contact.
  public init?(_ card: VCard, takingJudgements: Bool = true) {
    guard let reading = try? ContactReading(card, takingJudgements: takingJudgements) else {
      return nil
    }
    self.init(
      details: reading.details, rest: Self.rest(of: card),
      isOurs: card.properties.contains(CardBuilder.productID))
  }

  /// What is neither about a field nor about the card itself.
  private static func rest(of card: VCard) -> [String: Set<String>] {
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
