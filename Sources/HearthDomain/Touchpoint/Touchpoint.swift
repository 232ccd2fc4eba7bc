/// One dated exchange with one contact or several.
public struct Touchpoint: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details
  /// When it was entered, which may be long after it happened.
  public let recordedAt: Instant

  public init(id: ID, uid: UID, details: Details, recordedAt: Instant) {
    self.id = id
    self.uid = uid
    self.details = details
    self.recordedAt = recordedAt
  }

  /// How people met or wrote; a note is to oneself.
  public enum Channel: String, CaseIterable, Sendable {
    case email
    case call
    case video
    case meeting
    case linkedin
    case message
    case event
    case note

    /// Whether a touch over this channel keeps a relationship alive; a note does not.
    public var movesClock: Bool { self != .note }

    /// Whether what is said over this channel is written, and so waits for an answer.
    public var isWritten: Bool {
      switch self {
      case .email, .linkedin, .message: true
      case .call, .video, .meeting, .event, .note: false
      }
    }
  }

  /// Who reached out.
  public enum Direction: String, CaseIterable, Sendable {
    case inbound = "in"
    case outbound = "out"
  }

  /// Everything about a touchpoint that its owner may set.
  public struct Details: Hashable, Sendable {
    public var channel: Channel
    /// `nil` where nobody reached out to anybody: an event, a note.
    public var direction: Direction?
    public var occurredAt: Instant
    /// The date on the owner's own clock when it happened.
    public var occurredOn: Day
    /// What it was about, in a few words.
    public var purpose: String
    public var text: String
    /// The contacts who took part; at least one, in the order named.
    public var participants: [Contact.ID]

    public init(
      channel: Channel, direction: Direction?, occurredAt: Instant, occurredOn: Day,
      purpose: String = "", text: String = "", participants: [Contact.ID]
    ) {
      self.channel = channel
      self.direction = direction
      self.occurredAt = occurredAt
      self.occurredOn = occurredOn
      self.purpose = purpose
      self.text = text
      self.participants = participants
    }
  }
}
