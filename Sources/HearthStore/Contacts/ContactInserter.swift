import GRDB
import HearthDomain

/// Inserts contacts with everything that belongs to them, many at a time.
///
/// What was added is in the database once it is flushed. Nobody else may insert any meanwhile. A class,
/// so that what is gathered is never copied.
final class ContactInserter {
  private var contacts: RowBatch
  private var emails: RowBatch
  private var phones: RowBatch
  private var addresses: RowBatch
  private var links: RowBatch
  private var affiliations: RowBatch
  private var contactTags: RowBatch
  private var cards: RowBatch
  private var organizations: NamedRows
  private var tags: NamedRows
  private let documents: ContactDocuments?

  /// An inserter that hands contacts to the search index too, unless the triggers do.
  init(indexing documents: ContactDocuments? = nil, in database: Database) throws {
    contacts = RowBatch(into: .contact, in: database)
    emails = RowBatch(into: .emailAddress, in: database)
    phones = RowBatch(into: .phone, in: database)
    addresses = RowBatch(into: .postalAddress, in: database)
    links = RowBatch(into: .link, in: database)
    affiliations = RowBatch(into: .affiliation, in: database)
    contactTags = RowBatch(into: .contactTag, in: database)
    cards = RowBatch(into: .contactCard, in: database)
    organizations = try NamedRows(of: .organization, in: database)
    tags = try NamedRows(of: .tag, in: database)
    self.documents = documents
  }

  /// Adds a contact and returns its id; its addresses may be nobody else's.
  func add(
    _ details: Contact.Details, uid: UID, in scope: inout ChangeScope
  ) throws -> Int64 {
    let id = try contacts.add { row in
      row.set("uid", to: uid.rawValue)
      details.write(to: &row)
      row.set("createdAt", to: scope.origin.at.unixSeconds)
      row.set("updatedAt", to: scope.origin.at.unixSeconds)
    }
    for (place, email) in details.emails.enumerated() {
      try emails.add(to: id, at: place, in: &scope) { email.write(to: &$0) }
    }
    for (place, phone) in details.phones.enumerated() {
      try phones.add(to: id, at: place, in: &scope) { phone.write(to: &$0) }
    }
    for (place, address) in details.addresses.enumerated() {
      try addresses.add(to: id, at: place, in: &scope) { address.write(to: &$0) }
    }
    for (place, link) in details.links.enumerated() {
      try links.add(to: id, at: place, in: &scope) { link.write(to: &$0) }
    }
    let organizations = try add(details.affiliations, to: id, in: &scope)
    let tags = try add(details.tags, to: id, in: &scope)
    try documents?.add(details, at: organizations, tagged: tags, of: id)
    return id
  }

  /// Adds the card that a contact came from.
  func add(_ card: CardSource, key: String, to contactID: Int64) throws {
    _ = try cards.add { row in
      row.set("contactId", to: contactID)
      row.set("key", to: key)
      row.set("card", to: card.text)
      row.set("isBytewise", to: card.isBytewise ? 1 : 0)
    }
  }

  /// Inserts what was added, contacts before what belongs to them.
  func flush() throws {
    try contacts.flush()
    try emails.flush()
    try phones.flush()
    try addresses.flush()
    try links.flush()
    try affiliations.flush()
    try contactTags.flush()
    try cards.flush()
  }

  /// Adds stays at organizations and returns what those are called.
  private func add(
    _ stays: [Affiliation], to id: Int64, in scope: inout ChangeScope
  ) throws -> [String] {
    var names: [String] = []
    for (place, affiliation) in stays.enumerated() {
      let organization = try organizations.entry(named: affiliation.organization) {
        try OrganizationWriter().insert(
          Organization.Details(name: affiliation.organization), in: &scope)
      }
      names.append(organization.name)
      try affiliations.add(to: id, at: place, in: &scope) {
        affiliation.write(to: &$0, organizationID: organization.id)
      }
    }
    return names
  }

  /// Adds tags and returns what they are called, in the order of their ids.
  private func add(
    _ names: [String], to id: Int64, in scope: inout ChangeScope
  ) throws -> [String] {
    var carried: [NamedRows.Entry] = []
    var carriedIDs: Set<Int64> = []
    for name in names {
      let tag = try tags.entry(named: name) { try TagWriter().insert(name, in: &scope) }
      // Names that differ in case are one tag.
      guard carriedIDs.insert(tag.id).inserted else { continue }
      carried.append(tag)
      _ = try contactTags.add { row in
        row.set("contactId", to: id)
        row.set("tagId", to: tag.id)
      }
    }
    return carried.sorted { $0.id < $1.id }.map(\.name)
  }
}

extension RowBatch {
  /// Adds a row that belongs to a contact, with the columns that `fill` sets besides.
  fileprivate mutating func add(
    to contactID: Int64, at position: Int, in scope: inout ChangeScope,
    _ fill: (inout RowBatch) -> Void
  ) throws {
    let uid = scope.nextUID()
    _ = try add { row in
      row.set("uid", to: uid.rawValue)
      row.set("contactId", to: contactID)
      row.set("position", to: Int64(position))
      fill(&row)
    }
  }
}
