import GRDB
import HearthDomain

/// Takes in touchpoints row by row, with everything else about them done in one go afterwards.
struct TouchpointImporter {
  private let options: ImportOptions
  private var bulk: BulkInsert
  private let insertTouchpoint: RawStatement
  private let insertParticipant: RawStatement
  private let selectUID: RawStatement
  private let selectKey: RawStatement
  /// Whether keys are remembered that a touchpoint's uid doesn't tell: it was deleted, or imported when
  /// uids didn't tell keys yet.
  private let remembersKeys: Bool
  private var directory: ContactDirectory
  private var nextID: Int64
  private var nextParticipantID: Int64
  private var report = ImportReport()

  init(_ options: ImportOptions, in scope: ChangeScope) throws {
    let database = scope.database
    self.options = options
    directory = try ContactDirectory(database)
    bulk = try BulkInsert(in: scope)
    nextID = try database.lastID(everOf: .touchpoint) + 1
    nextParticipantID = try database.lastID(everOf: .touchpointParticipant) + 1
    insertTouchpoint = try RawStatement(
      database,
      """
      INSERT INTO touchpoint
        (id, uid, channel, direction, occurredAt, occurredOn, recordedAt, purpose, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING
      """)
    insertParticipant = try RawStatement(
      database, "INSERT INTO touchpointParticipant (id, touchpointId, contactId) VALUES (?, ?, ?)")
    selectUID = try RawStatement(database, "SELECT id FROM touchpoint WHERE uid = ?")
    selectKey = try RawStatement(
      database,
      """
      SELECT touchpointId FROM importKey WHERE (key, source) = (?, ?)
      UNION ALL SELECT touchpointId FROM importKey WHERE (key, source) = (?, 'uid')
      """)
    remembersKeys =
      try database.firstRow("SELECT 1 FROM importKey WHERE contactId IS NULL", [], { _ in }) != nil
  }

  mutating func run(
    in scope: inout ChangeScope, skip: (SkippedRow) -> Void,
    next: () throws -> ImportRow<TouchpointDraft>?
  ) throws -> ImportReport {
    while let row = try next() {
      switch row {
      case .draft(let draft):
        if let skipped = try take(draft, in: &scope) { leaveOut(skipped, skip) }
      case .skipped(let skipped):
        leaveOut(skipped, skip)
      }
    }
    try bulk.finish()
    return report
  }

  private mutating func leaveOut(_ row: SkippedRow, _ skip: (SkippedRow) -> Void) {
    report.skippedCount += 1
    skip(row)
  }

  /// Stores one touchpoint; returns why not, if it is left out.
  private mutating func take(
    _ draft: TouchpointDraft, in scope: inout ChangeScope
  ) throws -> SkippedRow? {
    let contactID: Int64
    switch match(draft) {
    case .contact(let id): contactID = id
    case .several:
      return SkippedRow(
        line: draft.line, reason: "several contacts are called '\(draft.contact)'")
    case .nobody:
      guard let id = try create(draft, in: &scope) else {
        return SkippedRow(
          line: draft.line,
          reason: "no contact answers to '\(draft.contact)'; create it with '--create'")
      }
      contactID = id
    }
    let uid =
      UIDPrefix.isWhole(draft.key)
      ? UID(rawValue: draft.key) : UID(source: options.source, key: draft.key)
    if remembersKeys, let known = try known(draft.key, uid) {
      try meetAgain(draft, touchpointID: known.touchpointID, contactID: contactID, in: scope)
    } else if try insert(draft.details, uid: uid, with: contactID, in: scope) {
      report.addedCount += 1
    } else {
      let id = try touchpointID(of: uid)
      try meetAgain(draft, touchpointID: id, contactID: contactID, in: scope)
    }
    return nil
  }

  /// Whom a row is about: by its contact or, if nobody answers to that, by its e-mail address.
  private mutating func match(_ draft: TouchpointDraft) -> ContactDirectory.Match {
    let match = directory.match(draft.contact)
    guard match == .nobody, let email = draft.email, email.contains("@") else { return match }
    return directory.match(email)
  }

  /// A row whose key is remembered; its touchpoint is `nil` if it was deleted since.
  private struct KnownRow {
    let touchpointID: Int64?
  }

