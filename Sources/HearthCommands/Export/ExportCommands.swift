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

struct ExportJSON: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "json",
    abstract: "Write the whole database as JSON; 'hearth import json' reads it back.",
    discussion: """
      The same rows give the same bytes. The journal stays behind: 'hearth backup' copies that too.

        hearth export json -o hearth.json
      """)

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try OutputFile.write(to: destination.output, in: context) { file in
        try session.store.dump { try file.write($0) }
      }
    }
  }
}

extension CommandContext {
  /// Writes the chosen contacts one by one, each as `append` puts it.
  fileprivate func export(
    _ choice: ContactChoice, to destination: DestinationOptions, _ global: GlobalOptions,
    header: (inout [UInt8]) -> Void = { _ in }, _ append: (Contact, inout [UInt8]) -> Void
  ) throws {
    try withSession(global) { session in
      let query = try choice.query(in: session)
      var count = 0
      try OutputFile.write(to: destination.output, in: self) { file in
        var buffer = BufferedOutput(file)
        header(&buffer.bytes)
        try session.store.forEachContact(matching: query) { contact in
          guard choice.includes(contact) else { return }
          append(contact, &buffer.bytes)
          count += 1
          try buffer.drain()
        }
        try buffer.flush()
      }
      if let path = destination.output, path != "-" {
        diagnose("Wrote \(counted(count, "contact", "contacts")) to \(inert(path))")
      }
    }
  }
}
