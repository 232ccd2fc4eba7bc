import ArgumentParser
import HearthDomain

struct FollowUpDismiss: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss", abstract: "Say that it is not to be done, and why.",
    discussion: "hearth followup dismiss 4f0a91c2 \"thanked them in person\"")

  @OptionGroup var target: FollowUpTarget

  @Argument(help: "Why not.")
  var reason: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard reason.hasVisibleCharacter else { throw ValidationError("Say why, in a few words.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try target.followUp(in: session)
      try session.act(
        .dismissed(reason: reason.trimmed), on: found, by: "followup dismiss", saying: "Dismissed",
        output.chosen)
      if let promise = try session.openPromise(behind: found) { session.ask(about: promise) }
    }
  }
}
