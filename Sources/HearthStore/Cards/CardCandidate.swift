import HearthDomain

/// A card that is taken in, and what it was when it was last exchanged.
struct CardCandidate {
  let card: CardDraft
  var key: String
  var kept: ContactCards.Kept?
  var exchanged: FolderCard?
  var warnings: [CardWarning] = []
  /// What the card means; `nil` until it is read as a contact's.
  private(set) var meaning: CardMeaning?
  /// What the card meant when it was last exchanged; `nil` if it never was.
  private(set) var taken: CardMeaning?

  init(_ card: CardDraft) {
    self.card = card
    key = card.key
  }

  var details: Contact.Details { card.details }

  /// By what it is known itself.
  var ownMatch: CardOutcome.Match { card.uid == nil ? .earlierCard : .uid }

  /// Whether it says what it said before.
  var isUnchanged: Bool { lastTaken?.isSame(as: card.source) == true }

  /// The card as it was when it was last exchanged.
  var lastTaken: CardSource? { exchanged?.source ?? kept?.source }

  /// Reads the card, and the one before it, as those of a contact.
  mutating func read(as contact: Contact.Details, by interpret: CardInterpreter) {
    meaning = interpret(card.source, contact, lastTaken)
    taken = lastTaken.flatMap { interpret($0, contact, nil) }
  }

  /// What the card says of the contact that it was read for.
  var said: Contact.Details { meaning?.details.storable ?? card.details }
}
