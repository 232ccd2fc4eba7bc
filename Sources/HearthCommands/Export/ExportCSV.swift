import ArgumentParser
import HearthDomain
import HearthInterchange
import VCard

struct ExportCSV: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "Write contacts as CSV, for a spreadsheet.",
    discussion: "hearth export csv -o contacts.csv")

  @OptionGroup var choice: ContactChoice
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let writer = ContactCSVWriter()
    try context.export(choice, to: destination, global, header: writer.appendHeader) {
      contact, bytes in writer.append(contact, to: &bytes)
    }
  }
}
