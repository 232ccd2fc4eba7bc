import HearthDomain
import VCard

extension ContactCardWriter {
  /// Who it is: the card's maker and name, and the person's.
  func appendIdentity(of contact: Contact, to card: inout VCardWriter) {
    card.append(properties.productID, .text("-//Hearth//Hearth//EN"))
    card.append(properties.uid, .text(contact.uid.rawValue))
    card.append(properties.formattedName, .text(contact.details.displayName))
    card.append(properties.name, .components(contact.details.name.components))
    card.append(properties.nickname, text: contact.details.nickname)
    card.append(properties.pronouns, text: contact.details.pronouns)
  }
}

extension PersonName {
  /// The parts in the order of `N`.
  ///
  /// - SeeAlso: RFC 6350, section 6.2.2.
  fileprivate var components: [String] { [family, given, additional, prefix, suffix] }
}
