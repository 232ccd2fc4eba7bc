import HearthDomain
import VCard

extension CardBuilder {
  /// Who it is: the card's maker and name, and the person's.
  mutating func appendIdentity(of contact: Contact) {
    appendProductID()
    append("UID", .text(contact.uid.rawValue))
    append("FN", .text(contact.details.displayName))
    append("N", .components(contact.details.name.components))
    append("NICKNAME", text: contact.details.nickname)
    appendPronouns(contact.details.pronouns)
  }

  static let productID = VCardProperty("PRODID", rawValue: "-//Hearth//Hearth//EN")

  mutating func appendProductID() {
    append(Self.productID)
  }

  mutating func appendPronouns(_ pronouns: String?) {
    append(dialect.pronouns.name, parameters: dialect.pronouns.parameters, text: pronouns)
  }
}

extension PersonName {
  /// The parts in the order of `N`.
  ///
  /// - SeeAlso: RFC 6350, section 6.2.2.
  var components: [String] { [family, given, additional, prefix, suffix] }
}
