import ArgumentParser
import HearthDomain

struct ShareSent: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "sent", abstract: "Log that somebody was sent an item; nobody twice.",
    discussion: """
      It is logged as a reconnect, over e-mail unless you say otherwise. Whoever had it already is not \
      sent it again: the exit code is 4, and nothing is logged.

        hearth share sent outage dana
        hearth share sent 3 dana --channel linkedin --at yesterday
      """)

  @Argument(help: "Its number, or an unambiguous part of its title.")
  var item: String

  @Argument(help: "Who was sent it.")
  var contact: String

  @Option(help: "How it was sent.")
  var channel = Touchpoint.Channel.email

  @Option(help: ArgumentHelp("When; else now.", valueName: "when"))
  var at: String?

  @Flag(help: "The exchange is logged already; only keep that they had the item.")
  var logged = false

  @Flag(help: "Log it although they left your last touches unanswered and are to be left in peace.")
  var force = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let item = try session.store.resolveShareItem(item)
      let contact = try session.store.resolve(contact)
      let instant = try session.touchInstant(at)
      let origin = session.origin("share sent")
      if logged {
        try session.store.share(item.id, with: [contact.id], at: instant, by: origin)
        return try session.print(
          "Kept that \(contact.displayName) had \(item.details.title)",
          or: try session.record(of: item), as: output.chosen)
      }
      let details = Touchpoint.Details(
        channel: channel, direction: .outbound, occurredAt: instant,
        occurredOn: session.day(of: instant), purpose: Touchpoint.Purpose.reconnect.rawValue,
        text: item.details.title, participants: [contact.id])
      let nudges =
        (try? session.nudges(by: details, to: [contact], bringingValue: true)) ?? []
      if !force, instant >= context.now { try session.refuse(nudges) }
      let touchpoint = try session.store.log(
        details, creating: [], carrying: Touchpoint.Carried(items: [item.id]), by: origin)
      try session.warn(of: nudges)
      try session.print(touchpoint, as: output.chosen, created: 0)
    }
  }
}
