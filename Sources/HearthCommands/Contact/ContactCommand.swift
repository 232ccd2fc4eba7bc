import ArgumentParser

struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Add, list, show and change contacts.",
    subcommands: [
      ContactAdd.self, ContactList.self, ContactShow.self, ContactEdit.self, ContactTag.self,
      ContactSnooze.self, ContactUnsnooze.self, ContactArchive.self, ContactRestore.self,
      ContactDelete.self,
    ])
}
