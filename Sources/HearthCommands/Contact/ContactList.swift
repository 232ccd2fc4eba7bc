import ArgumentParser
import HearthDomain

struct ContactList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List contacts by name.", aliases: ["ls"])

  @Option(help: ArgumentHelp("Only names that contain this.", valueName: "text"))
  var name: String?

  @Option(help: "Only contacts with this status; else all but archived ones.")
  var status: Contact.Status?

  @Flag(help: "Archived contacts too.")
  var all = false

  @Option(parsing: .unconditional, help: "At most this many.")
  var limit: Int?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      var query = filter.query
      query.nameContains = name
      query.status = status
      let hidesArchived = status == nil && !all
      query.limit = hidesArchived ? nil : limit
      let found = try session.store.summaries(matching: query)
        .filter { !hidesArchived || $0.status != .archived }
      try session.print(session.listing(of: Array(found.prefix(limit ?? .max))), as: output.chosen)
    }
  }
}

extension Session {
  /// Contacts as a list.
  func listing(of contacts: [ContactSummary]) -> Listing {
    Listing(
      columns: [
        Column("id", "ID", .right), Column("uid"), Column("name", "NAME"),
        Column("organization", "ORGANIZATION"), Column("email", "EMAIL"), Column("role", "ROLE"),
        Column("tier", "TIER"), Column("status", "STATUS"), Column("turn", "TURN"),
        Column("snoozed_until"),
        Column("cadence_days"), Column("cadence_longest_days"),
      ],
      rows: contacts.map { contact in
        [
          .int(contact.id.rawValue), .text(contact.uid.rawValue), .text(contact.displayName),
          .text(contact.organization), .text(contact.email), .text(contact.role.rawValue),
          .text(contact.tier?.rawValue), .text(contact.status.rawValue),
          .text(contact.turn.rawValue),
          cell(contact.snoozedUntil), .int(contact.cadence?.idealDays),
          .int(contact.cadence?.longestDays),
        ]
      })
  }
}
