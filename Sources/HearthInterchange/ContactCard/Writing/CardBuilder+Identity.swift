import HearthDomain
import VCard

extension CardBuilder {
  /// Who it is: the card's maker and name, and the person's.
  mutating func appendIdentity(of contact: Contact) {
    append("PRODID", .verbatim("-//Hearth//Hearth//EN"))
    append("UID", .text(contact.uid.rawValue))
    append("FN", .text(contact.details.displayName))
    append("N", .components(contact.details.name.components))
    append("NICKNAME", text: contact.details.nickname)
    append(
      dialect.pronouns.name, parameters: dialect.pronouns.parameters,
      text: contact.details.pronouns)
  }
}

extension PersonName {
  /// The parts in the order of `N`.
  ///
  /// - SeeAlso: RFC 6350, section 6.2.2.
  fileprivate var components: [String] { [family, given, additional, prefix, suffix] }
}
