extension FollowUp {
  /// What a follow-up is owed for; the raw value is its name everywhere, and never changes.
  public enum Rule: String, CaseIterable, Sendable {
    /// Thanks for an interview, to one person.
    case thankYou = "thank-you"
    /// A LinkedIn connection with somebody met.
    case connect
    /// What was left unsaid, for the recruiter to relay.
    case debrief
    /// What an interview's end still has to tell.
    case exitCard = "exit-card"
    /// Something of value, after a silence.
    case reconnect
    /// Thanks after a rejection, and the question what was missing.
    case feedback
    /// Word to a recruiter that the search is over.
    case close
    /// To give up a role of which nothing is heard any more.
    case ghosted
    /// Something that the owner promised.
    case promise
    /// Something that they promised, and the time for it has passed.
    case missed
    /// Set by hand.
    case custom

    /// Whether it comes back after a while if nothing changes, so that doing it closes it for now alone.
    public var recurs: Bool { self == .reconnect || self == .ghosted }
  }
}
