import ArgumentParser
import HearthDomain

struct OrganizationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "org", abstract: "Add, list, show and change organizations.",
    subcommands: [
      OrganizationAdd.self, OrganizationList.self, OrganizationShow.self, OrganizationEdit.self,
      OrganizationDelete.self,
    ],
    aliases: ["organization"])
}

/// What may be said of an organization.
struct OrganizationFields: ParsableArguments {
  @Option(
    help: "One of \(Organization.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: Organization.Kind?

  @Option(help: "Its page.")
  var website: String?

  @Option(help: "Anything worth knowing.")
  var note: String?

  func apply(to details: inout Organization.Details) {
    details.kind = kind ?? details.kind
    details.website = website ?? details.website
    details.note = note ?? details.note
  }
}

struct OrganizationAdd: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an organization.")

  @Argument(help: "Its name.")
  var name: String

  @OptionGroup var fields: OrganizationFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !name.trimmed.isEmpty else { throw ValidationError("An organization needs a name.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global, .writing) { session in
      var details = Organization.Details(name: name.trimmed)
      fields.apply(to: &details)
      let added = try session.store.insertOrganization(details, by: session.origin("org add"))
      try session.printOutcome("Added", added, as: output.chosen)
    }
  }
}

struct OrganizationList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List organizations by name.", aliases: ["ls"])

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.print(
        session.listing(of: try session.store.organizations()), as: output.chosen)
    }
  }
}

struct OrganizationShow: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an organization and who is there.")

  @Argument(help: "Its number, or an unambiguous part of its name.")
  var organization: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOrganization(organization)
      let contacts = try session.store.summaries(
        matching: ContactQuery(organization: found.details.name))
      guard output.chosen == .table else {
        let record = session.record(of: found).merging([
          "contacts": session.listing(of: contacts).json
        ])
        return try session.print(record, as: output.chosen)
      }
      var fields = Fields()
      fields.add(found.details.name, found.details.kind.rawValue)
      fields.add("Organization", "\(found.id)  \(found.uid)")
      fields.add("Website", found.details.website)
      fields.add("Note", found.details.note)
      try context.write(fields.bytes)
      guard !contacts.isEmpty else { return }
      try context.write(line: "")
      try session.print(session.listing(of: contacts), as: .table)
    }
  }
}

struct OrganizationEdit: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change an organization.")

  @Argument(help: "Its number, or an unambiguous part of its name.")
  var organization: String

  @Option(help: "Another name.")
  var name: String?

  @OptionGroup var fields: OrganizationFields
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let name, name.trimmed.isEmpty { throw ValidationError("An organization needs a name.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOrganization(organization)
      var details = found.details
      if let name { details.name = name.trimmed }
      fields.apply(to: &details)
      let edited = try session.store.updateOrganization(
        found.id, to: details, by: session.origin("org edit"))
      try session.printOutcome("Edited", edited, as: output.chosen)
    }
  }
}

struct OrganizationDelete: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete an organization; its contacts stay, and 'hearth undo' brings it back.",
    aliases: ["rm"])

  @Argument(help: "Its number, or an unambiguous part of its name.")
  var organization: String

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOrganization(organization)
      if !dryRun.isSet {
        try session.store.deleteOrganization(found.id, by: session.origin("org delete"))
      }
      try context.write(
        line: inert(
          "\(dryRun.verb("Deleted", "Would delete")) organization \(found.id) "
            + found.details.name))
    }
  }
}

extension Session {
  fileprivate func listing(of organizations: [OrganizationSummary]) -> Listing {
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

  fileprivate func printOutcome(
    _ verb: String, _ organization: Organization, as format: OutputFormat
  ) throws {
    guard format == .table else {
      return try print(record(of: organization), as: format)
    }
    try context.write(
      line: inert("\(verb) organization \(organization.id) \(organization.details.name)"))
  }

  fileprivate func record(of organization: Organization) -> JSONValue {
    .object([
      "id": .optional(organization.id.rawValue), "uid": .optional(organization.uid.rawValue),
      "name": .optional(organization.details.name),
      "kind": .optional(organization.details.kind.rawValue),
      "website": .optional(organization.details.website),
      "note": .optional(organization.details.note),
    ])
  }
}
