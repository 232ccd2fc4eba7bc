import ArgumentParser
import HearthDomain

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
