extension Touchpoint {
  /// What a touch was for, as far as anything follows from it; the raw value is what it is logged by.
  public enum Purpose: String, CaseIterable, Sendable {
    case thankYou = "thank-you"
    case connect
    case debrief
    /// A word with something of value.
    case reconnect
    /// A word with nothing of value: a nag.
    case nudge
    /// Asking what was missing, after a rejection.
    case feedback
    /// Turning down an offer or a role.
    case decline
    /// Telling that the search is over.
    case close
    case missedCall = "missed-call"
    /// An application without an introduction.
    case application
    /// Finding a time for an interview or a call.
    case scheduling
    /// Asking after a decision.
    case decision
    case followUp = "follow-up"
    /// Answering what they wrote.
    case reply
  }
}

extension Touchpoint.Purpose {
  /// The purpose that a touch's few words name, whatever their case and hyphens; `nil` if they name none.
  public init?(parsing words: String) {
    guard !words.isEmpty else { return nil }
    let key = words.comparableWords.joined(separator: "-")
    guard let purpose = Self(rawValue: key) ?? Self.synonyms[key] else { return nil }
    self = purpose
  }

  private static let synonyms: [String: Self] = [
    "thanks": .thankYou, "thankyou": .thankYou, "thank-you-note": .thankYou,
    "invitation": .connect, "connection": .connect, "nag": .nudge, "closing": .close,
    "withdraw": .close, "apply": .application, "schedule": .scheduling, "followup": .followUp,
    "answer": .reply,
  ]

  /// Whether it asks for an answer.
  public var expectsReply: Bool {
    switch self {
    case .reconnect, .nudge, .feedback, .missedCall, .application, .scheduling, .decision,
      .followUp:
      true
    case .thankYou, .connect, .debrief, .decline, .close, .reply: false
    }
  }
}
