import ArgumentParser
import HearthDomain
import HearthScoring

struct Cold: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "cold", abstract: "List the relationships going cold, the greatest loss first.",
    discussion: """
      Cooling, cold and dormant relationships are ranked by what silence would cost: how strong the \
      tie is, how likely it stays silent for 30 days, and how much of its usual gap has passed. Whoever \
      named a date for their decision is quiet by agreement until then, and not cold; whoever did not \
      answer two touches is left in peace.

        hearth cold --limit 10 --role agency-recruiter
        hearth cold --band cooling --as-of "last month" --json
      """)

  @Option(
    help: ArgumentHelp(
      "Only this band: \(Band.allCases.map(\.rawValue).joined(separator: ", ")); may be repeated.",
      valueName: "band"))
  var band: [Band] = []

  @Option(parsing: .unconditional, help: "At most this many; else the 'limit' setting, else 20.")
  var limit: Int?

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
  }

  func run(in context: CommandContext) throws {
    try context.withSession(global) { session in
      try session.asKnown(asOf, by: "cold") { session, moment in
        let rules = try session.rules()
        let bands: Set<Band> = band.isEmpty ? [.cooling, .cold, .dormant] : Set(band)
        var ranking = ColdRanking(
          bands: bands, asOf: moment, limit: try limit ?? session.listLimit(),
          policy: rules.policy)
        var calendar = rules.calendar
        try session.forEachRelationship(
          matching: filter.query, .silences, asOf: moment, by: rules
        ) { relationship, cases in
          let contact = relationship.contact
          guard cases.quietUntil(contact) == nil,
            !cases.isResting(relationship, by: rules.policy, &calendar)
          else { return }
          ranking.consider(relationship, cadence: cases.cadence(for: contact))
        }
        let rows = ranking.relationships
        let names = try session.summaries(of: rows.map(\.contact))
        let pairs = rows.compactMap { row in names[row.contact].map { (row, $0) } }
        try session.print(session.listing(of: pairs), as: output.chosen)
        if asOf != nil, output.chosen == .table { session.echo(moment, rules.policy) }
      }
    }
  }
}

extension Session {
  fileprivate func listing(of ranking: [(JudgedRelationship, ContactSummary)]) -> Listing {
    Listing(
      columns: [
        Column("id", "ID", .right), Column("uid"), Column("name", "WHO"),
        Column("organization", "AGENCY"), Column("last_touch_at", "LAST TOUCH"),
        Column("last_channel", "BY"), Column("last_direction", "DIR"),
        Column("days_since", "DAYS", .right), Column("usual_gap_days", "USUAL GAP", .right),
        Column("band", "BAND"), Column("alive_probability", "P(ALIVE)", .right),
        Column("cools_on", "COOLS"), Column("silence_probability"), Column("strength"),
        Column("ripeness"), Column("expected_loss", "LOSS", .right), Column("turn", "TURN"),
      ],
      rows: ranking.map(cells))
  }

  private func cells(_ judged: JudgedRelationship, _ contact: ContactSummary) -> [Cell] {
    let statistics = judged.relationship.statistics
    let warmth = judged.warmth
    return [
      .int(contact.id.rawValue), .text(contact.uid.rawValue), .text(contact.displayName),
      .text(contact.organization), cell(statistics.lastAt),
      .text(statistics.lastChannel?.rawValue), .text(statistics.lastDirection?.rawValue),
      .number(warmth.elapsedDays, decimals: 0),
      Cell(.double(warmth.usualGapDays), text: rounded(warmth.usualGapDays) + " d"),
      Cell.text(warmth.band.rawValue).styled(warmth.band.style),
      .number(warmth.aliveProbability),
      .text(judged.coolsAt.map { day(of: $0).description }),
      .number(warmth.silenceProbability), .number(judged.loss.strength),
      .number(judged.loss.ripeness),
      .number(judged.loss.total), .text(Turn(after: statistics).rawValue),
    ]
  }
}

extension Band {
  fileprivate var style: TextStyle? {
    switch self {
    case .warm: .green
    case .cooling: .yellow
    case .cold: .blue
    case .dormant: .dim
    }
  }
}
