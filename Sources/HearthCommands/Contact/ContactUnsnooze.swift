import ArgumentParser
import HearthDomain

struct ContactUnsnooze: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsnooze", abstract: "Put a snoozed contact back on the lists.")

  @Argument(help: "Whom to unsnooze.")
  var contact: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.edit(contact, by: "contact unsnooze", saying: "Unsnoozed", global, output) {
      details, _ in
      details.snoozedUntil = nil
      details.snoozedAt = nil
    }
  }
}
