/// One touchpoint as a file gave it, its contact not yet looked up.
public struct TouchpointDraft: Hashable, Sendable {
  /// The line of the file it began on, from 1.
  public let line: Int
  /// Tells the row from every other of its source, now and in later imports.
  public let key: String
  /// What the row says, if `key` is the source's own id; without one, a row that changed is another.
  public let digest: RowDigest?
  /// Who it was with, as written: an e-mail address, a LinkedIn profile or a whole name.
  public let contact: String
  /// An address or profile and an organization to give to a contact that is created.
  public let email: String?
  public let organization: String?
  /// The exchange; its participants are filled in by the import.
  public let details: Touchpoint.Details
  /// What of `details` the row itself says; the rest is assumed, and put in place of nothing.
  public let said: Touchpoint.Details.Parts

  public init(
    line: Int, key: String, digest: RowDigest? = nil, contact: String, email: String? = nil,
    organization: String? = nil, details: Touchpoint.Details,
    said: Touchpoint.Details.Parts = .all
  ) {
    self.line = line
    self.key = key
    self.digest = digest
    self.contact = contact
    self.email = email
    self.organization = organization
    self.details = details
    self.said = said
  }
}

/// One contact as a file gave it.
public struct ContactDraft: Hashable, Sendable {
  /// The line of the file it began on, from 1.
  public let line: Int
  /// Tells the row from every other of its source, now and in later imports.
  public let key: String
  /// Whether `key` is the source's own id, under which there can be but one row.
  public let isKeyItsOwn: Bool
  /// What the row says.
  public let digest: RowDigest
  /// What the file says; what it lacks is empty and never blanks what is stored.
  public let details: Contact.Details

  public init(
    line: Int, key: String, isKeyItsOwn: Bool, digest: RowDigest, details: Contact.Details
  ) {
    self.line = line
    self.key = key
    self.isKeyItsOwn = isKeyItsOwn
    self.digest = digest
    self.details = details
  }
}

/// What came of an import.
public struct ImportReport: Hashable, Sendable {
  public var addedCount = 0
  public var updatedCount = 0
  public var unchangedCount = 0
  public var skippedCount = 0
  /// Rows about people who are none of the contacts, where that leaves a row out.
  public var unknownCount = 0
  /// Contacts that came into being because a touchpoint named them.
  public var createdContactCount = 0

  public init() {}

  /// Adds what came of another part of the import.
  public mutating func add(_ other: ImportReport) {
    addedCount += other.addedCount
    updatedCount += other.updatedCount
    unchangedCount += other.unchangedCount
    skippedCount += other.skippedCount
    unknownCount += other.unknownCount
    createdContactCount += other.createdContactCount
  }
}

/// A row that an import left out.
public struct SkippedRow: Hashable, Sendable {
  /// The line of the file it began on, from 1.
  public let line: Int
  public let reason: String

  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// What an import read next.
public enum ImportRow<Draft: Sendable>: Sendable {
  case draft(Draft)
  case skipped(SkippedRow)
}

/// How an import is to go about it.
public struct ImportOptions: Sendable {
  /// The name of the kind of source, under which keys are remembered, such as `csv`.
  public let source: String
  /// Whether a contact that does not exist is created.
  public let createsContacts: Bool
  /// Whether everything is rolled back in the end.
  public let isDryRun: Bool
  /// The date on the owner's clock: the day on which a move that has no date of its own falls.
  public let today: Day

  public init(
    source: String, today: Day, createsContacts: Bool = false, isDryRun: Bool = false
  ) {
    self.source = source
    self.today = today
    self.createsContacts = createsContacts
    self.isDryRun = isDryRun
  }
}

/// Takes in whole files, each in one transaction; memory stays flat.
public protocol ImportRepository: Sendable {
  /// Stores the touchpoints that `next` hands out until `nil`; `skip` hears of each row left out.
  ///
  /// A row that says what it said when it was last taken changes nothing, whatever became of its
  /// touchpoint since. One that says something else puts that in place, and nothing more.
  func importTouchpoints(
    _ options: ImportOptions, by origin: ChangeOrigin, skip: (SkippedRow) -> Void,
    next: () throws -> ImportRow<TouchpointDraft>?
  ) throws -> ImportReport

  /// Stores or merges the contacts that `next` hands out until `nil`; `skip` hears of each row left
  /// out.
  ///
  /// A contact is the same if its key, an e-mail address or its LinkedIn profile is. A merge adds
  /// and replaces, and never blanks. A row that says what it said when it was last taken is not
  /// merged again.
  func importContacts(
    _ options: ImportOptions, by origin: ChangeOrigin, skip: (SkippedRow) -> Void,
    next: () throws -> ImportRow<ContactDraft>?
  ) throws -> ImportReport
}
