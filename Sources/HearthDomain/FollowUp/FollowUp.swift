/// Something that is owed by a date, as of one moment: derived from what happened, or set by hand.
public struct FollowUp: Hashable, Sendable {
  public let key: Key
  public let opportunity: Opportunity.ID?
  public let interview: Interview.ID?
  /// From when on it is to be done.
  public let opensAt: Instant
  /// By when; done at that instant it is in time.
  public let dueAt: Instant
  /// After when nobody expects it any more; `nil` if it is owed until it is settled.
  public let fadesAt: Instant?
  /// The IANA zone that its times are to be shown in; `nil` for the owner's.
  public let timeZone: String?
  public let basis: Basis
  public let state: State
  /// When it was done or dismissed.
  public let settledAt: Instant?
  /// The owner's last word on it, if there was one.
  public let verdict: FollowUpAct.Verdict?

  public init(
    key: Key, opportunity: Opportunity.ID? = nil, interview: Interview.ID? = nil, opensAt: Instant,
    dueAt: Instant, fadesAt: Instant? = nil, timeZone: String? = nil, basis: Basis, state: State,
    settledAt: Instant? = nil, verdict: FollowUpAct.Verdict? = nil
  ) {
    self.key = key
    self.opportunity = opportunity
    self.interview = interview
    self.opensAt = opensAt
    self.dueAt = dueAt
    self.fadesAt = fadesAt
    self.timeZone = timeZone
    self.basis = basis
    self.state = state
    self.settledAt = settledAt
    self.verdict = verdict
  }

  public var rule: Rule { key.rule }
  /// Who it is owed to; `nil` if to nobody in particular.
  public var contact: Contact.ID? { key.contact }

  /// Where it stands.
  public enum State: String, CaseIterable, Sendable {
    /// Not to be done yet.
    case waiting
    /// To be done, and in time.
    case open
    /// To be done, and too late.
    case late
    /// Too late to be done any more.
    case faded
    case snoozed
    case done
    case dismissed
  }

  /// Whether it is to be done now.
  public var isPending: Bool { state == .open || state == .late }
}
