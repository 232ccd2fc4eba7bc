import ArgumentParser
import HearthDomain
import HearthScoring

struct Today: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "List the relationships that need you now, and why.",
    discussion: """
      A row for each relationship whose reasons add up to the policy's threshold: the reason that \
      weighs most, and the next act as a command to copy. 'hearth why' shows the whole sum. Whoever \
      did not answer yet is left in peace, and listed with '--all' only. 'hearth' alone is short for \
      this.

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
        let rows = try attentions(in: session, asOf: moment, by: rules)
        let contacts = try session.summaries(of: rows.map(\.contact))
        let named = rows.compactMap { row in contacts[row.contact].map { (row, $0) } }
        try session.print(session.listing(of: named, by: rules.policy), as: output.chosen)
        if output.chosen == .table, asOf != nil || !rows.isEmpty {
          session.echo(moment, rules.policy)
        }
      }
    }
  }

  private func attentions(
    in session: Session, asOf moment: Instant, by rules: Rules
  ) throws -> [Attention] {
    // Whoever says how much time there is has said how long the list may be.
    let limit = try limit ?? (minutes == nil ? session.listLimit() : .max)
    var ranking = AttentionRanking(
      asOf: moment, limit: minutes == nil ? limit : .max, keepsHeldBack: all,
      policy: rules.policy, calendar: rules.calendar)
    try session.store.forEachRelationship(
      matching: filter.query, tags: rules.tags, asOf: moment
    ) { relationship in
      ranking.consider(Standing(relationship, asOf: moment, policy: rules.policy))
    }
    guard let minutes else { return ranking.attentions }
    let plan = AttentionPlan(
      of: ranking.attentions, minutes: Double(minutes), policy: rules.policy)
    return plan.acts.prefix(limit).map(\.attention)
  }
}

extension Session {
  /// The rows of the day.
  fileprivate func listing(
    of attentions: [(Attention, ContactSummary)], by policy: Policy
  ) -> Listing {
    Listing(
      columns: [
        Column("score", "SCORE", .right), Column("id", "ID", .right), Column("uid"),
        Column("name", "WHO"), .whole("why", "WHY"), .whole("next", "NEXT"),
        Column("turn", "TURN"), Column("organization", "AGENCY"), Column("reason"), Column("band"),
        Column("alive_probability"), Column("cools_on"), Column("due_at"), Column("held_back"),
        Column("next_nudge_at"), Column("minutes"), .json("contributions"), Column("policy"),
      ],
      rows: attentions.map { cells($0, $1, by: policy) })
  }

  private func cells(
    _ attention: Attention, _ contact: ContactSummary, by policy: Policy
  ) -> [Cell] {
    let words = ReasonWords(session: self, attention: attention)
    let reason = attention.reason
    let why = reason.map(words.reason) ?? words.holdBack ?? ""
    return [
      .number(attention.score.total, decimals: 1), .int(contact.id.rawValue),
      .text(contact.uid.rawValue), .text(contact.displayName),
      Cell.text(why).styled(reason == nil ? .dim : nil), .text(reason.map(attention.nextAct)),
      .text(attention.turn.rawValue), .text(contact.organization), .text(reason?.kind.name),
      .text(attention.score.warmth?.band.rawValue),
      .number(attention.score.warmth?.aliveProbability),
      .text(attention.coolsAt.map { day(of: $0).description }),
      cell(attention.score.earliestDueAt), .flag(attention.score.isHeldBack),
      cell(attention.score.nextNudgeAt), .number(reason.flatMap { policy.efforts[$0.kind] }),
      .json(.array(attention.contributions.map(\.record))), .text(policy.hash),
    ]
  }
}

extension Contribution {
  /// The line as JSON.
  var record: JSONValue {
    .object(["kind": .string(kind.name), "points": .double(points)])
  }
}
