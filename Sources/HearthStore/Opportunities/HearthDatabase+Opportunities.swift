import GRDB
public import HearthDomain

extension HearthDatabase {
  public func resolveOpportunity(_ name: String) throws -> Opportunity {
    try read { try $0.opportunity(meantBy: name.trimmed) }
  }

  public func opportunities(matching query: OpportunityQuery) throws -> [Opportunity] {
    try read { database in
      let found = try database.opportunities(where: "1", [])
      return found.filter(query.includes).sorted { left, right in
        (left.stage.place, left.since, left.id) < (right.stage.place, right.since, right.id)
      }
    }
  }

  public func insertOpportunity(
    _ details: Opportunity.Details, stage: Stage, at instant: Instant, isForced: Bool,
    by origin: ChangeOrigin
  ) throws -> Opportunity {
    try change(origin) { scope in
      let id = try OpportunityWriter().insert(details, stage: stage, at: instant, in: &scope)
      let opportunity = try scope.database.opportunity(id)
      if !isForced { try scope.database.checkStage(of: opportunity, by: origin) }
      return opportunity
    }
  }

  public func updateOpportunity(
    _ id: Opportunity.ID, by origin: ChangeOrigin,
    _ edit: (inout Opportunity.Details) throws -> Void
  ) throws -> Opportunity {
    try change(origin) { scope in
      let old = try scope.database.opportunity(id.rawValue).details
      var new = old
      try edit(&new)
      try OpportunityWriter().update(id.rawValue, from: old, to: new, in: &scope)
      if (old.client, old.title) != (new.client, new.title) {
        try scope.database.carryRoleOver(from: id.rawValue)
      }
      if let recruiter = old.recruiter, recruiter != new.recruiter {
        try scope.database.keep(recruiter, ofRoundsOf: id, until: origin.at)
      }
      return try scope.database.opportunity(id.rawValue)
    }
  }

  public func moveOpportunity(
    _ id: Opportunity.ID, to stage: Stage, at instant: Instant, note: String, isForced: Bool,
    by origin: ChangeOrigin
  ) throws -> Opportunity {
    try change(origin) { scope in
      var opportunity = try scope.database.opportunity(id.rawValue)
      let move = try opportunity.move(to: stage, at: instant, note: note, in: origin.timeZone)
      try OpportunityWriter().record(move, of: opportunity, in: scope)
      if !isForced, move.from?.tellsOfSubmission != true {
        try scope.database.checkStage(of: opportunity, by: origin)
      }
      return opportunity
    }
  }

  public func deleteOpportunity(_ id: Opportunity.ID, by origin: ChangeOrigin) throws {
    try change(origin) { scope in
      _ = try scope.database.opportunity(id.rawValue)
      // Left behind, a right would stand in the way of others where nobody sees or revokes it.
      try scope.database.run("DELETE FROM representation WHERE opportunityId = ?", [id.rawValue])
      try scope.database.delete(from: .opportunity, id: id.rawValue)
    }
  }

  public func moves(of opportunity: Opportunity.ID) throws -> [StageMove] {
    try read { database in
      try database.rows(
        "SELECT \(StageMove.columns) FROM stageMove WHERE opportunityId = ? ORDER BY movedAt, id",
        [opportunity.rawValue], StageMove.init)
    }
  }
}

extension Stage {
  /// Where a list has it: the nearest to an offer first, then what is closed.
  fileprivate var place: Int {
    let stages = Self.allCases.filter { !$0.isClosed }.reversed() + Self.allCases.filter(\.isClosed)
    return stages.firstIndex(of: self) ?? stages.count
  }
}

extension OpportunityQuery {
  fileprivate func includes(_ opportunity: Opportunity) -> Bool {
    let details = opportunity.details
    let names = [details.client, details.agency].compactMap { $0?.lowercased() }
    return stages.map { $0.contains(opportunity.stage) } ?? true
      && organization.map { names.contains($0.lowercased()) } ?? true
      && recruiter.map { $0 == details.recruiter } ?? true
  }
}

extension Database {
  /// Has the rights to represent for an opportunity be for its client and its title.
  fileprivate func carryRoleOver(from opportunity: Int64) throws {
    try run(
      """
      UPDATE representation
      SET (clientId, role) = (SELECT clientId, title FROM opportunity WHERE id = ?1)
      WHERE opportunityId = ?1
      """, [opportunity])
  }

  /// Has the rounds of an opportunity that took place by `instant` be those of `recruiter`, but for what was
  /// somebody else's before.
  fileprivate func keep(
    _ recruiter: Contact.ID, ofRoundsOf opportunity: Opportunity.ID, until instant: Instant
  ) throws {
    try run(
      """
      UPDATE interview SET recruiterId = ?1 WHERE opportunityId = ?2 AND recruiterId IS NULL
        AND (status = 'held' OR status = 'scheduled' AND endsAt <= ?3)
      """, [recruiter.rawValue, opportunity.rawValue, instant.unixSeconds])
  }

  func opportunity(_ id: Int64) throws -> Opportunity {
    guard let found = try opportunities(where: "opportunity.id = ?", [id]).first else {
      throw HearthError.opportunityNotFound(String(id), suggestions: [])
    }
    return found
  }

  func opportunities(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [Opportunity] {
    try rows(
      "SELECT \(Opportunity.columns) FROM \(Opportunity.tables) WHERE \(condition) ORDER BY opportunity.id",
      arguments, Opportunity.init)
  }

  /// Each way of naming one is tried in turn, and the first that finds any answers.
  fileprivate func opportunity(meantBy name: String) throws -> Opportunity {
    let part = "\(contains("opportunity.title")) OR \(contains("ifnull(client.name, '')"))"
    let ways: [(condition: String, arguments: StatementArguments)] = [
      ("opportunity.id = ?", [Int64(name) ?? 0]),
      ("opportunity.title = ? COLLATE NOCASE", [name]),
      (part, [name, name]),
      ("opportunity.uid >= ? AND opportunity.uid < ?", UIDPrefix(name)?.range ?? ["", ""]),
    ]
    for way in ways where !name.isEmpty {
      let found = try opportunities(where: way.condition, way.arguments)
      if found.count > 1 {
        throw HearthError.ambiguousName(
          name, candidates: found.map { "\($0.id) \($0.details.label)" })
      }
      if let opportunity = found.first { return opportunity }
    }
    let titles = try rows("SELECT title FROM opportunity", [], { $0.text(0) })
    throw HearthError.opportunityNotFound(name, suggestions: nearest(to: name, among: titles))
  }
}
