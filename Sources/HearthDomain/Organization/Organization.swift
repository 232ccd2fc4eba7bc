/// An agency, an employer, or both.
public struct Organization: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details

  public init(id: ID, uid: UID, details: Details) {
    self.id = id
    self.uid = uid
    self.details = details
  }

  /// Whether it places people, employs them, or both.
  public enum Kind: String, CaseIterable, Sendable {
    case agency
    case employer
    case both
    case unknown
  }

  /// Everything about an organization that its owner may set.
  public struct Details: Hashable, Sendable {
    /// Unique, whatever its case; never empty.
    public var name: String
    public var kind: Kind
    public var website: String?
    public var note: String

    public init(name: String, kind: Kind = .unknown, website: String? = nil, note: String = "") {
      self.name = name
      self.kind = kind
      self.website = website
      self.note = note
    }
  }
}
