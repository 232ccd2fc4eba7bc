import GRDB
public import HearthDomain

extension HearthDatabase {
  public func resolveOrganization(_ name: String) throws -> Organization {
    try read { try $0.organization(meantBy: name.trimmed) }
  }

  public func organizations() throws -> [OrganizationSummary] {
    try read { database in
      try database.rows(
        """
        SELECT \(Organization.columns),
               (SELECT count(DISTINCT contactId) FROM affiliation
                WHERE organizationId = organization.id AND endedOn IS NULL)
        FROM organization ORDER BY name
        """
      ) { OrganizationSummary(organization: Organization($0), contactCount: Int($0.int(6))) }
    }
  }

  public func insertOrganization(
    _ details: Organization.Details, by origin: ChangeOrigin
  ) throws -> Organization {
    try change(origin) { scope in
      try scope.database.checkName(of: details, besides: nil)
      let id = try OrganizationWriter().insert(details, in: &scope)
      return try scope.database.organization(Organization.ID(rawValue: id))
    }
  }

  public func updateOrganization(
    _ id: Organization.ID, by origin: ChangeOrigin,
    _ edit: (inout Organization.Details) throws -> Void
  ) throws -> Organization {
    try change(origin) { scope in
      let old = try scope.database.organization(id)
      var details = old.details
      try edit(&details)
      try scope.database.checkName(of: details, besides: id)
      if old.details != details {
        try scope.database.update(
          .organization, id: id.rawValue,
          details.columnValues + [("updatedAt", .int(scope.origin.at.unixSeconds))])
      }
      if old.details.name != details.name {
        try OrganizationWriter().touchMembers(of: id, in: scope)
      }
      return try scope.database.organization(id)
    }
  }

  public func deleteOrganization(_ id: Organization.ID, by origin: ChangeOrigin) throws {
    try change(origin) { scope in
      _ = try scope.database.organization(id)
      try OrganizationWriter().touchMembers(of: id, in: scope)
      try scope.database.delete(from: .organization, id: id.rawValue)
    }
  }
}

extension Organization {
  /// The columns that an organization is read from, in the order in which they are read.
  fileprivate static let columns = "id, uid, name, kind, website, note"

  fileprivate init(_ row: RawStatement) {
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)),
      details: Details(
        name: row.text(2), kind: row.value(3) ?? .unknown, website: row.optionalText(4),
        note: row.text(5)))
  }
}

extension Database {
  fileprivate func organization(_ id: Organization.ID) throws -> Organization {
    guard let found = try organizations(where: "id = ?", [id.rawValue]).first else {
      throw HearthError.organizationNotFound(id.description, suggestions: [])
    }
    return found
  }

  fileprivate func organization(meantBy name: String) throws -> Organization {
    let ways: [(condition: String, arguments: StatementArguments)] = [
      ("id = ?", [Int64(name) ?? 0]),
      ("name = ?", [name]),
      (contains("name"), [name]),
      ("uid >= ? AND uid < ?", UIDPrefix(name)?.range ?? ["", ""]),
    ]
    for way in ways where !name.isEmpty {
      let found = try organizations(where: way.condition, way.arguments)
      if found.count > 1 {
        throw HearthError.ambiguousName(
          name, candidates: found.map { "\($0.id) \($0.details.name)" })
      }
      if let organization = found.first { return organization }
    }
    let names = try rows("SELECT name FROM organization", [], { $0.text(0) })
    throw HearthError.organizationNotFound(name, suggestions: nearest(to: name, among: names))
  }

  private func organizations(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [Organization] {
    try rows(
      "SELECT \(Organization.columns) FROM organization WHERE \(condition) ORDER BY name",
      arguments, Organization.init)
  }

  fileprivate func checkName(of details: Organization.Details, besides id: Organization.ID?) throws
  {
    let owner = try organizations(where: "name = ?", [details.name]).first
    guard let owner, owner.id != id else { return }
    throw HearthError.alreadyExists("The organization '\(owner.details.name)'")
  }
}
