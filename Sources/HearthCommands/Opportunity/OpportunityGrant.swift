import ArgumentParser
import HearthDomain

struct OpportunityGrant: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant", abstract: "Record that an agency may represent you for a role.",
    discussion: """
      Beside another agency's right, or a submission, for the same role at the same client it is \
      refused. A client that isn't known is checked when it is revealed.

        hearth opp grant initech --expires "31 Jul" --evidence "mail of 3 May"
      """)

  @Argument(help: "Its number, or an unambiguous part of its title or client.")
  var opportunity: String

  @Option(help: "The agency or its recruiter; else the agency that the role came through.")
  var via: String?

  @Option(
    help: ArgumentHelp("The last day on which it holds; else it doesn't end.", valueName: "date"))
  var expires: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Where it is written: a Message-ID, or words.", valueName: "what"))
  var evidence: String?

  @Option(help: ArgumentHelp("When you gave it; else now.", valueName: "when"))
  var at: String?

  @Flag(help: "Record it even beside another.")
  var force = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      let found = try session.store.resolveOpportunity(opportunity)
      let instant = try at.map { try session.pastInstant($0) } ?? context.now
      var details = Representation.Details(
        agency: try session.agency(of: found, or: via), client: found.details.client,
        role: found.details.title, grantedAt: instant,
        expiresAt: try expires.map { try session.end(ofDay: $0, after: instant) },
        evidence: evidence ?? "")
      details.opportunity = found.id
      let right = try session.store.grant(
        details, isForced: force, by: session.origin("opp grant"))
      try session.printOutcome(
        "\(right.details.agency) may represent you for", right, found, as: output.chosen)
    }
  }
}

extension Session {
  /// The agency that was named, else the one that a role came through.
  func agency(of opportunity: Opportunity, or named: String?) throws -> String {
    let agency = try named.map { try self.agency($0).name } ?? opportunity.details.agency
    guard let agency, agency.hasVisibleCharacter else {
      throw ValidationError("Which agency? Say '--via NAME': the role came through none.")
    }
    return agency
  }

  /// The end of a day that is named, on the owner's clock.
  fileprivate func end(ofDay text: String, after granted: Instant) throws -> Instant {
    let day = try when(.future).day(text)
    let end = Instant(day: day.adding(days: 1), secondOfDay: 0, in: timeZone)
    guard end > granted else {
      throw HearthError.badData("It can't expire on \(day), before it was given.")
    }
    return end
  }

  /// Says what became of a right to represent.
  func printOutcome(
    _ words: String, _ right: Representation, _ opportunity: Opportunity, as format: OutputFormat
  ) throws {
    try print(
      "\(words) opportunity \(opportunity.id) \(opportunity.details.label)",
      or: record(of: right), as: format)
  }

  /// The rights to represent that belong to an opportunity, the latest first.
  func rights(to opportunity: Opportunity) throws -> [Representation] {
    try store.representations().filter { $0.details.opportunity == opportunity.id }
  }
}
