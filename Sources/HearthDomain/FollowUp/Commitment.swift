/// A promise by either side, with the time it is for.
public struct Commitment: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details
  public private(set) var state: State
  /// When it was kept or broken; `nil` while it is open.
  public private(set) var settledAt: Instant?
  public let recordedAt: Instant

  /// A commitment as it is stored; it counts as settled only with the time of it.
  public init(
    id: ID, uid: UID, details: Details, state: State = .open, settledAt: Instant? = nil,
    recordedAt: Instant
  ) {
    self.id = id
    self.uid = uid
    self.details = details
    self.state = settledAt == nil ? .open : state
    self.settledAt = self.state == .open ? nil : settledAt
    self.recordedAt = recordedAt
  }

  public enum Side: String, CaseIterable, Sendable {
    case me
    case them
  }

  public enum State: String, CaseIterable, Sendable {
    case open
    case kept
    case broken
  }

  /// What was promised.
  public enum Kind: String, CaseIterable, Sendable {
    /// A call, at that time.
    case call
    /// Anything else, by that time.
    case other
  }

  /// Everything about a commitment that its owner may set.
  public struct Details: Hashable, Sendable {
    public var by: Side
    public var contact: Contact.ID
    public var opportunity: Opportunity.ID?
    public var kind: Kind
    /// What was promised, in a few words.
    public var text: String
    /// When a call is to be, or by when anything else.
    public var dueAt: Instant

    public init(
      by side: Side, contact: Contact.ID, opportunity: Opportunity.ID? = nil, kind: Kind = .other,
      text: String, dueAt: Instant
    ) {
      self.by = side
      self.contact = contact
      self.opportunity = opportunity
      self.kind = kind
      self.text = text
      self.dueAt = dueAt
    }
  }
}

extension Commitment {
  /// Records how it turned out, or with ``State/open`` that it is open again.
  public mutating func settle(_ state: State, at instant: Instant) {
    self.state = state
    settledAt = state == .open ? nil : instant
  }
}
