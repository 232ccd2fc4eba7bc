import HearthDomain
import VCard

extension ContactCardWriter {
  /// How to reach the person; the first address and the first number are the preferred ones.
  func appendReach(of details: Contact.Details, to card: inout VCardWriter) {
    for (index, email) in details.emails.enumerated() {
      let (kind, label) = properties.emails.kind(labelled: email.label)
      let property = index == 0 ? kind.preferred : kind.plain
      append(property, .text(email.address), label: label, to: &card)
    }
    for (index, phone) in details.phones.enumerated() {
      let (kind, label) = properties.phones.kind(labelled: phone.label)
      let property = index == 0 ? kind.preferred : kind.plain
      append(property, .text(phone.number), label: label, to: &card)
    }
    for address in details.addresses {
      let (kind, label) = properties.postalAddresses.kind(labelled: address.label)
      append(kind.plain, .components(address.components), label: label, to: &card)
    }
  }

  /// Writes a property with a label of its own, which takes a group, or without either: some
  /// readers do not see a grouped address.
  func append(
    _ property: VCardProperty, _ value: VCardValue, label: String?, to card: inout VCardWriter
  ) {
    let group = label.map { _ in card.nextGroup() }
    card.append(property, value, group: group)
    card.append(properties.label, text: label, group: group)
  }
}

extension PostalAddress {
  /// The parts in the order of `ADR`; the post office box and the extended address stay empty, as
  /// the RFC asks.
  ///
  /// - SeeAlso: RFC 6350, section 6.3.1.
  fileprivate var components: [String] {
    ["", "", street, locality, region, postalCode, country]
  }
}
