import ArgumentParser
import HearthDomain

struct FollowUpDrafted: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "drafted", abstract: "Say that a draft of it is made; it is still to be sent.",
    discussion: "hearth followup drafted 4f0a91c2")

  @OptionGroup var target: FollowUpTarget
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.act(
        .drafted, on: target.followUp(in: session), by: "followup drafted", saying: "Drafted",
        output.chosen)
    }
  }
}
