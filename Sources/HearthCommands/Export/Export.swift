import ArgumentParser

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hand contacts to an address book, a spreadsheet or a script.",
    subcommands: [ExportVCard.self, ExportCSV.self, ExportJSON.self])
}
