/// A contact's place at an organization; a move ends it and begins another.
public struct Affiliation: Hashable, Sendable {
  public var organization: String
  public var department: String?
  public var title: String?
  public var startedOn: Day?
  /// Set once the contact has left.
  public var endedOn: Day?

  public init(
    organization: String, department: String? = nil, title: String? = nil, startedOn: Day? = nil,
    endedOn: Day? = nil
  ) {
    self.organization = organization
    self.department = department
    self.title = title
    self.startedOn = startedOn
    self.endedOn = endedOn
  }
}
