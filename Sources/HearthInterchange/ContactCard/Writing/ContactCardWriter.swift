public import HearthDomain
public import VCard

/// Writes contacts as vCards that address books read.
///
/// What a card says of a contact is what the contact would print on it. The owner's own view of the
/// relationship (status, tier, cadence, snooze, touchpoints) stays at home.
public struct ContactCardWriter: Sendable {
  private let dialect: CardDialect

  public init(version: VCardVersion) {
    dialect = CardDialect(version)
  }

  /// The card of `contact`; the same contact always gives the same card.
  public func card(of contact: Contact) -> VCard {
    var card = CardBuilder(dialect)
    card.appendIdentity(of: contact)
    card.appendReach(of: contact.details)
    card.appendWork(of: contact.details)
    card.appendLinks(of: contact.details)
    card.appendRemarks(on: contact)
    return VCard(dialect.version, card.properties)
  }

  /// Appends the card of `contact` to `buffer`.
  public func append(_ contact: Contact, to buffer: inout [UInt8]) {
    VCardWriter.append(card(of: contact), to: &buffer)
  }
}
