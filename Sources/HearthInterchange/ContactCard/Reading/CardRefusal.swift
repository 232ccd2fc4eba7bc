/// Why a card is taken for no contact.
public enum CardRefusal: Error, Hashable, Sendable {
  /// The card names others: it is a group of contacts.
  case isGroup
  /// Nothing on the card says whose it is.
  case isNameless
}

extension CardRefusal: CustomStringConvertible {
  /// The reason, in words that go on from "the card".
  public var description: String {
    switch self {
    case .isGroup: "is a group of contacts, not a contact"
    case .isNameless: "has no name, no organization, no e-mail address and no phone number"
    }
  }
}
