/// The relationships as ranking reads them.
public protocol RelationshipRepository: Sendable {
  /// One relationship for each active contact of `query` that was ever touched, by contact id.
  ///
  /// The query's `status` and `limit` are not heeded. Touches after `moment` don't count: the
  /// statistics kept answer where no touch is later, and elsewhere the touches are read again.
  func relationships(matching query: ContactQuery, asOf moment: Instant) throws -> [Relationship]

  /// One contact's relationship as of `moment`; its statistics are empty if it was never touched.
  ///
  /// - Throws: ``HearthError/contactNotFound(_:suggestions:)``.
  func relationship(of contact: Contact.ID, asOf moment: Instant) throws -> Relationship
}
