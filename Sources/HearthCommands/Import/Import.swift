import ArgumentParser

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take in contacts and touchpoints from files.",
    subcommands: [ImportCSV.self, ImportJSON.self])
}
