/// Where somebody works or worked, and from when to when, as far as that is known.
public struct Place: Hashable, Sendable {
  public let organization: Organization.ID
  public let startedOn: Day?
  public let endedOn: Day?

  public init(_ organization: Organization.ID, startedOn: Day? = nil, endedOn: Day? = nil) {
    self.organization = organization
    self.startedOn = startedOn
    self.endedOn = endedOn
  }

  fileprivate func includes(_ day: Day) -> Bool {
    startedOn.map { $0 <= day } ?? true && endedOn.map { day <= $0 } ?? true
  }
}

extension [Place] {
  /// Where they were on `day`: of several places the one that ended first, for it was left for another.
  func organization(on day: Day) -> Organization.ID? {
    lazy.filter { $0.includes(day) }
      .min { $0.endedOn?.number ?? .max < $1.endedOn?.number ?? .max }?.organization
  }
}
