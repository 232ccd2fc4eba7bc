import GRDB
public import HearthDomain

extension HearthDatabase {
  public func forEachRelationship(
    matching query: ContactQuery, tags: [String], others: [Contact.ID], asOf moment: Instant,
    _ body: (_ relationship: Relationship, _ isOther: Bool) throws -> Void
  ) throws {
    var query = query
    query.status = .active
    let selection = ContactSelection(query)
    var others = Expected(others)
    try read { database in
      let tagsByContact = try database.tagsByContact(among: tags)
      let weights = try TouchWeights(of: database)
      try database.forEachRow(
        Relationship.selection(where: selection.condition), selection.arguments
      ) { row in
        let contactID = row.int(0)
        let isOther = others.meets(contactID)
        let kept = RelationshipStatistics(weighed: row, from: Relationship.columnCount)
        let statistics = try database.statistics(kept, of: contactID, asOf: moment, weights)
        guard statistics.touchDayCount > 0 || isOther else { return }
        let tags = tagsByContact.isEmpty ? [] : tagsByContact[contactID] ?? []
        try body(Relationship(row, status: .active, tags: tags, statistics), isOther)
      }
      try database.forEachRow(
        Relationship.strangers(where: selection.condition),
        [jsonArray(of: others.unmet)] + selection.arguments
      ) { row in
        let tags = tagsByContact[row.int(0)] ?? []
        try body(
          Relationship(row, status: .active, tags: tags, RelationshipStatistics()), true)
      }
    }
  }

  public func relationship(of contact: Contact.ID, asOf moment: Instant) throws -> Relationship {
    try read { database in
      let tags = try database.rows(
        """
        SELECT name FROM contactTag JOIN tag ON tag.id = tagId WHERE contactId = ? ORDER BY name
        """, [contact.rawValue], { $0.text(0) })
      let found = try database.firstRow(
        "SELECT \(Relationship.columns), status FROM contact WHERE id = ?", [contact.rawValue]
      ) { row in
        let kept = try database.statistics(of: contact.rawValue) ?? RelationshipStatistics()
        let statistics = try database.statistics(
          kept, of: contact.rawValue, asOf: moment, TouchWeights(of: database))
        return Relationship(
          row, status: row.value(Relationship.columnCount) ?? .active, tags: tags, statistics)
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
  func statistics(
    _ kept: RelationshipStatistics, of contactID: Int64, asOf moment: Instant,
    _ weights: TouchWeights
  ) throws -> RelationshipStatistics {
    guard let lastAt = kept.lastAt, lastAt > moment else { return kept }
    return RelationshipStatistics(of: try marks(of: contactID, upTo: moment), weights: weights)
  }

  /// Which contacts carry which of `tags`.
  fileprivate func tagsByContact(among tags: [String]) throws -> [Int64: [String]] {
    var found: [Int64: [String]] = [:]
    for tag in tags {
      try forEachRow(
        """
        SELECT contactId, name FROM tag JOIN contactTag ON tagId = tag.id
        WHERE name = ? COLLATE NOCASE
        """, [tag]
      ) { found[$0.int(0), default: []].append($0.text(1)) }
    }
    return found
  }
}

extension Relationship {
  /// The columns that ``init(_:status:tags:_:)`` reads, in its order.
  ///
  /// The last two stand behind a contact's note, which may be long: they are only looked for where the
  /// column before says that they may be set.
  static let columns = """
    contact.id, tier, cadenceDays, snoozedUntil, \
    CASE WHEN cadenceDays IS NOT NULL THEN cadenceLongestDays END, \
    CASE WHEN snoozedUntil IS NOT NULL THEN snoozedAt END
    """
  static let columnCount: Int32 = 6

  /// What a ranking reads: the rows of those who were ever touched, and never a touchpoint.
  static func selection(where condition: String) -> String {
    """
    SELECT \(columns), \(RelationshipStatistics.weighedColumns)
    FROM relationshipStatistics JOIN contact ON contact.id = contactId
    WHERE \(condition) ORDER BY contactId
    """
  }

  /// The rows of those among some ids, as a JSON array, that were never touched.
  fileprivate static func strangers(where condition: String) -> String {
    """
    SELECT \(columns) FROM contact
    WHERE contact.id IN (SELECT value FROM json_each(?)) AND \(condition)
      AND NOT EXISTS (SELECT 1 FROM relationshipStatistics WHERE contactId = contact.id)
    ORDER BY contact.id
    """
  }

  fileprivate init(
    _ row: RawStatement, status: Contact.Status, tags: [String],
    _ statistics: RelationshipStatistics
  ) {
    self.init(
      contact: Contact.ID(rawValue: row.int(0)), status: status,
      tier: row.value(1, of: Contact.Tier.names), cadence: row.cadence(2, longest: 4),
      snoozedUntil: row.instant(3), snoozedAt: row.instant(5), tags: tags, statistics: statistics)
  }
}

extension RawStatement {
  /// A cadence by its ideal and longest days; `nil` if there is none.
  func cadence(_ ideal: Int32, longest: Int32) -> Cadence? {
    optionalInt(ideal).flatMap {
      try? Cadence(idealDays: Int($0), longestDays: optionalInt(longest).map(Int.init))
    }
  }
}
