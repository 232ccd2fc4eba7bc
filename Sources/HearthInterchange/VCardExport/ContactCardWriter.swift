public import HearthDomain
public import VCard

/// Writes contacts as vCards that address books read.
///
/// What a card says of a contact is what the contact would print on it. The owner's own view of the
/// relationship (status, tier, cadence, snooze, touchpoints) stays at home.
public struct ContactCardWriter: Sendable {
  let version: VCardVersion
  let properties: CardProperties

  public init(version: VCardVersion) {
    self.version = version
    properties = CardProperties(in: version)
  }

  /// Appends the card of `contact` to `buffer`; the same contact always gives the same bytes.
  public func append(_ contact: Contact, to buffer: inout [UInt8]) {
    VCardWriter.appendCard(version, to: &buffer) { card in
      appendIdentity(of: contact, to: &card)
      appendReach(of: contact.details, to: &card)
      appendWork(of: contact.details, to: &card)
      appendLinks(of: contact.details, to: &card)
      appendRemarks(on: contact, to: &card)
    }
  }
}

extension VCardWriter {
  /// Writes a text unless there is none.
  mutating func append(_ property: VCardProperty, text: String?, group: String? = nil) {
    guard let text, !text.isEmpty else { return }
    append(property, .text(text), group: group)
  }
}
