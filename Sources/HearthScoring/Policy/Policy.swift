public import HearthDomain

/// Every constant, weight and wait that scoring and the playbook go by, as one value.
///
/// The warmth model and the first waits are measured on contact networks; points and multipliers are
/// judgement on Taskwarrior's scale (due 12, blocking 8, priority 6, 3.9 and 1.8), since there is no
/// public data to fit them. ``PolicyEntry`` says of each where it comes from.
public struct Policy: Hashable, Sendable {
  public var warmth = WarmthModel.standard
  public var touches = TouchWeights.standard
  public var deadlines = Deadlines()
  public var firstFollowUp = FirstFollowUp()
  public var cooling = Cooling()
  public var cadence = CadenceTerm()
  public var importance = ImportanceWeights()
  public var waits = Waits()
  public var expiry = Expiry()
  public var list = List()
  public var efforts = Efforts()
  /// The spans that follow-ups go by.
  public var playbook = PlaybookTerms.standard

  public static let standard = Policy()

  public init() {}

  /// The shape of the first follow-up, due to somebody who was touched on one day only.
  public struct FirstFollowUp: Hashable, Sendable {
    public var points = 4.0
    /// Days after the touch at which it begins to count.
    public var afterDays = 3.0
    /// Days from there until it counts in full.
    public var riseDays = 4.0
    /// Days after the touch from which it fades.
    public var fadeAfterDays = 21.0
    public var fadeHalfLifeDays = 14.0

    public init() {}
  }

  /// What the expected loss of a relationship weighs.
  public struct Cooling: Hashable, Sendable {
    /// The points of a loss of 1.
    public var points = 8.0

    public init() {}
  }

  /// How long an exchange without an answer stays open.
  public struct Expiry: Hashable, Sendable {
    /// Days after a message at which an answer to it is due.
    public var replyDueDays = 1.0
    /// Days after a message at which nobody waits for the answer any more.
    public var replyDays = 30.0
    /// Days after the owner's touch at which an answer to it isn't awaited any more.
    public var awaitingDays = 45.0

    public init() {}
  }

  /// What makes the list of the day.
  public struct List: Hashable, Sendable {
    /// The least score that is listed; a monthly rhythm that is on time has 1.5.
    public var threshold = 2.0

    public init() {}
  }
}
