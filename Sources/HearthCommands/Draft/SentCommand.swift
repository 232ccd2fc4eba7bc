import ArgumentParser
import HearthDomain
import HearthEtiquette

struct SentCommand: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "sent", abstract: "Log that a note went out: only then is it a touch.",
    discussion: """
      A connect goes over LinkedIn, anything else by e-mail, unless you say otherwise. A reconnect \
      says what it brought, or that it was plain: then it is logged as a nag, and refused where two \
      touches are unanswered already, unless you say '--force'. '-' reads the note from \
      standard input.

        hearth sent thank-you dana
        hearth sent reconnect dana --share outage
        hearth sent debrief dana - --told notice < note.txt
      """)

  @Argument(help: "One of \(DraftKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: DraftKind

  @Argument(help: "Who it went to.")
  var contact: String

  @Argument(help: "What it said.")
  var text: String?

  @Option(help: "How it was sent.")
  var channel: Touchpoint.Channel?

  @Option(help: ArgumentHelp("When; else now.", valueName: "when"))
  var at: String?

  @Option(help: ArgumentHelp("What a reconnect brought.", valueName: "item"))
  var share: String?

  @Flag(help: "The reconnect brought nothing.")
  var plain = false

  @Option(
    help: ArgumentHelp("A fact of yours that they were told; may be repeated.", valueName: "fact"))
  var told: [Fact.Key] = []

  @Flag(help: "Log it although they left your last touches unanswered and are to be left in peace.")
  var force = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if plain, share != nil {
      throw ValidationError("'--share' and '--plain' contradict each other.")
    }
    if plain, kind != .reconnect { throw ValidationError("'--plain' is for a reconnect.") }
    if kind == .reconnect, share == nil, !plain {
      throw ValidationError("Say what it brought with '--share', or '--plain' if nothing.")
    }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let contact = try session.store.resolve(contact)
      let instant = try session.touchInstant(at)
      let item = try share.map { try session.store.resolveShareItem($0) }
      let said = text == "-" ? try context.spokenText() : text
      let details = Touchpoint.Details(
        channel: channel ?? (kind == .connect ? .linkedin : .email), direction: .outbound,
        occurredAt: instant, occurredOn: session.day(of: instant),
        purpose: plain ? Touchpoint.Purpose.nudge.rawValue : kind.rawValue,
        text: said ?? item?.details.title ?? "", participants: [contact.id])
      let nudges =
        (try? session.nudges(by: details, to: [contact], bringingValue: item != nil)) ?? []
      if !force, instant >= context.now { try session.refuse(nudges) }
      let versions = try session.store.facts().versions(
        of: told.unique, asOf: instant, in: session.timeZone)
      let logged = try session.store.log(
        details, creating: [],
        carrying: Touchpoint.Carried(
          versions: versions.map(\.id), items: item.map { [$0.id] } ?? []),
        by: session.origin("sent"))
      try session.warn(of: nudges)
      try session.print(logged, as: output.chosen, created: 0)
      if kind == .missedCall { try session.askAboutCalls(promisedBy: contact.id) }
      if kind == .close { try session.nameOpenRoles(with: contact) }
    }
  }
}
