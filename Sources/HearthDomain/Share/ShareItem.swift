/// Something of value to send: what makes a word after a silence welcome.
public struct ShareItem: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details
  /// The day it was added, on the owner's clock.
  public let addedOn: Day

  public init(id: ID, uid: UID, details: Details, addedOn: Day) {
    self.id = id
    self.uid = uid
    self.details = details
    self.addedOn = addedOn
  }

  public enum Kind: String, CaseIterable, Sendable {
    case article
    case event
    case introduction
    case coffee
  }

  /// Everything about a share item that its owner may set.
  public struct Details: Hashable, Sendable {
    public var kind: Kind
    public var title: String
    public var url: String?
    /// When an event is.
    public var on: Day?
    /// What it is about, in any order.
    public var topics: [String]
    public var note: String

    public init(
      kind: Kind, title: String, url: String? = nil, on day: Day? = nil, topics: [String] = [],
      note: String = ""
    ) {
      self.kind = kind
      self.title = title
      self.url = url
      self.on = day
      self.topics = topics
      self.note = note
    }
  }

  /// Whether it is an event that is over on `day`.
  public func isPast(on day: Day) -> Bool {
    details.kind == .event && details.on.map { $0 < day } == true
  }
}

/// That an item was sent to somebody.
public struct Sharing: Hashable, Sendable {
  public let item: ShareItem.ID
  public let contact: Contact.ID
  public let at: Instant

  public init(item: ShareItem.ID, contact: Contact.ID, at: Instant) {
    self.item = item
    self.contact = contact
    self.at = at
  }
}
