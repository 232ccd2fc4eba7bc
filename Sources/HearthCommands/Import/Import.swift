import ArgumentParser

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in contacts and touchpoints from files.",
    subcommands: [ImportVCard.self, ImportCSV.self, ImportLinkedIn.self, ImportJSON.self])
}
