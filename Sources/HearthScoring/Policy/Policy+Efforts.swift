extension Policy {
  /// The minutes that acting on each reason takes; judgement.
  public struct Efforts: Hashable, Sendable {
    /// Preparing for an interview.
    public var interview = 45.0
    public var thankYou = 15.0
    public var reply = 5.0
    public var promise = 20.0
    /// Asking after a decision.
    public var decision = 10.0
    /// Asking again what was not answered.
    public var awaiting = 5.0
    public var firstFollowUp = 10.0
    /// Being in touch because it is time.
    public var cadence = 10.0
    /// Finding something of value to reconnect with.
    public var cooling = 15.0

    public init() {}

    /// The minutes that acting on `kind` takes, or `nil` if it is nothing to act on.
    public subscript(_ kind: Contribution.Kind) -> Double? {
      switch kind {
      case .interview: interview
      case .thankYou: thankYou
      case .replyOwed: reply
      case .promised: promise
      case .decision: decision
      case .awaitingReply: awaiting
      case .firstFollowUp: firstFollowUp
      case .cadence: cadence
      case .cooling: cooling
      case .importance, .holdBack, .snoozed, .archived, .doNotContact: nil
      }
    }
  }
}
