/// Which opportunities to fetch; every condition that is given must hold.
public struct OpportunityQuery: Hashable, Sendable {
  /// Those in one of these stages; `nil` for any.
  public var stages: Set<Stage>?
  /// Those that came through this organization, or are at it, by name.
  public var organization: String?
  public var recruiter: Contact.ID?

  public init(
    stages: Set<Stage>? = nil, organization: String? = nil, recruiter: Contact.ID? = nil
  ) {
    self.stages = stages
    self.organization = organization
    self.recruiter = recruiter
  }
}

/// The stored opportunities, with the history of their stages and who put the candidate forward.
///
/// Every call is one transaction: it happens completely or not at all.
public protocol OpportunityRepository: Sendable {
  /// The opportunity that a person means by `name`: its id, the beginning of its uid, or an
  /// unambiguous part of its title or its client's name.
  ///
  /// - Throws: ``HearthError/opportunityNotFound(_:suggestions:)``,
  ///   ``HearthError/ambiguousName(_:candidates:)``.
  func resolveOpportunity(_ name: String) throws -> Opportunity

  /// The opportunities of `query`, furthest stage first and then by the time they came to it.
  func opportunities(matching query: OpportunityQuery) throws -> [Opportunity]

  /// Stores a new opportunity; organizations it names come into being with it.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` if its stage tells of a submission beside a live claim of
  ///   another, unless `isForced`.
  func insertOpportunity(
    _ details: Opportunity.Details, stage: Stage, at instant: Instant, isForced: Bool,
    by origin: ChangeOrigin
  ) throws -> Opportunity

  /// Replaces the details of a stored opportunity by what `edit` makes of them.
  ///
  /// - Throws: ``HearthError/opportunityNotFound(_:suggestions:)``, and what `edit` throws.
  func updateOpportunity(
    _ id: Opportunity.ID, by origin: ChangeOrigin,
    _ edit: (inout Opportunity.Details) throws -> Void
  ) throws -> Opportunity

  /// Moves an opportunity to another stage.
  ///
  /// - Throws: What ``Opportunity/move(to:at:note:in:)`` throws, and ``HearthError/conflict(_:)`` if it is
  ///   the first stage to tell of a submission, beside a live claim of another, unless `isForced`.
  func moveOpportunity(
    _ id: Opportunity.ID, to stage: Stage, at instant: Instant, note: String, isForced: Bool,
    by origin: ChangeOrigin
  ) throws -> Opportunity

  func deleteOpportunity(_ id: Opportunity.ID, by origin: ChangeOrigin) throws

  /// The moves of an opportunity, the first first.
  func moves(of opportunity: Opportunity.ID) throws -> [StageMove]

  /// Who put the candidate forward for an opportunity, the first first.
  func submissions(of opportunity: Opportunity.ID) throws -> [Submission]

  /// Stores that somebody put the candidate forward, and moves a lead to that stage.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` beside a live claim of another, unless `isForced`.
  func submit(
    _ details: Submission.Details, isForced: Bool, by origin: ChangeOrigin
  ) throws -> Submission

  /// The rights to represent the candidate, the latest first.
  func representations() throws -> [Representation]

  /// Stores a right to represent.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` beside a live claim of another, unless `isForced`.
  func grant(
    _ details: Representation.Details, isForced: Bool, by origin: ChangeOrigin
  ) throws -> Representation

  /// Replaces the details of a right to represent by what `edit` makes of them.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if there is none of that id.
  func updateRepresentation(
    _ id: Representation.ID, by origin: ChangeOrigin,
    _ edit: (inout Representation.Details) throws -> Void
  ) throws -> Representation

  /// Every claim on a role at a client, as of `moment`.
  func claims(asOf moment: Instant) throws -> [Claim]
}
