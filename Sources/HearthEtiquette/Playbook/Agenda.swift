public import HearthDomain

/// What the playbook makes of a case book as of one moment.
public struct Agenda: Hashable, Sendable {
  /// All that is, was or will be owed, by due time; what the owner settled is among it.
  public let followUps: [FollowUp]
  public let outlook: Outlook

  /// What is to be done now.
  public var pending: [FollowUp] { followUps.filter(\.isPending) }
}

/// What attention has to know of the cases, person by person.
public struct Outlook: Hashable, Sendable {
  /// What is open with each person; without what messages leave open, which the statistics tell.
  public let obligations: [Contact.ID: Obligations]
  /// The next interview that is prepared for with each person.
  public let interviews: [Contact.ID: Interview.ID]
  /// Until when somebody is quiet by agreement: they named a date, and until then nobody asks.
  ///
  /// What is owed to them is owed all the same.
  public let quietUntil: [Contact.ID: Instant]
  /// How often to be in touch with a recruiter whose role has ended.
  public let cadences: [Contact.ID: Cadence]
  /// When the newest of the open roles came up that are spoken about with a recruiter.
  public let rolesOpenedAt: [Contact.ID: Instant]
  /// Until when nobody is to be nudged, for an offer was accepted; `nil` while the search is on.
  public let restUntil: Instant?
}
