import ArgumentParser
import HearthDomain

struct ContactRestore: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring an archived contact back.")

  @Argument(help: "Whom to restore.")
  var contact: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.edit(contact, by: "contact restore", saying: "Restored", global, output) {
      details, _ in
      try details.refuseIfDoNotContact()
      details.status = .active
    }
  }
}
