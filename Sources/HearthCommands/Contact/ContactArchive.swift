import ArgumentParser
import HearthDomain

struct ContactArchive: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Put a contact out of sight; nothing is deleted.")

  @Argument(help: "Whom to archive.")
  var contact: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.edit(contact, by: "contact archive", saying: "Archived", global, output) {
      details, _ in
      try details.refuseIfDoNotContact()
      details.status = .archived
    }
  }
}
