import GRDB
import HearthDomain

/// Takes in contacts row by row: those known are merged, the others come into being.
struct ContactImporter {
  private let options: ImportOptions
  private var report = ImportReport()

  init(_ options: ImportOptions) {
    self.options = options
  }

  mutating func run(
    in scope: inout ChangeScope, skip: (SkippedRow) -> Void,
    next: () throws -> ImportRow<ContactDraft>?
  ) throws -> ImportReport {
    while let row = try next() {
      var skipped: SkippedRow?
      switch row {
      case .draft(let draft): skipped = try take(draft, in: &scope)
      case .skipped(let row): skipped = row
      }
      if let skipped {
        report.skippedCount += 1
        skip(skipped)
      }
    }
    return report
  }

  private mutating func take(
    _ draft: ContactDraft, in scope: inout ChangeScope
  ) throws -> SkippedRow? {
    let database = scope.database
    // What a row says twice is taken once.
    let details = Contact.Details(displayName: draft.details.displayName).merging(
      draft.details, on: options.today)
    let known = try knownKey(draft.key, in: database)
    if let known, known.contactID == nil {
      // It was imported before and deleted since: it stays deleted.
      report.unchangedCount += 1
      return nil
    }
    do {
      if let id = try known?.contactID ?? owner(of: draft, in: database) {
        try merge(details, into: id, in: &scope)
        if known == nil { try remember(draft.key, of: id, in: database) }
      } else {
        let uid = UIDPrefix.isWhole(draft.key) ? UID(rawValue: draft.key) : nil
        let id = try ContactWriter().insert(details, uid: uid, in: &scope)
        try remember(draft.key, of: id, in: database)
        report.addedCount += 1
      }
    } catch HearthError.alreadyExists(let what) {
      return SkippedRow(line: draft.line, reason: "\(what) exists already")
    }
    return nil
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
    try ContactWriter().update(id, from: old, to: new, in: &scope)
    report.updatedCount += 1
  }

  /// A key imported before; its contact is `nil` if it was deleted since.
  private struct KnownKey {
    let contactID: Int64?
  }

  private func knownKey(_ key: String, in database: Database) throws -> KnownKey? {
    try database.firstRow(
      "SELECT contactId FROM importKey WHERE key = ? AND source = ?", [key, options.source]
    ) { KnownKey(contactID: $0.optionalInt(0)) }
  }

  private func remember(_ key: String, of id: Int64, in database: Database) throws {
    _ = try database.insert(
      into: .importKey,
      [("source", .text(options.source)), ("key", .text(key)), ("contactId", .int(id))])
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

extension Contact.Details {
  /// These details with what `other` says added or put in place; what `other` lacks is kept.
  ///
  /// A new organization ends the stay at the one before, on `today`.
  func merging(_ other: Contact.Details, on today: Day) -> Contact.Details {
    var merged = self
    if !other.displayName.contains("@") {
      merged.displayName = other.displayName
      merged.name = other.name.joined.isEmpty ? merged.name : other.name
    }
    merged.nickname = other.nickname ?? nickname
    merged.pronouns = other.pronouns ?? pronouns
    merged.role = other.role == .other ? role : other.role
    merged.title = other.title ?? title
    merged.status = other.status == .active ? status : other.status
    merged.snoozedUntil = other.snoozedUntil ?? snoozedUntil
    merged.tier = other.tier ?? tier
    merged.timeZone = other.timeZone ?? timeZone
    merged.birthday = other.birthday ?? birthday
    merged.note = other.note.isEmpty ? note : other.note
    merged.cadence = other.cadence ?? cadence
    merged.emails.add(other.emails) { $0.address.lowercased() }
    merged.phones.add(other.phones) { String($0.number.filter(\.isNumber)) }
    merged.addresses.add(other.addresses) { $0 }
    merged.links.add(other.links) { $0.linkedInHandle ?? $0.url }
    for affiliation in other.affiliations { merged.join(affiliation, on: today) }
    merged.tags = tags.addingTags(other.tags)
    return merged
  }
}

extension Array {
  /// Appends those of `others` whose key no element has yet.
  fileprivate mutating func add<Key: Hashable>(_ others: [Element], key: (Element) -> Key) {
    var known = Set(map(key))
    for other in others where known.insert(key(other)).inserted {
      append(other)
    }
  }
}
