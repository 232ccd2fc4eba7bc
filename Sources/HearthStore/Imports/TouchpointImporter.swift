import GRDB
import HearthDomain

/// Takes in touchpoints row by row, with everything else about them done in one go afterwards.
///
/// Whether a row is known is settled before anybody is looked for: what was taken before stays with
/// the contact it has now, whatever that is called, and stays away if it was deleted.
struct TouchpointImporter {
  private var bulk: BulkInsert
  private var inserter: TouchpointInserter
  private var keys: ImportKeys
  private var people: ImportedPeople
  private let seen: SeenRows
  private let source: String
  private let remembersRowsWithoutIDs: Bool
  private var report = ImportReport()

  init(_ options: ImportOptions, in scope: ChangeScope) throws {
    source = options.source
    people = try ImportedPeople(options, in: scope.database)
    bulk = try BulkInsert(in: scope)
    inserter = try TouchpointInserter(in: scope)
    keys = try ImportKeys(of: options.source, in: scope.database)
    seen = try SeenRows(scope.database)
    remembersRowsWithoutIDs = try keys.rememberTouchpointsWithoutIDs()
  }

  mutating func run(
    in scope: inout ChangeScope, skip: (SkippedRow) -> Void,
    next: () throws -> ImportRow<TouchpointDraft>?
  ) throws -> ImportReport {
    while let row = try next() {
      switch row {
      case .draft(let draft):
        do {
          try take(draft, in: &scope)
        } catch let refusal as RowRefusal {
          leaveOut(SkippedRow(line: draft.line, reason: refusal.reason), skip)
        }
      case .skipped(let skipped): leaveOut(skipped, skip)
      }
    }
    try seen.forget()
    try bulk.finish()
    report.createdContactCount = people.createdCount
    return report
  }

  private mutating func leaveOut(_ row: SkippedRow, _ skip: (SkippedRow) -> Void) {
    report.skippedCount += 1
    skip(row)
  }

  private mutating func take(_ draft: TouchpointDraft, in scope: inout ChangeScope) throws {
    let uid =
      UIDPrefix.isWhole(draft.key) ? UID(rawValue: draft.key) : UID(source: source, key: draft.key)
    if let digest = draft.digest {
      try take(draft, digest, uid, in: &scope)
    } else {
      try takeWithoutID(draft, uid, in: &scope)
    }
  }

  // MARK: Rows without ids of their own

  /// Takes a row that is known by all it says, so that one that was taken can't have changed.
  private mutating func takeWithoutID(
    _ draft: TouchpointDraft, _ uid: UID, in scope: inout ChangeScope
  ) throws {
    if remembersRowsWithoutIDs, try keys.touchpoint(draft.key, uid) != nil {
      report.unchangedCount += 1
      return
    }
    var contactID = people.known(draft)
    if contactID == nil, try inserter.id(of: uid) == nil {
      contactID = try people.find(draft, in: &scope)
    }
    if let contactID, try inserter.insert(draft.details, uid: uid, with: contactID) != nil {
      report.addedCount += 1
    } else {
      report.unchangedCount += 1
    }
  }

  // MARK: Rows with ids of their own

  private mutating func take(
    _ draft: TouchpointDraft, _ digest: RowDigest, _ uid: UID, in scope: inout ChangeScope
  ) throws {
    if let earlier = try seen.meet(draft.key, at: draft.line, digest) {
      guard earlier.digest == digest else { throw RowRefusal.idTaken(draft.key, by: earlier) }
      report.unchangedCount += 1
      return
    }
    do {
      try takeFirst(draft, digest, uid, in: &scope)
    } catch let refusal as RowRefusal {
      try seen.letGo(of: draft.key)
      throw refusal
    }
  }

  /// Takes a row whose id no earlier row of the file has.
  private mutating func takeFirst(
    _ draft: TouchpointDraft, _ digest: RowDigest, _ uid: UID, in scope: inout ChangeScope
  ) throws {
    guard let known = try known(draft.key, uid) else {
      return try add(draft, digest, uid, in: &scope)
    }
    guard let id = known.subjectID, known.digest != digest else {
      report.unchangedCount += 1
      return
    }
    try update(id, by: draft, known, in: &scope)
    try keys.remember(uid.rawValue, digest, of: .touchpoint(id), known: known)
  }

  private func known(_ key: String, _ uid: UID) throws -> ImportKeys.Known? {
    if let known = try keys.touchpoint(key, uid) { return known }
    return try inserter.id(of: uid).map { ImportKeys.Known(subjectID: $0) }
  }

  private mutating func add(
    _ draft: TouchpointDraft, _ digest: RowDigest, _ uid: UID, in scope: inout ChangeScope
  ) throws {
    let contactID = try people.find(draft, in: &scope)
    guard let id = try inserter.insert(draft.details, uid: uid, with: contactID) else { return }
    try keys.remember(uid.rawValue, digest, of: .touchpoint(id), known: nil)
    report.addedCount += 1
  }

  /// Puts in place what a row says that said something else before.
  private mutating func update(
    _ id: Int64, by draft: TouchpointDraft, _ known: ImportKeys.Known, in scope: inout ChangeScope
  ) throws {
    let old = try scope.database.requireTouchpoint(id).touchpoint.details
    var new = old.replacing(draft.said, by: draft.details)
    if let before = known.digest, let digest = draft.digest, !before.namesTheSame(as: digest) {
      try move(&new, to: try people.find(draft, in: &scope))
    }
    guard new != old else {
      report.unchangedCount += 1
      return
    }
    try TouchpointWriter().update(id, from: old, to: new, in: scope.database)
    report.updatedCount += 1
  }

  private mutating func move(_ details: inout Touchpoint.Details, to contactID: Int64) throws {
    let contact = Contact.ID(rawValue: contactID)
    guard !details.participants.contains(contact) else { return }
    details.participants = [contact]
    if contactID > bulk.lastID(of: .contact) { try bulk.writeJournal() }
  }
}
