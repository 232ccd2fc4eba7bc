import ArgumentParser
import HearthDomain
import HearthScoring

struct Today: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "List the relationships that need you now, and why.",
    discussion: """
      A row for each relationship whose reasons add up to the policy's threshold: the reason that \
      weighs most, and the next act as a command to copy. 'hearth why' shows the whole sum. Whoever \
      did not answer yet, or named a date that is still to come, is left in peace, and listed with \
      '--all' only. What is owed to nobody in particular comes last, such as an interview of which it \
      isn't told what happens next. 'hearth' alone is short for this.

        hearth today --minutes 15
        hearth today --all --as-of "last fri"
      """)

  @Option(parsing: .unconditional, help: "At most this many; else the 'limit' setting, else 20.")
  var limit: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only the acts that fit in so many minutes, those worth most a minute first.",
      valueName: "minutes"))
  var minutes: Int?

  @Flag(help: "Those too that are to be left in peace for now.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Judge by what was known then; what was imported counts by when it happened.",
      valueName: "when"))
  var asOf: String?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
    if let minutes, minutes < 1 { throw ValidationError("'--minutes' must be at least 1.") }
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.asKnown(asOf, by: "today") { session, moment in
        let rules = try session.rules()
        let (rows, cases) = try attentions(in: session, asOf: moment, by: rules)
        let contacts = try session.summaries(of: rows.map(\.contact))
        let named = rows.compactMap { row in contacts[row.contact].map { (row, $0) } }
        let listed = try session.obligations(to: rows.map(\.contact), asOf: moment, by: rules)
        let listing = DayListing(
          attentions: named, followUps: try unaddressed(cases, in: session), cases: listed,
          rules: rules, session: session
        ).listing
        try session.print(listing, as: output.chosen)
        if output.chosen == .table, asOf != nil || !listing.rows.isEmpty {
          session.echo(moment, rules.policy)
        }
        if output.chosen == .table, listing.rows.isEmpty { sayThatNobodyIsListed(in: context) }
      }
    }
  }

  /// Says so to somebody at a terminal, who can't tell an empty list from one that didn't come.
  private func sayThatNobodyIsListed(in context: CommandContext) {
    guard context.terminal.width != nil else { return }
    context.diagnose(
      minutes.map { "Nothing that needs you fits in \(counted($0, "minute", "minutes"))." }
        ?? "Nobody needs you now.")
  }

  /// What is owed to nobody in particular, unless some contacts or a time are asked for.
  private func unaddressed(
    _ cases: CaseObligations, in session: Session
  ) throws -> [FollowUp] {
    guard minutes == nil, filter.isEmpty, output.chosen != .ids else { return [] }
    return try Array(cases.unaddressed.prefix(limit ?? session.listLimit()))
  }

  private func attentions(
    in session: Session, asOf moment: Instant, by rules: Rules
  ) throws -> ([Attention], CaseObligations) {
    // Whoever says how much time there is has said how long the list may be.
    let limit = try limit ?? (minutes == nil ? session.listLimit() : .max)
    var ranking = AttentionRanking(
      asOf: moment, limit: minutes == nil ? limit : .max, keepsHeldBack: all,
      policy: rules.policy, calendar: rules.calendar)
    let cases = try session.forEachRelationship(
      matching: filter.query, .overview, asOf: moment, by: rules
    ) { relationship, cases in
      ranking.consider(cases.standing(of: relationship, by: rules.policy))
    }
    guard let minutes else { return (ranking.attentions, cases) }
    let plan = AttentionPlan(
      of: ranking.attentions, minutes: Double(minutes), policy: rules.policy)
    return (plan.acts.prefix(limit).map(\.attention), cases)
  }
}
