import GRDB
import HearthDomain

/// Finds whose card it is: never by the name alone.
struct CardMatcher {
  private let database: Database
  private let plan: NumberingPlan?
  /// `nil` if there were no contacts before.
  private let selectUID: RawStatement?
  /// `nil` if the contact of no card was ever deleted.
  private let selectDeleted: RawStatement?
  /// `nil` if there were no cards before.
  private let selectCard: RawStatement?
  private let selectName: RawStatement
  /// The last contact that was there before.
  private let lastID: Int64
  /// Read when it is first asked for.
  private var deleted: Set<UID>?
  /// The addresses and profiles that contacts had and haven't now; read when one is first asked for.
  private var former: [Int64: Set<String>]?
  /// The ids of contacts that were restored from a dump; read like ``former``.
  private var restored: [ClosedRange<Int64>]?
  private var emails: ValueOwners
  private var handles: ValueOwners
  /// Read when a number is first looked for.
  private var phones: PhoneOwners?

  init(_ plan: NumberingPlan?, _ database: Database) throws {
    self.database = database
    self.plan = plan
    lastID = try database.lastID(of: .contact)
    selectUID =
      try lastID > 0
      ? RawStatement(database, "SELECT id FROM contact WHERE uid = ?") : nil
    let hasDeleted = try database.firstRow(
      "SELECT 1 FROM importKey WHERE source = 'vcard' LIMIT 1", []
    ) { _ in true }
    selectDeleted =
      try hasDeleted == true
      ? RawStatement(database, "SELECT 1 FROM importKey WHERE (key, source) = (?, 'vcard')") : nil
    selectCard =
      try database.lastID(of: .contactCard) > 0
      ? RawStatement(database, "SELECT 1 FROM contactCard WHERE contactId = ?") : nil
    selectName = try RawStatement(
      database,
      """
      SELECT displayName, givenName, familyName, EXISTS (
        SELECT 1 FROM affiliation JOIN organization ON organization.id = organizationId
        WHERE contactId = contact.id AND organization.name = displayName)
      FROM contact WHERE id = ?
      """)
    emails = try ValueOwners(of: "address", in: .emailAddress, database)
    handles = try ValueOwners(of: "handle", in: .link, database)
  }

  /// Whether the contact of a card of that key was deleted.
  func isDeleted(_ key: String) throws -> Bool {
    try first(selectDeleted, key) != nil
  }

  /// Whether a contact was deleted, and not taken back by an undo.
  mutating func isDeleted(_ contact: UID) throws -> Bool {
    let deleted = try deleted ?? database.deletedContacts()
    self.deleted = deleted
    return deleted.contains(contact)
  }

  /// The contact that was there before and has that uid.
  func contact(ofUID uid: String) throws -> Int64? {
    try first(selectUID, uid)
  }

  /// The contact that has an address, the profile or, if the names allow it, a number of `details`, by
  /// what those are known by.
  ///
  /// Two cards that share an address are of one contact only if the names allow that, too: whoever wrote
  /// the cards took them for two. What the owner entered has the name that the owner gave it.
  ///
  /// `makeReadable` sees to it that a contact is in the database. Where the names don't allow it,
  /// `warnings` hears whose address or number it is.
  mutating func contact(
    like details: Contact.Details, _ identifiers: ContactIdentifiers,
    makeReadable: (Int64) throws -> Void, warnings: inout [CardWarning]
  ) throws -> (id: Int64, match: CardOutcome.Match)? {
    lazy var own = NameLikeness(of: details)
    func other(_ id: Int64) throws -> (name: String, isAllowed: Bool)? {
      try makeReadable(id)
      return try nameAndLikeness(of: id).map { ($0.name, own.allows($0.likeness)) }
    }
    func isAllowed(_ id: Int64) throws -> Bool {
      guard try id > lastID || hasCard(id) else { return true }
      return try other(id)?.isAllowed != false
    }
    for (email, key) in zip(details.emails, identifiers.emails) {
      guard let id = try emails.owner(of: email.address, key: key) else { continue }
      if try isAllowed(id) { return (id, .email) }
      warnings.append(
        CardWarning("shares the address \(email.address) with contact \(id)", sharing: key.text))
    }
    for handle in identifiers.handles {
      guard let id = try handles.owner(of: handle.text, key: handle) else { continue }
      if try isAllowed(id) { return (id, .linkedIn) }
      warnings.append(
        CardWarning("shares the profile \(handle.text) with contact \(id)", sharing: handle.text))
    }
    guard !details.phones.isEmpty else { return nil }
    let owners = try phones ?? PhoneOwners(plan, database)
    phones = owners
    for (phone, key) in zip(details.phones, identifiers.phones) {
      guard let key else { continue }
      var first: (id: Int64, name: String)?
      let ids = owners.owners(of: key)
      // Who bears no name might be any of several.
      let isAnybody = ids.count > 1 && own.isNameless
      for id in ids {
        guard let (name, isAllowed) = try other(id) else { continue }
        if isAllowed, !isAnybody { return (id, .phone) }
        first = first ?? (id, name)
      }
      guard let first else { continue }
      warnings.append(
        CardWarning(
          "shares the number \(phone.number) with contact \(first.id), \(first.name)",
          sharing: key.text))
    }
    return nil
  }

