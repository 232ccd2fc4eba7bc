import GRDB
import HearthDomain

/// Stores organizations, inside a change scope.
struct OrganizationWriter {
  /// The id of the organization called `name`, which comes into being if there is none.
  func id(named name: String, in scope: inout ChangeScope) throws -> Int64 {
    let known = try scope.database.firstRow(
      "SELECT id FROM organization WHERE name = ?", [name]
    ) { $0.int(0) }
    return try known ?? insert(Organization.Details(name: name), in: &scope)
  }

  func insert(_ details: Organization.Details, in scope: inout ChangeScope) throws -> Int64 {
    let now = ColumnValue.int(scope.origin.at.unixSeconds)
    return try scope.database.insert(
      into: .organization,
      [("uid", .text(scope.nextUID().rawValue))] + details.columnValues
        + [("createdAt", now), ("updatedAt", now)])
  }

  /// Marks the contacts who are at the organization now as changed: their cards name it.
  func touchMembers(of id: Organization.ID, in scope: ChangeScope) throws {
    try scope.database.run(
      """
      UPDATE contact SET updatedAt = ? WHERE id IN (
        SELECT contactId FROM affiliation WHERE organizationId = ? AND endedOn IS NULL)
      """, [scope.origin.at.unixSeconds, id.rawValue])
  }
}

extension Organization.Details {
  var columnValues: [(column: String, value: ColumnValue)] {
    [
      ("name", .text(name)), ("kind", .text(kind.rawValue)), ("website", .text(website)),
      ("note", .text(note)),
    ]
  }
}
