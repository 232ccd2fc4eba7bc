import HearthDomain
import HearthInterchange
import VCard

/// Makes the cards that an export writes.
struct CardMaker {
  private let version: VCardVersion?
  private let writers: [VCardVersion: ContactCardWriter]
  private let standings: [Contact.ID: CardStanding]?
  private let store: any CardRepository

  /// A maker of cards in `version`, or in that of the file they replace, else in 3.0.
  ///
  /// Without `standings` they tell nothing of the relationships.
  init(
    _ version: VCardVersion?, includesPhotos: Bool, standings: [Contact.ID: CardStanding]?,
    in store: any CardRepository
  ) {
    self.version = version
    self.standings = standings
    self.store = store
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
  ) throws -> VCard {
    let version = version ?? replaced?.card.version ?? .v3
    let standing = standings.map { $0[contact.id] ?? CardStanding() }
    func hadOnce(_ value: String) throws -> Bool { try store.hadOnce(contact.id, value) }
    // There is one for each version.
    let writer = writers[version] ?? ContactCardWriter(version: version)
    if let replaced, !replaced.isOurs {
      return try writer.card(
        of: contact, editing: replaced.card, standing: standing, hadOnce: hadOnce)
    }
    return try writer.card(
      of: contact, original: cards.original(), standing: standing, replacing: replaced?.card,
      hadOnce: hadOnce)
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
