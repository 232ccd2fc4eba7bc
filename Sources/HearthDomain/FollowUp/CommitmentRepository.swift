/// Which commitments to fetch; every condition that is given must hold.
public struct CommitmentQuery: Hashable, Sendable {
  /// Those in one of these states; `nil` for any.
  public var states: Set<Commitment.State>?
  public var side: Commitment.Side?
  public var contact: Contact.ID?

  public init(
    states: Set<Commitment.State>? = nil, side: Commitment.Side? = nil, contact: Contact.ID? = nil
  ) {
    self.states = states
    self.side = side
    self.contact = contact
  }
}

/// The stored commitments by either side.
///
/// Every call is one transaction: it happens completely or not at all.
public protocol CommitmentRepository: Sendable {
  /// The commitment that a person means by `name`: its id, the beginning of its uid, or an unambiguous
  /// part of its text or of the contact's name; one that is open before one that isn't.
  ///
  /// - Throws: ``HearthError/commitmentNotFound(_:)``, ``HearthError/ambiguousName(_:candidates:)``.
  func resolveCommitment(_ name: String) throws -> Commitment

  /// The commitments of `query`, by the time that they are for.
  func commitments(matching query: CommitmentQuery) throws -> [Commitment]

  /// Stores a new commitment, open.
  func insertCommitment(
    _ details: Commitment.Details, by origin: ChangeOrigin
  ) throws -> Commitment

  /// Records how a commitment turned out, or that it is open again.
  ///
  /// - Throws: ``HearthError/commitmentNotFound(_:)``.
  func settleCommitment(
    _ id: Commitment.ID, as state: Commitment.State, at instant: Instant, by origin: ChangeOrigin
  ) throws -> Commitment

  /// - Throws: ``HearthError/commitmentNotFound(_:)``.
  func deleteCommitment(_ id: Commitment.ID, by origin: ChangeOrigin) throws
}
