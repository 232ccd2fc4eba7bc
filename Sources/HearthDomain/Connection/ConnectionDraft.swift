/// One row of a LinkedIn export: how far the owner and one person are connected, and since when.
public struct ConnectionDraft: Hashable, Sendable {
  /// The line of the file it began on, from 1.
  public let line: Int
  /// The person's whole name as written; empty where LinkedIn hides it.
  public let name: String
  /// The profile's handle in lower case; `nil` if the row doesn't tell it.
  public let handle: String?
  public let email: String?
  public let step: Step
  /// The day on which it came to that.
  public let day: Day

  /// What a row tells.
  public enum Step: Hashable, Sendable {
    case connected
    /// The owner invited them.
    case invited
    /// They invited the owner.
    case invitedByThem
  }

  public init(
    line: Int, name: String, handle: String? = nil, email: String? = nil, step: Step, day: Day
  ) {
    self.line = line
    self.name = name
    self.handle = handle
    self.email = email
    self.step = step
    self.day = day
  }
}

/// What came of one row of a LinkedIn export.
public struct ConnectionOutcome: Hashable, Sendable {
  public let draft: ConnectionDraft
  public let action: Action
  /// Whom the row is about, as far as it is known for sure; `nil` for a name alone.
  public let contact: Contact.ID?
  /// What of the row told that.
  public let match: Match?

  /// What tells who is meant.
  public enum Match: String, Sendable {
    case linkedIn = "linkedin"
    case email
  }

  public enum Action: Hashable, Sendable {
    case added
    /// The same is known of another day.
    case updated(from: Day)
    case unchanged
    /// They wait for the owner to accept.
    case waiting
    /// Nobody among the contacts.
    case unknown
    /// Some contacts have that name, and no profile that says whether they are meant.
    case namesake([Contact.ID])
  }

  public init(
    draft: ConnectionDraft, action: Action, contact: Contact.ID? = nil, match: Match? = nil
  ) {
    self.draft = draft
    self.action = action
    self.contact = contact
    self.match = match
  }
}

/// What is known of a contact's LinkedIn connection with the owner.
public struct KnownConnection: Hashable, Sendable {
  /// The day of the owner's invitation.
  public var invitedOn: Day?
  public var connectedOn: Day?

  public init(invitedOn: Day? = nil, connectedOn: Day? = nil) {
    self.invitedOn = invitedOn
    self.connectedOn = connectedOn
  }
}
