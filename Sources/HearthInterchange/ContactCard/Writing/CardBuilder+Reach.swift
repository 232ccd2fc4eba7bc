import HearthDomain
import VCard

extension CardBuilder {
  /// How to reach the person; the first address and the first number are the preferred ones.
  mutating func appendReach(of details: Contact.Details) {
    for (index, email) in details.emails.enumerated() { append(email, isPreferred: index == 0) }
    for (index, phone) in details.phones.enumerated() { append(phone, isPreferred: index == 0) }
    for address in details.addresses { append(address) }
  }

  mutating func append(_ email: EmailAddress, isPreferred: Bool) {
    append("EMAIL", .text(email.address), dialect.emails, email.label, isPreferred: isPreferred)
  }

  mutating func append(_ phone: PhoneNumber, isPreferred: Bool) {
    append("TEL", .text(phone.number), dialect.phones, phone.label, isPreferred: isPreferred)
  }

  mutating func append(_ address: PostalAddress) {
    append("ADR", .components(address.components), dialect.postalAddresses, address.label)
  }

  private mutating func append(
    _ name: String, _ value: VCardValue, _ types: AddressTypes, _ label: String?,
    isPreferred: Bool = false
  ) {
    let (parameters, label) = types.parameters(labelled: label, isPreferred: isPreferred)
    append(name, parameters: parameters, value, label: label)
  }
}

extension PostalAddress {
  /// The parts in the order of `ADR`; the post office box and the extended address stay empty, as
  /// the RFC asks.
  ///
  /// - SeeAlso: RFC 6350, section 6.3.1.
  var components: [String] {
    ["", "", street, locality, region, postalCode, country]
  }
}
