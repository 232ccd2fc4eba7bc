import HearthDomain
import HearthInterchange
import VCard

/// Makes the cards that an export writes.
struct CardMaker {
  private let version: VCardVersion?
  private let writers: [VCardVersion: ContactCardWriter]
  private let standings: [Contact.ID: CardStanding]?

  /// A maker of cards in `version`, or in that of the file they replace, else in 3.0.
  ///
  /// Without `standings` they tell nothing of the relationships.
  init(
    _ version: VCardVersion?, includesPhotos: Bool, standings: [Contact.ID: CardStanding]?
  ) {
    self.version = version
    self.standings = standings
    writers = Dictionary(
      uniqueKeysWithValues: VCardVersion.allCases.map {
        ($0, ContactCardWriter(version: $0, includesPhotos: includesPhotos))
      })
  }

  /// The card of a contact that came from `cards`, which may take the place of one in a folder.
  func card(
    of contact: Contact, from cards: [KeptCard], replacing replaced: ReplacedCard? = nil
  ) -> VCard {
    let version = version ?? replaced?.card.version ?? .v3
    // A folder's card stays itself, wherever else the contact came from.
    let own = cards.filter { $0.key == replaced?.key }
    let original = (own.isEmpty ? cards : own).original()
    let standing = standings.map { $0[contact.id] ?? CardStanding() }
    // There is one for each version.
    let writer = writers[version] ?? ContactCardWriter(version: version)
    return writer.card(
      of: contact, original: original, standing: standing, replacing: replaced?.card)
  }
}

/// A folder's card as it was last exchanged, and what it is known by.
struct ReplacedCard {
  let key: String
  let card: VCard
}
