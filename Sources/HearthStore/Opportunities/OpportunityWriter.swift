import GRDB
import HearthDomain

/// Stores opportunities and the claims on them, inside a change scope.
struct OpportunityWriter {
  func insert(
    _ details: Opportunity.Details, stage: Stage, at instant: Instant, in scope: inout ChangeScope
  ) throws -> Int64 {
    let now = ColumnValue.int(scope.origin.at.unixSeconds)
    let id = try scope.database.insert(
      into: .opportunity,
      [("uid", .text(scope.nextUID().rawValue))] + columnValues(of: details, in: &scope)
        + [
          ("stage", .text(stage.rawValue)), ("reachedAt", .int(instant.unixSeconds)),
          ("createdAt", now), ("updatedAt", now),
        ])
    let first = StageMove(
      opportunity: Opportunity.ID(rawValue: id), from: nil, to: stage, at: instant)
    try insert(first, in: scope.database)
    return id
  }

  func update(
    _ id: Int64, from old: Opportunity.Details, to new: Opportunity.Details,
    in scope: inout ChangeScope
  ) throws {
    guard old != new else { return }
    try scope.database.update(
      .opportunity, id: id,
      columnValues(of: new, in: &scope) + [("updatedAt", .int(scope.origin.at.unixSeconds))])
  }

  /// Puts an opportunity into the stage that it was moved to, and keeps the move.
  func record(_ move: StageMove, of opportunity: Opportunity, in scope: ChangeScope) throws {
    try scope.database.update(
      .opportunity, id: opportunity.id.rawValue,
      [
        ("stage", .text(opportunity.stage.rawValue)),
        ("reachedAt", .int(opportunity.since.unixSeconds)),
        ("updatedAt", .int(scope.origin.at.unixSeconds)),
      ])
    try insert(move, in: scope.database)
  }

  private func insert(_ move: StageMove, in database: Database) throws {
    _ = try database.insert(
      into: .stageMove,
      [
        ("opportunityId", .int(move.opportunity.rawValue)),
        ("fromStage", .text(move.from?.rawValue)), ("toStage", .text(move.to.rawValue)),
        ("movedAt", .int(move.at.unixSeconds)), ("note", .text(move.note)),
      ])
  }

  func insert(_ details: Submission.Details, in scope: inout ChangeScope) throws -> Int64 {
    try scope.database.insert(
      into: .submission,
      [
        ("uid", .text(scope.nextUID().rawValue)),
        ("opportunityId", .int(details.opportunity.rawValue)),
        ("agencyId", organization(details.agency, in: &scope)),
        ("recruiterId", .int(details.recruiter?.rawValue)),
        ("submittedAt", .int(details.submittedAt.unixSeconds)),
        ("cvVersion", .text(details.cvVersion)), ("note", .text(details.note)),
      ])
  }

  func insert(_ details: Representation.Details, in scope: inout ChangeScope) throws -> Int64 {
    try scope.database.insert(
      into: .representation,
      [("uid", .text(scope.nextUID().rawValue))] + columnValues(of: details, in: &scope))
  }

  func update(
    _ id: Int64, to details: Representation.Details, in scope: inout ChangeScope
  ) throws {
    try scope.database.update(.representation, id: id, columnValues(of: details, in: &scope))
  }

  private func columnValues(
    of details: Opportunity.Details, in scope: inout ChangeScope
  ) throws -> [(column: String, value: ColumnValue)] {
    [
      ("title", .text(details.title)), ("clientId", try organization(details.client, in: &scope)),
      ("agencyId", try organization(details.agency, in: &scope)),
      ("recruiterId", .int(details.recruiter?.rawValue)), ("location", .text(details.location)),
      ("workplace", .text(details.workplace?.rawValue)),
      ("compensation", .text(details.compensation?.description)),
      ("skills", .text(try jsonText(details.skills))), ("source", .text(details.source)),
      ("url", .text(details.url)), ("value", .real(details.value)), ("note", .text(details.note)),
    ]
  }

  private func columnValues(
    of details: Representation.Details, in scope: inout ChangeScope
  ) throws -> [(column: String, value: ColumnValue)] {
    [
      ("agencyId", try organization(details.agency, in: &scope)),
      ("clientId", try organization(details.client, in: &scope)), ("role", .text(details.role)),
      ("opportunityId", .int(details.opportunity?.rawValue)),
      ("grantedAt", .int(details.grantedAt.unixSeconds)),
      ("expiresAt", .int(details.expiresAt?.unixSeconds)),
      ("revokedAt", .int(details.revokedAt?.unixSeconds)), ("evidence", .text(details.evidence)),
      ("breach", .text(details.breach)),
    ]
  }

  private func organization(_ name: String?, in scope: inout ChangeScope) throws -> ColumnValue {
    guard let name else { return .int(nil) }
    return .int(try OrganizationWriter().id(named: name, in: &scope))
  }
}
