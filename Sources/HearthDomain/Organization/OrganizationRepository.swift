/// An organization with the number of contacts it has now.
public struct OrganizationSummary: Hashable, Sendable {
  public let organization: Organization
  public let contactCount: Int

  public init(organization: Organization, contactCount: Int) {
    self.organization = organization
    self.contactCount = contactCount
  }
}

/// The stored organizations.
///
/// Every call is one transaction: it happens completely or not at all.
public protocol OrganizationRepository: Sendable {
  /// The organization that a person means by `name`: its id, the beginning of its uid, its name or
  /// an unambiguous part of it.
  ///
  /// - Throws: ``HearthError/organizationNotFound(_:suggestions:)``,
  ///   ``HearthError/ambiguousName(_:candidates:)``.
  func resolveOrganization(_ name: String) throws -> Organization

  /// All organizations, by name.
  func organizations() throws -> [OrganizationSummary]

  /// - Throws: ``HearthError/alreadyExists(_:)`` if another has its name.
  func insertOrganization(
    _ details: Organization.Details, by origin: ChangeOrigin
  ) throws -> Organization

  /// Replaces the details of a stored organization by what `edit` makes of them.
  ///
  /// - Throws: ``HearthError/alreadyExists(_:)`` if another has its name.
  func updateOrganization(
    _ id: Organization.ID, by origin: ChangeOrigin,
    _ edit: (inout Organization.Details) throws -> Void
  ) throws -> Organization

  /// Removes an organization and the affiliations with it; the contacts stay.
  func deleteOrganization(_ id: Organization.ID, by origin: ChangeOrigin) throws
}
