import ArgumentParser
import HearthDomain
import HearthInterchange
import VCard

struct ExportVCard: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "vcard", abstract: "Write contacts as vCards, for any address book.",
    discussion: """
      Version 3.0 is what every address book reads; 4.0 is there for those that want it.

        hearth export vcard -o recruiters.vcf
        hearth export vcard dana --vcard-version 4.0
        hearth export vcard --tag fintech --role agency-recruiter
      """)

  @Option(help: "3.0 or 4.0.")
  var vcardVersion = VCardVersion.v3

  @OptionGroup var choice: ContactChoice
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    let writer = ContactCardWriter(version: vcardVersion)
    try context.export(choice, to: destination, global) { contact, bytes in
      writer.append(contact, to: &bytes)
    }
  }
}
