/// What is open between the owner and one contact, as facts: what is due, when, and what it is about.
///
/// Where there are several of a kind, the earliest due counts. Empty by default.
public struct Obligations: Hashable, Sendable {
  /// When the next interview begins.
  public var interviewAt: Instant?
  /// When thanks for the last interview are due.
  public var thankYouDueAt: Instant?
  /// When an answer to their last message is due.
  public var replyDueAt: Instant?
  /// When something that the owner promised is due.
  public var promiseDueAt: Instant?
  /// When they said that they would decide.
  public var decisionAt: Instant?
  /// How far the furthest open role has come; a closed one only where none is open.
  public var stage: Stage?
  /// What that role pays over what the owner aims for; positive, anything else counts as not known.
  public var valueRatio: Double?
  /// What an unanswered touch waits for.
  public var wait = Wait.ordinary
  /// Whether an answer to the owner's last touch is awaited; `nil` where the touches alone tell.
  public var expectsReply: Bool?
  /// Whether an interview process tells when to reach out, so that the days without a touch don't.
  public var isInProcess = false

  /// Whether something is to be seen whatever it weighs: a promise of theirs whose time has passed, or what
  /// is owed to them and still in time.
  public var isPressing = false
  /// Whether word is owed that the search is over: it answers whatever they wrote.
  public var isClosing = false

  public init() {}

  /// What an unanswered touch was about, which decides how long to leave it.
  public enum Wait: String, CaseIterable, Sendable {
    case ordinary
    /// Finding a time for an interview or a call.
    case scheduling
    /// An application without an introduction.
    case coldApplication = "cold-application"
  }
}
