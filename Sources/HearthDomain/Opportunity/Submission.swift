/// An application for a role: who put the candidate forward, when, and with which CV.
public struct Submission: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details

  public init(id: ID, uid: UID, details: Details) {
    self.id = id
    self.uid = uid
    self.details = details
  }

  /// Everything about a submission that its owner may set.
  public struct Details: Hashable, Sendable {
    public var opportunity: Opportunity.ID
    /// The name of the agency that put the candidate forward; `nil` if they applied themselves.
    public var agency: String?
    /// Who at the agency did, or took it in.
    public var recruiter: Contact.ID?
    public var submittedAt: Instant
    /// Which CV they had, such as "2026-04 platform".
    public var cvVersion: String?
    public var note: String

    public init(
      opportunity: Opportunity.ID, agency: String?, recruiter: Contact.ID? = nil,
      submittedAt: Instant, cvVersion: String? = nil, note: String = ""
    ) {
      self.opportunity = opportunity
      self.agency = agency
      self.recruiter = recruiter
      self.submittedAt = submittedAt
      self.cvVersion = cvVersion
      self.note = note
    }
  }
}
