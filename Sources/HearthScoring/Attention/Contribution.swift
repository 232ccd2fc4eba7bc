public import HearthDomain

/// One line of a score: what it adds, and the facts it rests on.
public struct Contribution: Hashable, Sendable {
  public let kind: Kind
  public let points: Double
  public let basis: Basis

  /// What a contribution is for, in the order in which contributions are added up.
  public enum Kind: Int, CaseIterable, Sendable {
    case interview
    case thankYou
    case replyOwed
    case promised
    case decision
    case awaitingReply
    case firstFollowUp
    case cadence
    case cooling
    case importance
    case holdBack
    case snoozed
    case archived
    case doNotContact
  }

  /// The facts behind the points, for putting them in words.
  public enum Basis: Hashable, Sendable {
    /// Due at that instant, `days` ago; to come, if negative.
    case due(Instant, days: Double)
    /// Days since the only touch.
    case elapsed(days: Double)
    /// The cadence that holds, and the days since the last touch.
    case cadence(Cadence, days: Double)
    case loss(ExpectedLoss)
    case importance(Importance)
    /// Nothing is to be said before that instant.
    case until(Instant)
    /// The contact's status says it all.
    case status
  }

  /// What sort of line a kind is.
  public enum Role: Sendable {
    /// Owed to somebody; never held back.
    case obligation
    /// A reason to reach out, which has to wait while the contact is left in peace.
    case outreach
    /// Follows from the lines above it.
    case adjustment
    /// Stands instead of a score.
    case suspension
  }
}

extension Contribution.Kind {
  /// The name in tables and JSON, such as `thank_you`.
  public var name: String {
    switch self {
    case .interview: "interview"
    case .thankYou: "thank_you"
    case .replyOwed: "reply_owed"
    case .promised: "promised"
    case .decision: "decision"
    case .awaitingReply: "awaiting_reply"
    case .firstFollowUp: "first_follow_up"
    case .cadence: "cadence"
    case .cooling: "cooling"
    case .importance: "importance"
    case .holdBack: "hold_back"
    case .snoozed: "snoozed"
    case .archived: "archived"
    case .doNotContact: "do_not_contact"
    }
  }

  /// Whether it is owed by either side, rather than for the sake of a silence.
  var isOwed: Bool { role == .obligation || self == .decision }

  public var role: Contribution.Role {
    switch self {
    case .interview, .thankYou, .replyOwed, .promised: .obligation
    case .decision, .awaitingReply, .firstFollowUp, .cadence, .cooling: .outreach
    case .importance, .holdBack: .adjustment
    case .snoozed, .archived, .doNotContact: .suspension
    }
  }
}
