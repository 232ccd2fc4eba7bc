public import HearthDomain

/// What is known that a draft may say: of its reader, the role, the interview, and the owner.
///
/// Everything but the reader may be missing; a template says only what is there.
public struct DraftFacts: Hashable, Sendable {
  public var recipient: Recipient
  /// The owner's name, which closes the note.
  public var sender: String?
  public var role: Opportunity.Details?
  /// The other roles that a closing is about.
  public var otherRoles: [Opportunity.Details] = []
  /// Whether there is an offer for the role.
  public var hasOffer = false
  public var meeting: Meeting?
  /// What of the meeting is worth coming back to, in few words.
  public var topic: String?
  /// The achievements that bear on the role, the best first; two are cited at the most.
  public var achievements: [Achievement.Details] = []
  public var item: ShareItem.Details?
  /// The owner's facts as they are now.
  public var facts: [Fact.Key: String] = [:]
  /// The day that the note is written on.
  public var today: Day

  public init(recipient: Recipient, today: Day) {
    self.recipient = recipient
    self.today = today
  }

  public struct Recipient: Hashable, Sendable {
    public var name: String
    /// What they are greeted by.
    public var firstName: String

    public init(name: String, firstName: String) {
      self.name = name
      self.firstName = firstName
    }
  }

  /// An interview or a call: when it was, and what was said at its end.
  public struct Meeting: Hashable, Sendable {
    public var day: Day
    /// On the wall clock, such as `13:00`.
    public var time: String?
    public var nextStep: String?
    public var decisionBy: Day?
    /// What the owner failed to get across, point by point.
    public var unsaid: [String]
    /// Whether the reader was not there, but had others meet: a recruiter of the role.
    public var isArrangedByReader: Bool

    public init(
      day: Day, time: String? = nil, nextStep: String? = nil, decisionBy: Day? = nil,
      unsaid: [String] = [], isArrangedByReader: Bool = false
    ) {
      self.day = day
      self.time = time
      self.nextStep = nextStep
      self.decisionBy = decisionBy
      self.unsaid = unsaid
      self.isArrangedByReader = isArrangedByReader
    }
  }
}
