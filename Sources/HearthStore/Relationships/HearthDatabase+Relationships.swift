import GRDB
public import HearthDomain

extension HearthDatabase {
  public func forEachRelationship(
    matching query: ContactQuery, asOf moment: Instant, _ body: (Relationship) throws -> Void
  ) throws {
    var query = query
    query.status = .active
    let selection = ContactSelection(query)
    try read { database in
      try database.forEachRow(
        """
        SELECT contactId, tier, cadenceDays, snoozedUntil, \(RelationshipStatistics.columns)
        FROM relationshipStatistics JOIN contact ON contact.id = contactId
        WHERE \(selection.condition) ORDER BY contactId
        """, selection.arguments
      ) { row in
        let kept = RelationshipStatistics(row, from: 4)
        let statistics = try database.statistics(kept, of: row.int(0), asOf: moment)
        if statistics.touchDayCount > 0 { try body(Relationship(row, statistics)) }
      }
    }
  }

  public func relationship(of contact: Contact.ID, asOf moment: Instant) throws -> Relationship {
    try read { database in
      let found = try database.firstRow(
        "SELECT id, tier, cadenceDays, snoozedUntil FROM contact WHERE id = ?", [contact.rawValue]
      ) { row in
        let kept = try database.statistics(of: contact.rawValue) ?? RelationshipStatistics()
        return Relationship(
          row, try database.statistics(kept, of: contact.rawValue, asOf: moment))
      }
      guard let found else {
        throw HearthError.contactNotFound(contact.description, suggestions: [])
      }
      return found
    }
  }
}

extension Database {
  /// The statistics as of `moment`: those kept, unless a touch is later.
  fileprivate func statistics(
    _ kept: RelationshipStatistics, of contactID: Int64, asOf moment: Instant
  ) throws -> RelationshipStatistics {
    guard let lastAt = kept.lastAt, lastAt > moment else { return kept }
    return RelationshipStatistics(of: try marks(of: contactID, upTo: moment))
  }
}

extension Relationship {
  fileprivate init(_ row: RawStatement, _ statistics: RelationshipStatistics) {
    self.init(
      contact: Contact.ID(rawValue: row.int(0)), tier: row.value(1, of: Contact.Tier.names),
      cadenceDays: row.optionalInt(2).map(Int.init), snoozedUntil: row.instant(3),
      statistics: statistics)
  }
}
