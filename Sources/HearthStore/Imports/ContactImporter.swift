import GRDB
import HearthDomain

/// Takes in contacts row by row: those known are merged, the others come into being.
///
/// A row that says what it said when it was last taken is not merged again: what its owner changed
/// since would be undone by it.
struct ContactImporter {
  private let options: ImportOptions
  private let contacts: BulkContacts
  private var keys: ImportKeys
  private let seen: SeenRows
  private var report = ImportReport()

  init(_ options: ImportOptions, in scope: ChangeScope) throws {
    self.options = options
    contacts = try BulkContacts(in: scope)
    keys = try ImportKeys(of: options.source, in: scope.database)
    seen = try SeenRows(scope.database)
  }

  mutating func run(
    in scope: inout ChangeScope, skip: (SkippedRow) -> Void,
    next: () throws -> ImportRow<ContactDraft>?
  ) throws -> ImportReport {
    while let row = try next() {
      switch row {
      case .draft(let draft):
        do {
          try take(draft, in: &scope)
        } catch let refusal as RowRefusal {
          leaveOut(SkippedRow(line: draft.line, reason: refusal.reason), skip)
        } catch HearthError.ambiguousContact(let name, _) {
          let reason = "several contacts are called '\(name)'; say which by an e-mail address"
          leaveOut(SkippedRow(line: draft.line, reason: reason), skip)
        } catch HearthError.alreadyExists(let what) {
          leaveOut(SkippedRow(line: draft.line, reason: "\(what) exists already"), skip)
        }
      case .skipped(let row): leaveOut(row, skip)
      }
    }
    try seen.forget()
    try contacts.finish()
    return report
  }

  private mutating func leaveOut(_ row: SkippedRow, _ skip: (SkippedRow) -> Void) {
    report.skippedCount += 1
    skip(row)
  }

  private mutating func take(_ draft: ContactDraft, in scope: inout ChangeScope) throws {
    let key = try key(of: draft)
    let known = try keys.contact(key)
    // What was deleted stays deleted, and what the row says was heeded when it first said so.
    if let known, known.subjectID == nil || known.digest == draft.digest {
      report.unchangedCount += 1
      return
    }
    try draft.details.requireVisibleName()
    // What a row says twice is taken once.
    let details = Contact.Details(displayName: draft.details.displayName).merging(
      draft.details, on: options.today)
    let id: Int64
    if let owner = try known?.subjectID ?? owner(of: draft, in: scope.database) {
      try merge(details, into: owner, in: &scope)
      id = owner
    } else {
      let uid = UIDPrefix.isWhole(draft.key) ? UID(rawValue: draft.key) : scope.nextUID()
      id = try contacts.add(details, uid: uid, in: &scope)
      try contacts.flush()
      report.addedCount += 1
    }
    try keys.remember(key, draft.digest, of: .contact(id), known: known)
  }

  /// What a row is remembered by: its key, or all it says if an earlier row of the file is as like it
  /// as two rows of one contact without an id are.
  private func key(of draft: ContactDraft) throws -> String {
    guard let earlier = try seen.meet(draft.key, at: draft.line, draft.digest),
      earlier.digest != draft.digest
    else { return draft.key }
    if draft.isKeyItsOwn { throw RowRefusal.idTaken(draft.key, by: earlier) }
    return draft.digest.rawValue
  }

  private mutating func merge(
    _ details: Contact.Details, into id: Int64, in scope: inout ChangeScope
  ) throws {
    let old = try scope.database.contact(Contact.ID(rawValue: id)).details
    let new = old.merging(details, on: options.today)
    guard new != old else {
      report.unchangedCount += 1
      return
    }
    try contacts.update(id, from: old, to: new, in: &scope)
    report.updatedCount += 1
  }

  /// The contact that the row's key names as its uid, or that has an address or the profile.
  ///
  /// A name alone says who is meant only where the row has nothing better.
  private func owner(of draft: ContactDraft, in database: Database) throws -> Int64? {
    let named = try database.firstRow("SELECT id FROM contact WHERE uid = ?", [draft.key]) {
      $0.int(0)
    }
    return try named ?? ContactResolver(database: database).same(as: draft.details)?.rawValue
  }
}
