/// The right of an agency to put the candidate forward for one role at one client.
public struct Representation: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details

  public init(id: ID, uid: UID, details: Details) {
    self.id = id
    self.uid = uid
    self.details = details
  }

  /// Everything about a right to represent that its owner may set.
  public struct Details: Hashable, Sendable {
    /// The agency's name.
    public var agency: String
    /// `nil` while the agency doesn't say.
    public var client: String?
    /// The role's title.
    public var role: String
    public var opportunity: Opportunity.ID?
    public var grantedAt: Instant
    /// From when on it doesn't hold any more; `nil` if it wasn't given for a time.
    public var expiresAt: Instant?
    public var revokedAt: Instant?
    /// Where it is written: a Message-ID, or words.
    public var evidence: String
    /// What the agency did beyond it, such as putting the candidate forward without asking.
    public var breach: String?

    public init(
      agency: String, client: String?, role: String, grantedAt: Instant, expiresAt: Instant? = nil,
      evidence: String = ""
    ) {
      self.agency = agency
      self.client = client
      self.role = role
      self.grantedAt = grantedAt
      self.expiresAt = expiresAt
      self.evidence = evidence
    }
  }

  /// Whether it holds at `instant`: granted, not expired, not revoked.
  public func isLive(asOf instant: Instant) -> Bool {
    let ends = [details.expiresAt, details.revokedAt].compactMap { $0 }
    return details.grantedAt <= instant && ends.allSatisfy { instant < $0 }
  }
}
