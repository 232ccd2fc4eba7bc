import HearthDomain

extension Session {
  /// Commitments as a list.
  func listing(of commitments: [Commitment]) throws -> Listing {
    let names = try summaries(of: commitments.map(\.details.contact).unique)
    return Listing(
      columns: [
        Column("id", "ID", .right), Column("uid"), Column("by", "BY"), Column("contact", "WHO"),
        Column("contact_id"), Column("text", "PROMISED"), Column("kind", "KIND"),
        Column("due_at", "DUE"), Column("state", "STATE"), Column("is_overdue"),
        Column("settled_at"), Column("opportunity_id"), Column("recorded_at"),
      ],
      rows: commitments.map { cells(of: $0, names) })
  }

  func record(of commitment: Commitment) throws -> JSONValue {
    try listing(of: [commitment]).records.first ?? .null
  }

  private func cells(
    of commitment: Commitment, _ names: [Contact.ID: ContactSummary]
  ) -> [Cell] {
    let details = commitment.details
    let isOverdue = commitment.state == .open && details.dueAt < context.now
    return [
      .int(commitment.id.rawValue), .text(commitment.uid.rawValue), .text(details.by.rawValue),
      .text(names[details.contact]?.displayName), .int(details.contact.rawValue),
      .text(details.text), .text(details.kind.rawValue), cell(details.dueAt),
      .text(commitment.state.rawValue).styled(isOverdue ? .yellow : nil), .flag(isOverdue),
      cell(commitment.settledAt), .int(details.opportunity?.rawValue), cell(commitment.recordedAt),
    ]
  }

  /// Says what was done to a commitment.
  func printOutcome(_ verb: String, _ commitment: Commitment, as format: OutputFormat) throws {
    let details = commitment.details
    let name = try summaries(of: [details.contact])[details.contact]?.displayName ?? ""
    let sides = details.by == .me ? "to \(name)" : "by \(name)"
    try print(
      "\(verb) promise \(commitment.id) \(sides): \(details.text), "
        + "due \(details.dueAt.formatted(in: timeZone))",
      or: record(of: commitment), as: format)
  }
}
