/// Which contacts to fetch; every condition that is given must hold.
public struct ContactQuery: Hashable, Sendable {
  /// Only these; `nil` for any.
  public var ids: [Contact.ID]?
  /// The whole display name, whatever its case.
  public var name: String?
  /// Text that the display name must contain, whatever its case.
  public var nameContains: String?
  public var roles: Set<Contact.Role>
  /// Tags of which a contact must carry at least one.
  public var tags: Set<String>
  /// An organization that the contact works for now, by name.
  public var organization: String?
  /// The status to have; `nil` for any.
  public var status: Contact.Status?
  /// At most this many; `nil` for all.
  public var limit: Int?

  public init(
    ids: [Contact.ID]? = nil, name: String? = nil, nameContains: String? = nil,
    roles: Set<Contact.Role> = [], tags: Set<String> = [], organization: String? = nil,
    status: Contact.Status? = nil,
    limit: Int? = nil
  ) {
    self.ids = ids
    self.name = name
    self.nameContains = nameContains
    self.roles = roles
    self.tags = tags
    self.organization = organization
    self.status = status
    self.limit = limit
  }
}
