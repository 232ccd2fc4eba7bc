/// One of the people in the case book: what passed with them, as far as something follows from it.
public struct CasePerson: Hashable, Sendable {
  public var status: Contact.Status
  public var connection: LinkedInConnection
  /// Since when, where an export tells it.
  public var connectionSince: Instant?
  public var statistics: RelationshipStatistics
  /// In any order.
  public var touches: [TouchMark]

  public init(
    status: Contact.Status = .active, connection: LinkedInConnection = .none,
    connectionSince: Instant? = nil,
    statistics: RelationshipStatistics = RelationshipStatistics(), touches: [TouchMark] = []
  ) {
    self.status = status
    self.connection = connection
    self.connectionSince = connectionSince
    self.statistics = statistics
    self.touches = touches
  }
}

/// How far the owner and a contact are connected on LinkedIn, as far as that is known for sure.
public enum LinkedInConnection: String, CaseIterable, Sendable {
  case none
  /// Invited, and not accepted yet.
  case pending
  case connected
}
