/// A follow-up that the owner set by hand.
public struct CustomFollowUp: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  public var details: Details
  public let recordedAt: Instant

  public init(id: ID, uid: UID, details: Details, recordedAt: Instant) {
    self.id = id
    self.uid = uid
    self.details = details
    self.recordedAt = recordedAt
  }

  /// Everything about it that its owner may set.
  public struct Details: Hashable, Sendable {
    public var contact: Contact.ID?
    public var opportunity: Opportunity.ID?
    /// What is to be done, in a few words.
    public var text: String
    public var dueAt: Instant

    public init(
      contact: Contact.ID?, opportunity: Opportunity.ID? = nil, text: String, dueAt: Instant
    ) {
      self.contact = contact
      self.opportunity = opportunity
      self.text = text
      self.dueAt = dueAt
    }
  }
}
