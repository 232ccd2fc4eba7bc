import ArgumentParser
import HearthDomain

struct ContactSnooze: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Keep a contact off the lists until a time.",
    discussion: "hearth contact snooze dana \"in 3 weeks\"")

  @Argument(help: "Whom to snooze.")
  var contact: String

  @Argument(help: "Until when.")
  var until: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.edit(contact, by: "contact snooze", saying: "Snoozed", global, output) {
      details, session in
      let until = try session.when(.future).instant(until)
      guard until > context.now else {
        throw ValidationError(
          "'\(self.until)' is \(until.formatted(in: session.timeZone)), which is past.")
      }
      details.snoozedUntil = until
      details.snoozedAt = context.now
    }
  }
}
