/// How an import of cards is to go about it.
public struct CardImportOptions: Sendable {
  /// The date on the owner's clock: the day on which a move falls.
  public let today: Day
  /// Whether everything is rolled back in the end.
  public let isDryRun: Bool
  /// How to read phone numbers that don't begin with a country's code, as it was for the drafts.
  public let numberingPlan: NumberingPlan?
  /// The path of the folder whose files are taken in, by which it is remembered; `nil` for single files.
  public let folder: String?

  public init(
    today: Day, isDryRun: Bool = false, numberingPlan: NumberingPlan? = nil, folder: String? = nil
  ) {
    self.today = today
    self.isDryRun = isDryRun
    self.numberingPlan = numberingPlan
    self.folder = folder
  }
}

/// Tells what a card of `contact` means, whose `earlier` card, if there is one, it took the place of; `nil` if
/// it can't be read any more.
public typealias CardInterpreter = (
  _ card: CardSource, _ contact: Contact.Details, _ earlier: CardSource?
) -> CardMeaning?

/// The vCards that contacts came from, and those that were exchanged with folders.
public protocol CardRepository: Sendable {
  /// Stores or merges the contacts whose cards `next` hands out until `nil`, in one transaction.
  ///
  /// A card's contact is the one that an earlier card of that ``CardDraft/key`` was of, or whose uid it
  /// is; or else has its e-mail address, its LinkedIn profile or its phone number, the last only if the
  /// names allow it, and so do the others where the contact came from a card itself. A card that is as it
  /// was when it was last taken changes nothing, nor does one whose contact was deleted. One that changed
  /// puts in place what changed, and nothing more. What a card has that Hearth has no field for stays with
  /// the contact, though later ones may lack it.
  ///
  /// `report` hears of each draft; what `next` gives as skipped is counted, and not reported.
  func importCards(
    _ options: CardImportOptions, by origin: ChangeOrigin,
    interpret: CardInterpreter, report: (CardOutcome) -> Void,
    next: () throws -> ImportRow<CardDraft>?
  ) throws -> ImportReport

  /// Hands the contacts of `query` to `body` one by one, by id, each with the cards it came from, the
  /// first taken first; memory stays flat.
  func forEachContact(
    matching query: ContactQuery, withCards body: (Contact, [KeptCard]) throws -> Void
  ) throws

  /// Whether a contact had an e-mail address, a LinkedIn handle, a nickname or a title once, which it hasn't
  /// now.
  func hadOnce(_ contact: Contact.ID, _ value: String) throws -> Bool

  /// The contacts whose cards were exchanged with a folder, each with the name of a file and whether there
  /// still is such a contact, by file; one stands there for each of its cards.
  func folderFiles(in folder: String) throws -> [(contact: UID, file: String, isThere: Bool)]

  /// Hands the cards last exchanged with some files of a folder to `body` one by one, by file.
  func forEachFolderCard(
    in folder: String, files: [String], _ body: (FolderCard) throws -> Void
  ) throws

  /// The encodings in which files of a folder were read that don't tell theirs, by their names.
  func charsets(in folder: String) throws -> [String: String]

  /// Notes the cards that are about to be written to files of a folder, in place of those noted before.
  func announce(_ cards: [FolderCard], in folder: String) throws

  /// The cards that were to be written to a folder, and of which it isn't remembered that they were.
  func announcedCards(in folder: String) throws -> [FolderCard]

  /// Remembers what was written to files of a folder, in place of what was remembered of them; what was
  /// announced is forgotten.
  ///
  /// No undo takes that back: the files are as they are.
  func remember(_ cards: [FolderCard], in folder: String) throws

  /// The contacts that were deleted; those that an undo took back are none.
  func deletedContacts() throws -> Set<UID>

  /// Forgets files of a folder that are no more.
  func forget(files: [String], in folder: String) throws
}
