/// What a draft is meant as, which decides the rules that it is held to.
public enum DraftKind: String, CaseIterable, Sendable {
  /// To an interviewer or the recruiter, after an interview.
  case thankYou = "thank-you"
  /// To the recruiter, who can relay what was left unsaid in the room.
  case debrief
  /// The note that goes with a LinkedIn invitation.
  case connect
  case reconnect
  /// A request for feedback after a rejection.
  case feedback
  /// No to an offer or to a role.
  case decline
  /// A good ending with a recruiter, once an offer was accepted.
  case close
  /// After a call that was promised and did not come.
  case missedCall = "missed-call"
}
