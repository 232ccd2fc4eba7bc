/// A touch of the owner's that asks for an answer, with nothing of theirs since.
public struct OpenQuestion: Hashable, Sendable {
  public let askedAt: Instant
  /// `nil` where nothing follows from what it was for.
  public let purpose: Touchpoint.Purpose?

  public init(askedAt: Instant, purpose: Touchpoint.Purpose?) {
    self.askedAt = askedAt
    self.purpose = purpose
  }
}