  /// Lets a contact be found that has come into being.
  mutating func add(_ identifiers: ContactIdentifiers, of id: Int64) {
    for email in identifiers.emails { emails.add(email, of: id) }
    for handle in identifiers.handles { handles.add(handle, of: id) }
    for phone in identifiers.phones.compactMap(\.self) { phones?.add(phone, of: id) }
  }

  /// Lets a contact be found by what it has become.
  mutating func update(from old: Contact.Details, to new: Contact.Details, of id: Int64) {
    let identifiers = ContactIdentifiers(old, plan)
    for email in identifiers.emails { emails.remove(email) }
    for handle in identifiers.handles { handles.remove(handle) }
    let values = (identifiers.emails + identifiers.handles).map(\.text)
    if former != nil { former?[id, default: []].formUnion(values) }
    for phone in identifiers.phones.compactMap(\.self) { phones?.remove(phone, of: id) }
    add(ContactIdentifiers(new, plan), of: id)
  }

  /// Details without the addresses and profiles that contacts other than `id` have, and whose those are.
  func withoutForeignValues(
    _ details: Contact.Details, of id: Int64?
  ) throws -> (details: Contact.Details, foreign: [(value: String, owner: Int64)]) {
    var (details, foreign) = (details, [(value: String, owner: Int64)]())
    func isOwn(_ value: String, of owner: Int64?) -> Bool {
      guard let owner, owner != id else { return true }
      foreign.append((value, owner))
      return false
    }
    details.emails = try details.emails.filter {
      let key = HashedText($0.address.lowercased())
      return try isOwn($0.address, of: emails.owner(of: $0.address, key: key))
    }
    details.links = try details.links.filter {
      try isOwn(
        $0.url, of: $0.uniqueHandle.flatMap { try handles.owner(of: $0, key: HashedText($0)) })
    }
    return (details, foreign)
  }

  /// Details without the addresses and profiles that nobody has, and the contact never had: they were left
  /// to another one when its card was taken in.
  mutating func withoutFreedValues(
    _ details: Contact.Details, of id: Int64
  ) throws -> Contact.Details {
    var details = details
    details.emails = try details.emails.filter {
      let value = $0.address.lowercased()
      return try emails.owner(of: $0.address, key: HashedText(value)) != nil
        || hadOnce(id, value)
    }
    details.links = try details.links.filter {
      guard let handle = $0.uniqueHandle else { return true }
      return try handles.owner(of: handle, key: HashedText(handle)) != nil || hadOnce(id, handle)
    }
    return details
  }

  /// Whether a contact had an address or a profile, in lower case, that it hasn't now.
  ///
  /// Of those that were restored from a dump nobody knows, because their journal was not.
  private mutating func hadOnce(_ id: Int64, _ value: String) throws -> Bool {
    let former = try former ?? database.formerUniqueValues()
    self.former = former
    let restored = try restored ?? database.restoredContacts()
    self.restored = restored
    return former[id]?.contains(value) == true || restored.contains { $0.contains(id) }
  }

  /// Whether a contact that was there before came from a card, or has met one.
  private func hasCard(_ id: Int64) throws -> Bool {
    guard let selectCard else { return false }
    selectCard.bind(id, at: 1)
    defer { selectCard.reset() }
    return try selectCard.step()
  }

  private func nameAndLikeness(of id: Int64) throws -> (name: String, likeness: NameLikeness)? {
    selectName.bind(id, at: 1)
    defer { selectName.reset() }
    guard try selectName.step() else { return nil }
    let name = selectName.text(0)
    let likeness = NameLikeness(
      name, given: selectName.text(1), family: selectName.text(2),
      isOrganization: selectName.int(3) == 1)
    return (name, likeness)
  }

  private func first(_ select: RawStatement?, _ value: String) throws -> Int64? {
    guard let select else { return nil }
    select.bind(value, at: 1)
    defer { select.reset() }
    return try select.step() ? select.int(0) : nil
  }
}
