import ArgumentParser
import HearthDomain
import HearthInterchange

struct ExportCSV: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "Write contacts as CSV, for a spreadsheet.",
    discussion: "hearth export csv -o contacts.csv")

  @OptionGroup var choice: ContactChoice
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let writer = ContactCSVWriter()
    try context.withSession(global) { session in
      let query = try choice.query(in: session)
      try session.export(to: destination) { file in
        writer.appendHeader(to: &file.bytes)
        var count = 0
        try session.store.forEachContact(matching: query) { contact in
          guard choice.includes(contact) else { return }
          writer.append(contact, to: &file.bytes)
          count += 1
          try file.drain()
        }
        return count
      }
    }
  }
}
