/// What statistics are told of: everything, or what began at some time, or has to do with somebody.
public struct StatisticsScope: Hashable, Sendable {
  public var since: Instant?
  public var organization: Organization.ID?
  public var contact: Contact.ID?

  public init(
    since: Instant? = nil, organization: Organization.ID? = nil, contact: Contact.ID? = nil
  ) {
    self.since = since
    self.organization = organization
    self.contact = contact
  }

  public var isEverything: Bool { self == StatisticsScope() }

  public func includes(_ instant: Instant) -> Bool {
    since.map { $0 <= instant } ?? true
  }

  public func includes(_ parties: RoleParties) -> Bool {
    organization.map { [parties.agency, parties.client].contains($0) } ?? true
      && contact.map { $0 == parties.recruiter } ?? true
  }

  func includes(_ contact: Contact.ID, at organization: Organization.ID?) -> Bool {
    self.organization.map { $0 == organization } ?? true
      && self.contact.map { $0 == contact } ?? true
  }
}
