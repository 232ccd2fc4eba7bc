/// The relationships as ranking reads them.
public protocol RelationshipRepository: Sendable {
  /// Hands `body` a relationship for each active contact of `query` that was ever touched, by id, and
  /// then for those in `others` that never were, and whether the contact is one of `others`.
  ///
  /// The query's `status` and `limit` are not heeded, and of the contact's tags only those in `tags`
  /// are told, whatever their case; of the statistics, what rankings weigh. Touches after `moment` don't count: the statistics kept answer where
  /// no touch is later, and elsewhere the touches are read again.
  func forEachRelationship(
    matching query: ContactQuery, tags: [String], others: [Contact.ID], asOf moment: Instant,
    _ body: (_ relationship: Relationship, _ isOther: Bool) throws -> Void
  ) throws

  /// One contact's relationship as of `moment`, with all of its tags; its statistics are empty if it
  /// was never touched.
  ///
  /// - Throws: ``HearthError/contactNotFound(_:suggestions:)``.
  func relationship(of contact: Contact.ID, asOf moment: Instant) throws -> Relationship

  /// Hands `body` every touch up to `moment`, once for each contact who took part, in no order.
  ///
  /// Notes are no touches. Contacts count whatever their status: what passed with them has passed.
  func forEachTouch(
    upTo moment: Instant, _ body: (Contact.ID, TouchMark) throws -> Void
  ) throws
}

extension RelationshipRepository {
  /// Hands `body` a relationship for each active contact of `query` that was ever touched, by id.
  public func forEachRelationship(
    matching query: ContactQuery, tags: [String], asOf moment: Instant,
    _ body: (Relationship) throws -> Void
  ) throws {
    try forEachRelationship(matching: query, tags: tags, others: [], asOf: moment) {
      relationship, _ in try body(relationship)
    }
  }
}
