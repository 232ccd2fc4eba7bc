/// A person: a recruiter, a hiring manager, an interviewer, anyone work is found through.
public struct Contact: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details
  public let createdAt: Instant
  /// When the contact or anything that belongs to it last changed.
  public let updatedAt: Instant

  public init(id: ID, uid: UID, details: Details, createdAt: Instant, updatedAt: Instant) {
    self.id = id
    self.uid = uid
    self.details = details
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }

  /// What a person is to the search for work.
  public enum Role: String, CaseIterable, Sendable {
    case agencyRecruiter = "agency-recruiter"
    case inHouseRecruiter = "in-house-recruiter"
    case hiringManager = "hiring-manager"
    case interviewer
    case coordinator
    case referrer
    case other
  }

  /// How much a relationship matters to its owner; A most.
  public enum Tier: String, CaseIterable, Sendable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
  }

  /// Whether a contact is listed, put away, or not to be approached.
  public enum Status: String, CaseIterable, Sendable {
    case active
    case archived
    case doNotContact = "do-not-contact"
  }

  /// Everything about a contact that its owner may set.
  public struct Details: Hashable, Sendable {
    public var name: PersonName
    /// How the person is listed; never empty.
    public var displayName: String
    public var nickname: String?
    public var pronouns: String?
    public var role: Role
    /// The position on their card, such as "Senior Talent Partner".
    public var title: String?
    public var tier: Tier?
    /// An IANA name, such as `Europe/Dublin`.
    public var timeZone: String?
    public var birthday: PartialDate?
    public var note: String
    public var status: Status
    public var snoozedUntil: Instant?
    /// When the snooze was set: a touch of theirs after that releases it.
    public var snoozedAt: Instant?
    /// How often the owner means to be in touch.
    public var cadence: Cadence?
    /// The preferred one first.
    public var emails: [EmailAddress]
    /// The preferred one first.
    public var phones: [PhoneNumber]
    public var addresses: [PostalAddress]
    public var links: [Link]
    /// The current one first.
    public var affiliations: [Affiliation]
    /// In alphabetical order, each once.
    public var tags: [String]

    public init(
      displayName: String, name: PersonName? = nil, role: Role = .other,
      emails: [EmailAddress] = [], links: [Link] = [], affiliations: [Affiliation] = [],
      tags: [String] = []
    ) {
      self.displayName = displayName
      self.name = name ?? PersonName(parsing: displayName)
      self.role = role
      self.emails = emails
      self.links = links
      self.affiliations = affiliations
      self.tags = tags
      note = ""
      status = .active
      phones = []
      addresses = []
    }
  }
}
