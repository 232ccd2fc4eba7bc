import GRDB
public import HearthDomain

extension HearthDatabase {
  public func submissions(of opportunity: Opportunity.ID) throws -> [Submission] {
    try read { database in
      try database.submissions(
        where: "submission.opportunityId = ?", [opportunity.rawValue])
    }
  }

  public func submit(
    _ details: Submission.Details, isForced: Bool, by origin: ChangeOrigin
  ) throws -> Submission {
    try change(origin) { scope in
      var opportunity = try scope.database.opportunity(details.opportunity.rawValue)
      // Read before, compared after: the claim is told from the others by its uid.
      let others = try scope.database.claims(asOf: origin.at)
      let id = try OpportunityWriter().insert(details, in: &scope)
      let submission = try scope.database.submission(id)
      if !isForced {
        try Claim(submission, for: opportunity).check(against: others, in: origin.timeZone)
      }
      if opportunity.stage == .lead {
        let at = max(details.submittedAt, opportunity.since)
        let move = try opportunity.move(to: .submitted, at: at, in: origin.timeZone)
        try OpportunityWriter().record(move, of: opportunity, in: scope)
      }
      return submission
    }
  }

  public func representations() throws -> [Representation] {
    try read { try $0.representations(where: "1", []) }
  }

  public func grant(
    _ details: Representation.Details, isForced: Bool, by origin: ChangeOrigin
  ) throws -> Representation {
    try change(origin) { scope in
      let others = try scope.database.claims(asOf: origin.at)
      let id = try OpportunityWriter().insert(details, in: &scope)
      let right = try scope.database.representation(id)
      if !isForced {
        try Claim(right, asOf: origin.at).check(against: others, in: origin.timeZone)
      }
      return right
    }
  }

  public func updateRepresentation(
    _ id: Representation.ID, by origin: ChangeOrigin,
    _ edit: (inout Representation.Details) throws -> Void
  ) throws -> Representation {
    try change(origin) { scope in
      var details = try scope.database.representation(id.rawValue).details
      try edit(&details)
      try OpportunityWriter().update(id.rawValue, to: details, in: &scope)
      return try scope.database.representation(id.rawValue)
    }
  }

  public func claims(asOf moment: Instant) throws -> [Claim] {
    try read { try $0.claims(asOf: moment) }
  }
}

extension Database {
  fileprivate func claims(asOf moment: Instant) throws -> [Claim] {
    let opportunities = Dictionary(
      try opportunities(where: "1", []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let submissions = try submissions(where: "1", []).compactMap { submission in
      opportunities[submission.details.opportunity].map { Claim(submission, for: $0) }
    }
    let stages = try beyondLeads().compactMap { id in
      opportunities[id].map { Claim($0, wasPutForward: true) }
    }
    return submissions + stages
      + (try representations(where: "1", []).map { Claim($0, asOf: moment) })
  }

  /// The opportunities of which a stage tells that there was a submission, and nothing else does.
  private func beyondLeads() throws -> [Opportunity.ID] {
    try rows(
      """
      SELECT DISTINCT opportunityId FROM stageMove
      WHERE toStage IN (\(Stage.list(\.tellsOfSubmission)))
        AND opportunityId NOT IN (SELECT opportunityId FROM submission)
      ORDER BY opportunityId
      """, []
    ) { Opportunity.ID(rawValue: $0.int(0)) }
  }

  /// Refuses what the stage of `opportunity` tells if it conflicts with another claim.
  func checkStage(of opportunity: Opportunity, by origin: ChangeOrigin) throws {
    guard opportunity.stage.tellsOfSubmission else { return }
    let claims = try claims(asOf: origin.at)
    let own = claims.first { $0.basis == .stage(opportunity.uid) }
    try own?.check(against: claims, in: origin.timeZone)
  }

  fileprivate func submission(_ id: Int64) throws -> Submission {
    guard let found = try submissions(where: "submission.id = ?", [id]).first else {
      throw HearthError.badData("There is no submission \(id).")
    }
    return found
  }

  fileprivate func representation(_ id: Int64) throws -> Representation {
    guard let found = try representations(where: "representation.id = ?", [id]).first else {
      throw HearthError.badData("There is no right to represent \(id).")
    }
    return found
  }

  func submissions(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [Submission] {
    try rows(
      """
      SELECT \(Submission.columns) FROM \(Submission.tables) WHERE \(condition)
      ORDER BY submittedAt, submission.id
      """, arguments, Submission.init)
  }

  fileprivate func representations(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [Representation] {
    try rows(
      """
      SELECT \(Representation.columns) FROM \(Representation.tables) WHERE \(condition)
      ORDER BY grantedAt DESC, representation.id DESC
      """, arguments, Representation.init)
  }
}
