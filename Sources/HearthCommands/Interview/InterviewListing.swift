import HearthDomain

extension Session {
  /// Interviews as a list.
  func listing(of interviews: [Interview]) throws -> Listing {
    let names = try summaries(of: interviews.flatMap(\.details.panel).unique)
    let roles = try store.opportunities(matching: OpportunityQuery())
    let labels = Dictionary(roles.map { ($0.id, $0.details.label) }, uniquingKeysWith: { $1 })
    return Listing(
      columns: [
        Column("id", "ID", .right), Column("uid"), Column("starts_at", "WHEN"), Column("ends_at"),
        Column("time_zone"), Column("role", "ROLE"), Column("opportunity_id"),
        Column("round", "ROUND", .right), Column("format", "FORMAT"), Column("panel", "WITH"),
        Column("panel_ids"), Column("place"), Column("status", "STATUS"), Column("unfinished"),
        Column("next_step"), Column("decision_by", "DECISION"), Column("who_decides"),
        Column("not_told"), Column("unsaid"), Column("debrief"), Column("note"),
      ],
      rows: interviews.map { interview in
        let label = labels[interview.details.opportunity]
        return cells(of: interview, label, names) + cells(of: interview.exitCard)
          + [.text(interview.details.note)]
      })
  }

  private func cells(
    of interview: Interview, _ role: String?, _ names: [Contact.ID: ContactSummary]
  ) -> [Cell] {
    let details = interview.details
    return [
      .int(interview.id.rawValue), .text(interview.uid.rawValue), cell(details.startsAt),
      cell(details.endsAt), .text(details.timeZone), .text(role),
      .int(details.opportunity.rawValue), .int(details.round), .text(details.format.rawValue),
      .list(details.panel.compactMap { names[$0]?.displayName }),
      .json(.array(details.panel.map { .int($0.rawValue) })), .text(details.place),
      Cell(.string(interview.status.rawValue), text: state(of: interview)),
      .flag(interview.isUnfinished(asOf: context.now)),
    ]
  }

  private func cells(of card: ExitCard?) -> [Cell] {
    [
      .text(card?.nextStep), .day(card?.decisionBy), .text(card?.whoDecides),
      .json(card.flatMap { $0.isUnfinished ? nil : .bool($0.isNotTold) } ?? .null),
      .list(card?.unsaid ?? []),
      .text(card?.debrief),
    ]
  }

  func record(of interview: Interview) throws -> JSONValue {
    try listing(of: [interview]).records.first ?? .null
  }

  /// The word for how far an interview has come.
  func state(of interview: Interview) -> String {
    interview.isUnfinished(asOf: context.now) ? "unfinished" : interview.status.rawValue
  }

  /// The title and client of an interview's opportunity.
  func role(of interview: Interview) throws -> String {
    let id = interview.details.opportunity
    return try store.resolveOpportunity(id.description).details.label
  }

  /// Such as `interview 3, round 2 of Platform Engineer at Initech`.
  func label(of interview: Interview) throws -> String {
    try "interview \(interview.id), round \(interview.details.round) of \(role(of: interview))"
  }

  /// Says what was done to an interview.
  func printOutcome(_ verb: String, _ interview: Interview, as format: OutputFormat) throws {
    guard format == .table else {
      return try print(try record(of: interview), as: format)
    }
    let when = words(for: interview.details)
    try context.write(line: inert("\(verb) \(try label(of: interview)): \(when)"))
  }
}
