/// What the owner sets out to do, and what they say of follow-ups.
///
/// Every call is one transaction: it happens completely or not at all.
public protocol FollowUpRepository: Sendable {
  /// Stores a new follow-up of the owner's own.
  func insertCustomFollowUp(
    _ details: CustomFollowUp.Details, by origin: ChangeOrigin
  ) throws -> CustomFollowUp

  /// Stores what the owner says of a follow-up; what they said before stays, and counts no more.
  func insertAct(_ act: FollowUpAct, by origin: ChangeOrigin) throws
}
