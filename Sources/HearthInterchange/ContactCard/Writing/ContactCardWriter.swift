public import HearthDomain
public import VCard

/// Writes contacts as vCards that address books read.
///
/// What a card says of a contact is what the contact would print on it. The owner's own view of the
/// relationship (status, tier, cadence, snooze, touchpoints) stays at home unless a
/// ``CardStanding`` is given: then it is told in properties whose names begin with `X-HEARTH-`.
public struct ContactCardWriter: Sendable {
  private let dialect: CardDialect
  private let includesPhotos: Bool

  /// A writer of cards in `version`, into which the photos of originals go only if asked for.
  public init(version: VCardVersion, includesPhotos: Bool = false) {
    dialect = CardDialect(version)
    self.includesPhotos = includesPhotos
  }

  /// The card of `contact`; the same contact always gives the same card.
  ///
  /// With an `original`, it is that card, in which only what the contact says otherwise is changed:
  /// each change in its property, everything else as it stands. The card keeps its `UID`. Where it takes
  /// the place of a card that is out there, photos stay if that has some.
  public func card(
    of contact: Contact, original: VCard? = nil, standing: CardStanding? = nil,
    replacing replaced: VCard? = nil
  ) -> VCard {
    guard let original else { return VCard(dialect.version, composed(contact, standing)) }
    let card = original.converted(to: dialect.version)
    return VCard(dialect.version, edited(card, contact, standing, replacing: replaced))
  }

  /// The card of `contact` in a file that somebody else writes too, where `card` stands.
  ///
  /// Only what the contact says otherwise is changed; of the same version nothing is put another way.
  public func card(
    of contact: Contact, editing card: VCard, standing: CardStanding? = nil
  ) -> VCard {
    let original = card.version == dialect.version ? card : card.converted(to: dialect.version)
    return VCard(dialect.version, edited(original, contact, standing, replacing: card))
  }

  private func composed(_ contact: Contact, _ standing: CardStanding?) -> [VCardProperty] {
    var card = CardBuilder(dialect)
    card.appendIdentity(of: contact)
    card.appendReach(of: contact.details)
    card.appendWork(of: contact.details)
    card.appendLinks(of: contact.details)
    card.appendRemarks(on: contact)
    if let standing { card.appendJudgements(on: contact, standing) }
    return card.properties
  }

  private func edited(
    _ original: VCard, _ contact: Contact, _ standing: CardStanding?, replacing replaced: VCard?
  ) -> [VCardProperty] {
    let details = contact.details.onCard
    var card = CardEdit(original, dialect)
    card.strip(photos: !includesPhotos, unlessIn: replaced)
    card.setIdentity(of: contact, details)
    card.setNicknames(to: details)
    card.setList(card.contents.emails, to: details.emails)
    card.setList(card.contents.phones, to: details.phones)
    card.setList(card.contents.postalAddresses, to: details.addresses)
    card.setWork(to: details.affiliations, title: details.title)
    card.setRole(to: details.role)
    card.setList(card.contents.links.map { $0.with { $0.onCard ?? $0 } }, to: details.links)
    card.setRemarks(to: details)
    card.setRevision(to: contact.updatedAt)
    card.setJudgements(on: contact, standing)
    return card.editor.finished()
  }
}
