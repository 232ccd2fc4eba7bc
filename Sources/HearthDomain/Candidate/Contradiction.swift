/// That a fact is about to be told otherwise than it was told before.
public struct Contradiction: Hashable, Sendable {
  public let key: Fact.Key
  /// What is about to be said.
  public let stated: String
  /// Who was told otherwise: the contact addressed, or another one for the same client.
  public let contact: Contact.ID
  public let told: Fact.Version
  public let toldAt: Instant
}

extension Fact {
  /// Who among `contacts` was told something else of the fact last than `stated`, by `now`; in their
  /// order.
  ///
  /// `contacts` are whoever is addressed, and the others for the same client: they compare notes.
  public func contradictions(
    stating stated: String, to contacts: [Contact.ID], tellings: some Sequence<Telling>,
    asOf now: Instant
  ) -> [Contradiction] {
    let last = lastTold(tellings, asOf: now)
    return contacts.compactMap { contact in
      guard let told = last[contact], !key.means(told.version.value, stated) else { return nil }
      return Contradiction(
        key: key, stated: stated, contact: contact, told: told.version, toldAt: told.at)
    }
  }
}
