import GRDB
import HearthDomain

/// Finds whom the rows of touchpoints are about, and brings newcomers into being where that is wanted.
struct ImportedPeople {
  private let createsContacts: Bool
  private var directory: ContactDirectory
  private(set) var createdCount = 0

  init(_ options: ImportOptions, in database: Database) throws {
    createsContacts = options.createsContacts
    directory = try ContactDirectory(database)
  }

  /// Whom a row is about, if that is known and clear.
  mutating func known(_ draft: TouchpointDraft) -> Int64? {
    guard case .contact(let id) = match(draft) else { return nil }
    return id
  }

  /// Whom a row is about, or a newcomer.
  ///
  /// - Throws: ``RowRefusal`` if that isn't clear, or nobody is to come into being.
  mutating func find(_ draft: TouchpointDraft, in scope: inout ChangeScope) throws -> Int64 {
    switch match(draft) {
    case .contact(let id): return id
    case .several: throw RowRefusal("several contacts are called '\(draft.contact)'")
    case .nobody where createsContacts: return try create(draft, in: &scope)
    case .nobody:
      throw RowRefusal("no contact answers to '\(draft.contact)'; create it with '--create'")
    }
  }

  /// By its contact or, if nobody or more than one answers to that, by its e-mail address.
  private mutating func match(_ draft: TouchpointDraft) -> ContactDirectory.Match {
    let match = directory.match(draft.contact)
    guard let email = draft.email, email.contains("@") else { return match }
    switch match {
    case .contact: return match
    case .nobody: return directory.match(email)
    case .several: return directory.namesake(draft.contact, email: email)
    }
  }

  private mutating func create(
    _ draft: TouchpointDraft, in scope: inout ChangeScope
  ) throws -> Int64 {
    let details = Contact.Details(of: draft)
    try details.requireVisibleName()
    let id = try ContactWriter().insert(details, in: &scope)
    directory.add(details, id: id)
    createdCount += 1
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
    } else if EmailAddress.isPlausible(draft.contact) {
      self.init(
        displayName: draft.contact, name: PersonName(),
        emails: [EmailAddress(draft.contact)], affiliations: affiliations)
    } else {
      self.init(
        displayName: draft.contact,
        emails: [draft.email].compactMap(\.self).filter(EmailAddress.isPlausible).map {
          EmailAddress($0)
        },
        affiliations: affiliations)
    }
  }
}
