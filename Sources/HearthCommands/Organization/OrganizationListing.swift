import HearthDomain

extension Session {
  func listing(of organizations: [OrganizationSummary]) -> Listing {
    Listing(
      columns: [
        Column("id", "ID", .right), Column("uid"), Column("name", "NAME"), Column("kind", "KIND"),
        Column("contacts", "CONTACTS", .right), Column("website", "WEBSITE"), Column("note"),
      ],
      rows: organizations.map { summary in
        let details = summary.organization.details
        return [
          .int(summary.organization.id.rawValue), .text(summary.organization.uid.rawValue),
          .text(details.name), .text(details.kind.rawValue), .int(Int64(summary.contactCount)),
          .text(details.website), .text(details.note),
        ]
      })
  }

  func printOutcome(
    _ verb: String, _ organization: Organization, as format: OutputFormat
  ) throws {
    guard format == .table else {
      return try print(record(of: organization), as: format)
    }
    try context.write(
      line: inert("\(verb) organization \(organization.id) \(organization.details.name)"))
  }

  func record(of organization: Organization) -> JSONValue {
    .object([
      "id": .optional(organization.id.rawValue), "uid": .optional(organization.uid.rawValue),
      "name": .optional(organization.details.name),
      "kind": .optional(organization.details.kind.rawValue),
      "website": .optional(organization.details.website),
      "note": .optional(organization.details.note),
    ])
  }
}
