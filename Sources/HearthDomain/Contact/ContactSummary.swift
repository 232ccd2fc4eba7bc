/// What a list shows of a contact.
public struct ContactSummary: Identifiable, Hashable, Sendable {
  public let id: Contact.ID
  public let uid: UID
  public let displayName: String
  public let role: Contact.Role
  public let tier: Contact.Tier?
  public let status: Contact.Status
  public let snoozedUntil: Instant?
  public let cadence: Cadence?
  /// The current organization's name.
  public let organization: String?
  /// The preferred address.
  public let email: String?
  /// Whose turn it is after the last touch.
  public let turn: Turn

  public init(
    id: Contact.ID, uid: UID, displayName: String, role: Contact.Role, tier: Contact.Tier?,
    status: Contact.Status, snoozedUntil: Instant?, cadence: Cadence?, organization: String?,
    email: String?, turn: Turn
  ) {
    self.id = id
    self.uid = uid
    self.displayName = displayName
    self.role = role
    self.tier = tier
    self.status = status
    self.snoozedUntil = snoozedUntil
    self.cadence = cadence
    self.organization = organization
    self.email = email
    self.turn = turn
  }
}
