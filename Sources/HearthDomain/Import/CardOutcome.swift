/// What came of one card of an import.
public struct CardOutcome: Hashable, Sendable {
  /// What was done about a card.
  public enum Action: Hashable, Sendable {
    case added
    /// The fields that changed; empty if only the kept card did, in what Hearth has no field for.
    case updated([FieldChange])
    /// The card says what it said before, or its contact was deleted since, and stays so.
    case unchanged
    case skipped(reason: String)
  }

  /// By what a card's contact was known.
  public enum Match: String, CaseIterable, Sendable {
    case uid
    /// The card has no UID, and was taken in before.
    case earlierCard = "earlier-card"
    case email
    case linkedIn = "linkedin"
    case phone
  }

  /// The card's place in its file, from 1.
  public let number: Int
  /// The line of the file it began on, from 1.
  public let line: Int
  /// The file's name inside the folder; `nil` if none was taken in.
  public let file: String?
  /// The name on the card.
  public let name: String
  /// The contact; `nil` if the card was skipped or its contact is deleted.
  public let contact: Contact.ID?
  public let action: Action
  /// By what the contact was known; `nil` if it was new.
  public let match: Match?
  /// What was left out or is doubtful.
  public let warnings: [CardWarning]
  /// What the folder's card said before and says no more, and the contact keeps all the same.
  public let unsaid: [FieldChange]

  public init(
    of card: CardDraft, _ action: Action, contact: Contact.ID? = nil, match: Match? = nil,
    warnings: [CardWarning] = [], unsaid: [FieldChange] = []
  ) {
    number = card.number
    line = card.line
    file = card.file
    name = card.details.displayName
    self.contact = contact
    self.action = action
    self.match = match
    self.warnings = warnings
    self.unsaid = unsaid
  }
}
