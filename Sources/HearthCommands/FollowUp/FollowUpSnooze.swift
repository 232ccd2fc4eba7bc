import ArgumentParser
import HearthDomain

struct FollowUpSnooze: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Put it off until a time.",
    discussion: "hearth followup snooze 4f0a91c2 \"in 2 days\"")

  @OptionGroup var target: FollowUpTarget

  @Argument(help: "Until when.")
  var until: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let instant = try session.when(.future).instant(until)
      guard instant > context.now else {
        throw ValidationError(
          "'\(until)' is \(instant.formatted(in: session.timeZone)), which is past.")
      }
      try session.act(
        .snoozed(until: instant), on: target.followUp(in: session), by: "followup snooze",
        saying: "Snoozed", output.chosen)
      context.diagnose("Until \(instant.formatted(in: session.timeZone)).")
    }
  }
}
