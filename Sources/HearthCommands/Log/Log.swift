import ArgumentParser
import HearthDomain

struct Log: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Log an exchange with one contact or several.",
    usage: "hearth log <channel> <contact> ... [<text>] [options]",
    discussion: """
      The last word is the text, unless it is a contact's whole name, address or number. E-mails, \
      messages and calls went out unless you say '--in'; a note moves no clock. A third touch in a \
      row that nobody answered is refused, with exit code 4, unless it is owed, happened earlier \
      ('--at') or you say '--force'.

        hearth log call dana "wants the CV by Friday"
        hearth log email dana --in --at "yesterday 15:00" "asked for dates"
        hearth log meeting dana lee "second round" --purpose interview
        hearth log message "Rae Roe" "met at the fair" --create
      """)

  @Argument(
    help: "One of \(Touchpoint.Channel.allCases.map(\.rawValue).joined(separator: ", ")).")
  var channel: Touchpoint.Channel

  @Argument(
    help: ArgumentHelp(
      "Who it was with, and then what was said; '-' reads that from standard input.",
      valueName: "contact-or-text"))
  var words: [String]

  @Flag(name: .customLong("in"), help: "They reached out.")
  var isInbound = false

  @Flag(name: .customLong("out"), help: "You reached out.")
  var isOutbound = false

  @Option(help: ArgumentHelp("When it happened; else now.", valueName: "when"))
  var at: String?

  @Flag(help: "Let the time lie ahead.")
  var future = false

  @Option(parsing: .unconditional, help: "What it was about, in a few words.")
  var purpose: String?

  @Option(
    parsing: .unconditional, help: "What was said; then every word before is a contact.")
  var text: String?

  @Option(
    help: ArgumentHelp("A fact of yours that they were told; may be repeated.", valueName: "fact"))
  var told: [Fact.Key] = []

  @Flag(help: "Log it although they left your last touches unanswered and are to be left in peace.")
  var force = false

  @Flag(help: "Add contacts that are not known.")
  var create = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !(isInbound && isOutbound) else {
      throw ValidationError("'--in' and '--out' contradict each other.")
    }
  }

  func run(in context: CommandContext) throws {
    // Nobody can be found in a database that isn't there, so it comes into being only for '--create'.
    try context.withSession(global, create ? .writing : .reading) { session in
      let reading = LogReading(session: session, createsContacts: create)
      let (people, said) = try reading.split(words, text: text)
      let occurredAt = try session.touchInstant(at, allowsFuture: future)
      let details = Touchpoint.Details(
        channel: channel, direction: direction, occurredAt: occurredAt,
        occurredOn: session.day(of: occurredAt), purpose: purpose ?? "",
        text: try said == "-" ? context.spokenText() : said,
        participants: people.known.map(\.id))
      // A policy that can't be used is no reason not to record what has happened.
      let nudges = (try? session.nudges(by: details, to: people.known)) ?? []
      if !force, occurredAt >= context.now { try session.refuse(nudges) }
      let versions =
        told.isEmpty
        ? []
        : try session.store.facts().versions(
          of: told.unique, asOf: occurredAt, in: session.timeZone)
      let logged = try session.store.log(
        details, creating: people.newcomers,
        carrying: Touchpoint.Carried(versions: versions.map(\.id)), by: session.origin("log"))
      for contact in people.known where contact.status == .doNotContact && direction == .outbound {
        context.diagnose("\(inert(contact.displayName)) is marked do-not-contact.")
      }
      try session.warn(of: nudges)
      try session.print(logged, as: output.chosen, created: people.newcomers.count)
      guard channel == .call, isInbound else { return }
      for contact in people.known { try session.askAboutCalls(promisedBy: contact.id) }
    }
  }

  /// Who reached out: as said, else the owner where the channel has a sender.
  private var direction: Touchpoint.Direction? {
    if isInbound { return .inbound }
    if isOutbound { return .outbound }
    return switch channel {
    case .email, .linkedin, .message, .call: .outbound
    case .video, .meeting, .event, .note: nil
    }
  }
}
