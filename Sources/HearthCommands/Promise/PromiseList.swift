import ArgumentParser
import HearthDomain

struct PromiseList: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the promises that are open, the first due first.",
    aliases: ["ls"])

  @Flag(help: "Those kept and broken too.")
  var all = false

  @Option(help: "Only those of this side: me or them.")
  var by: Commitment.Side?

  @Option(help: "Only those to or by this contact.")
  var contact: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let query = CommitmentQuery(
        states: all ? nil : [.open], side: by,
        contact: try contact.map { try session.store.resolve($0).id })
      let found = try session.store.commitments(matching: query)
      try session.print(session.listing(of: found), as: output.chosen)
    }
  }
}