  private func known(_ key: String, _ uid: UID) throws -> KnownRow? {
    selectKey.bind(key, at: 1)
    selectKey.bind(options.source, at: 2)
    selectKey.bind(uid.rawValue, at: 3)
    defer { selectKey.reset() }
    return try selectKey.step() ? KnownRow(touchpointID: selectKey.optionalInt(0)) : nil
  }

  private func touchpointID(of uid: UID) throws -> Int64? {
    selectUID.bind(uid.rawValue, at: 1)
    defer { selectUID.reset() }
    return try selectUID.step() ? selectUID.int(0) : nil
  }

  /// Stores a touchpoint under the next id; false if one of that uid is there.
  ///
  /// To insert and see what comes of it costs less than to look first: nearly all rows are new.
  private mutating func insert(
    _ details: Touchpoint.Details, uid: UID, with contactID: Int64, in scope: ChangeScope
  ) throws -> Bool {
    insertTouchpoint.bind(nextID, at: 1)
    insertTouchpoint.bind(uid.rawValue, at: 2)
    insertTouchpoint.bind(details.channel.rawValue, at: 3)
    insertTouchpoint.bind(details.direction?.rawValue, at: 4)
    insertTouchpoint.bind(details.occurredAt.unixSeconds, at: 5)
    insertTouchpoint.bind(Int64(details.occurredOn.number), at: 6)
    insertTouchpoint.bind(scope.origin.at.unixSeconds, at: 7)
    insertTouchpoint.bind(details.purpose, at: 8)
    insertTouchpoint.bind(details.text, at: 9)
    try insertTouchpoint.run()
    guard scope.database.changesCount > 0 else { return false }
    insertParticipant.bind(nextParticipantID, at: 1)
    insertParticipant.bind(nextID, at: 2)
    insertParticipant.bind(contactID, at: 3)
    try insertParticipant.run()
    nextID += 1
    nextParticipantID += 1
    return true
  }

  /// A row seen before: it changes what it brought then, if the source keeps ids of its own.
  private mutating func meetAgain(
    _ draft: TouchpointDraft, touchpointID: Int64?, contactID: Int64, in scope: ChangeScope
  ) throws {
    // Only what an earlier import brought is changed; a touchpoint deleted since stays deleted.
    guard draft.isKeyStable, let id = touchpointID, id <= bulk.lastID(of: .touchpoint),
      let old = try scope.database.touchpoint(id)?.touchpoint.details
    else {
      report.unchangedCount += 1
      return
    }
    var new = draft.details
    new.participants = old.participants
    if !new.participants.contains(Contact.ID(rawValue: contactID)) {
      new.participants = [Contact.ID(rawValue: contactID)]
    }
    guard new != old else {
      report.unchangedCount += 1
      return
    }
    if contactID > bulk.lastID(of: .contact) { try bulk.writeJournal() }
    try TouchpointWriter().update(id, from: old, to: new, in: scope.database)
    report.updatedCount += 1
  }

  /// Brings a contact into being for a row that names nobody known, if that is wanted.
  private mutating func create(
    _ draft: TouchpointDraft, in scope: inout ChangeScope
  ) throws -> Int64? {
    guard options.createsContacts else { return nil }
    let details = Contact.Details(of: draft)
    let id = try ContactWriter().insert(details, in: &scope)
    directory.add(details, id: id)
    report.createdContactCount += 1
    return id
  }
}

extension Contact.Details {
  /// The contact that a touchpoint's row describes.
  fileprivate init(of draft: TouchpointDraft) {
    let affiliations = draft.organization.map { [Affiliation(organization: $0)] } ?? []
    if let handle = Link.linkedInHandle(in: draft.contact) {
      self.init(
        displayName: handle, links: [.linkedIn(handle: handle)], affiliations: affiliations)
    } else if draft.contact.contains("@") {
      self.init(
        displayName: draft.contact, name: PersonName(),
        emails: [EmailAddress(draft.contact)], affiliations: affiliations)
    } else {
      self.init(
        displayName: draft.contact,
        emails: [draft.email].compactMap(\.self).filter { $0.contains("@") }.map {
          EmailAddress($0)
        },
        affiliations: affiliations)
    }
  }
}
