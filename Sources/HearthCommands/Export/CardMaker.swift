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
  ///
  /// One that somebody else has written too stays itself, wherever else the contact came from; ours takes
  /// on what any card of the contact brings.
  func card(
    of contact: Contact, from cards: [KeptCard], replacing replaced: ReplacedCard? = nil
  ) -> VCard {
    let version = version ?? replaced?.card.version ?? .v3
    let standing = standings.map { $0[contact.id] ?? CardStanding() }
    // There is one for each version.
    let writer = writers[version] ?? ContactCardWriter(version: version)
    if let replaced, !replaced.isOurs {
      return writer.card(of: contact, editing: replaced.card, standing: standing)
    }
    return writer.card(
      of: contact, original: cards.original(), standing: standing, replacing: replaced?.card)
  }
}

/// A folder's card as it was last exchanged.
struct ReplacedCard {
  let card: VCard
  /// Whether nobody but Hearth has ever written its file.
  let isOurs: Bool

  /// `nil` if the card can't be read any more.
  init?(_ exchanged: FolderCard) {
    guard let card = KeptCard(key: exchanged.key, source: exchanged.source).original() else {
      return nil
    }
    self.card = card
    isOurs = exchanged.isOurs
  }
}
