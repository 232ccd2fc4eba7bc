import GRDB
import HearthDomain

/// Finds whose card it is: never by the name alone.
struct CardMatcher {
  private let database: Database
  private let plan: NumberingPlan?
  private let byUID: RawStatement
  private let byEmail: RawStatement
  private let byHandle: RawStatement
  private let byDeletedKey: RawStatement
  /// Read when a number is first looked for.
  private var phones: PhoneOwners?

  init(_ plan: NumberingPlan?, _ database: Database) throws {
    self.database = database
    self.plan = plan
    byUID = try RawStatement(database, "SELECT id FROM contact WHERE uid = ?")
    byEmail = try RawStatement(database, "SELECT contactId FROM emailAddress WHERE address = ?")
    byHandle = try RawStatement(database, "SELECT contactId FROM link WHERE handle = ?")
    byDeletedKey = try RawStatement(
      database, "SELECT 1 FROM importKey WHERE (key, source) = (?, 'vcard')")
  }

  /// Whether the contact of a card of that key was deleted.
  func isDeleted(_ key: String) throws -> Bool {
    try first(byDeletedKey, key) != nil
  }

  func contact(ofUID uid: String) throws -> Int64? {
    try first(byUID, uid)
  }

  func contact(ofEmail address: String) throws -> Int64? {
    try first(byEmail, address)
  }

  func contact(ofHandle handle: String) throws -> Int64? {
    try first(byHandle, handle)
  }

  /// The contact that has an address, the profile or, if the names allow it, a number of `details`.
  ///
  /// Where the names don't, `warnings` hears whose number it is.
  mutating func contact(
    like details: Contact.Details, warnings: inout [String]
  ) throws -> (id: Int64, match: CardOutcome.Match)? {
    for email in details.emails {
      if let id = try contact(ofEmail: email.address) { return (id, .email) }
    }
    for link in details.links {
      if let handle = link.linkedInHandle, let id = try contact(ofHandle: handle) {
        return (id, .linkedIn)
      }
    }
    return try contact(withPhoneOf: details, warnings: &warnings).map { ($0, .phone) }
  }

  /// Lets the numbers of a contact be found that has come into being or changed.
  mutating func add(_ phones: [PhoneNumber], of id: Int64) {
    for phone in phones { self.phones?.add(phone, of: id) }
  }

  private mutating func contact(
    withPhoneOf details: Contact.Details, warnings: inout [String]
  ) throws -> Int64? {
    guard !details.phones.isEmpty else { return nil }
    let owners = try phones ?? PhoneOwners(plan, database)
    phones = owners
    let likeness = NameLikeness(of: details)
    for phone in details.phones {
      guard case .contact(let id) = owners.owner(of: phone),
        let owner = try nameAndLikeness(of: id)
      else { continue }
      if likeness.allows(owner.likeness) { return id }
      warnings.append("shares the number \(phone.number) with contact \(id), \(owner.name)")
    }
    return nil
  }

  private func nameAndLikeness(of id: Int64) throws -> (name: String, likeness: NameLikeness)? {
    let organizations = try database.rows(
      """
      SELECT name FROM affiliation JOIN organization ON organization.id = organizationId
      WHERE contactId = ?
      """, [id]
    ) { $0.text(0) }
    return try database.firstRow(
      "SELECT displayName, givenName, familyName, nickname FROM contact WHERE id = ?", [id]
    ) { row in
      (
        row.text(0),
        NameLikeness(
          displayName: row.text(0), names: (1...3).map { row.text($0) },
          organizations: organizations)
      )
    }
  }

  private func first(_ statement: RawStatement, _ value: String) throws -> Int64? {
    statement.bind(value, at: 1)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }
}
