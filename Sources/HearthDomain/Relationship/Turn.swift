/// Whose move it is between the owner and a contact.
public enum Turn: String, CaseIterable, Sendable {
  case mine
  case theirs
  case nobody
}

extension Turn {
  /// Whose turn it is after these touches, with these obligations open.
  ///
  /// Whoever was reached out to last has the next move. After a touch without a direction both sides
  /// spoke, and it is nobody's. An owed reply, promise or thank-you makes it the owner's regardless.
  public init(after statistics: RelationshipStatistics, obligations: Obligations = Obligations()) {
    if obligations.isOwing {
      self = .mine
      return
    }
    self.init(after: statistics.lastDirection)
  }

  /// Whose turn it is after a last touch of that direction; nobody's without one.
  public init(after lastDirection: Touchpoint.Direction?) {
    switch lastDirection {
    case .inbound: self = .mine
    case .outbound: self = .theirs
    case nil: self = .nobody
    }
  }
}

extension Obligations {
  /// Whether the owner owes a reply, something promised or thanks.
  public var isOwing: Bool {
    replyDueAt != nil || promiseDueAt != nil || thankYouDueAt != nil
  }
}
