import Foundation
import HearthDomain

extension Session {
  /// Opportunities as a list.
  func listing(of opportunities: [Opportunity]) throws -> Listing {
    let names = try summaries(of: opportunities.compactMap(\.details.recruiter).unique)
    return Listing(
      columns: [
        Column("id", "ID", .right), Column("uid"), Column("title", "ROLE"),
        Column("client", "CLIENT"), Column("agency", "VIA"), Column("recruiter", "RECRUITER"),
        Column("recruiter_id"), Column("stage", "STAGE"), Column("since", "SINCE"),
        Column("days_in_stage", "DAYS", .right), Column("pay", "PAY"), Column("workplace"),
        Column("location"), Column("skills"), Column("source"), Column("url"),
        Column("value"), Column("note"), Column("pay_min"), Column("pay_max"),
        Column("pay_currency"), Column("pay_period"),
      ],
      rows: opportunities.map { cells(of: $0, names) })
  }

  func record(of opportunity: Opportunity) throws -> JSONValue {
    try listing(of: [opportunity]).records.first ?? .null
  }

  private func cells(
    of opportunity: Opportunity, _ names: [Contact.ID: ContactSummary]
  ) -> [Cell] {
    let details = opportunity.details
    let pay = details.compensation
    return [
      .int(opportunity.id.rawValue), .text(opportunity.uid.rawValue), .text(details.title),
      Cell(.optional(details.client), text: details.client ?? "?"), .text(details.agency),
      .text(details.recruiter.flatMap { names[$0]?.displayName }),
      .int(details.recruiter?.rawValue), .text(opportunity.stage.rawValue),
      cell(opportunity.since), .int(Int64(days(since: opportunity.since))),
      .text(pay?.description), .text(details.workplace?.rawValue),
      .text(details.location), .list(details.skills),
      .text(details.source), .text(details.url),
      .number(details.value),
      .text(details.note), .number(pay?.min?.double), .number(pay?.max?.double),
      .text(pay?.currency), .text(pay?.period.rawValue),
    ]
  }

  /// The whole days from one instant's date to today's.
  func days(since instant: Instant) -> Int {
    day(of: context.now).number - day(of: instant).number
  }

  /// Says what was done to an opportunity.
  func printOutcome(_ verb: String, _ opportunity: Opportunity, as format: OutputFormat) throws {
    guard format == .table else {
      return try print(try record(of: opportunity), as: format)
    }
    try context.write(
      line: inert(
        "\(verb) opportunity \(opportunity.id) \(opportunity.details.label): "
          + opportunity.stage.rawValue))
  }
}

extension Decimal {
  fileprivate var double: Double { NSDecimalNumber(decimal: self).doubleValue }
}
