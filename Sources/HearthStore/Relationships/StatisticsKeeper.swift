import GRDB
import HearthDomain

/// Keeps the statistics of every relationship in step with its touchpoints.
///
/// What a change group touched is read from the journal, so no code path can forget it. A touch that
/// comes after all others is appended; anything else rebuilds the contact's figures from its log.
/// Both are the same fold, so the bits are equal.
struct StatisticsKeeper {
  let database: Database

  /// Brings the contacts up to date whose touchpoints the group changed.
  func refresh(after groupID: Int64) throws {
    let firstNewID = try firstParticipant(onlyAppendedBy: groupID)
    for contactID in try contacts(touchedBy: groupID) {
      if let firstNewID, try append(from: firstNewID, to: contactID) { continue }
      try rebuild(contactID)
    }
  }

  // MARK: What a group touched

  private func contacts(touchedBy groupID: Int64) throws -> [Int64] {
    try database.rows(
      """
      SELECT contactId FROM (
        SELECT p.contactId FROM change
        JOIN touchpointParticipant AS p ON p.touchpointId BETWEEN rowId AND lastRowId
        WHERE groupId = ?1 AND tableName = 'touchpoint' AND operation = 'update'
        UNION
        SELECT p.contactId FROM change
        JOIN touchpointParticipant AS p ON p.id BETWEEN rowId AND lastRowId
        WHERE groupId = ?1 AND tableName = 'touchpointParticipant' AND operation <> 'delete'
        UNION
        SELECT before ->> 'contactId' FROM change
        WHERE groupId = ?1 AND tableName = 'touchpointParticipant' AND operation <> 'insert'
      ) JOIN contact ON contact.id = contactId
      ORDER BY contactId
      """, [groupID], { $0.int(0) })
  }

  /// The first participant that the group inserted, if it did nothing but insert new ones at the end.
  private func firstParticipant(onlyAppendedBy groupID: Int64) throws -> Int64? {
    try database.firstRow(
      """
      SELECT first
      FROM (SELECT min(rowId) AS first, sum(lastRowId - rowId + 1) AS count FROM change
            WHERE groupId = ?1 AND tableName = 'touchpointParticipant')
      WHERE count = (SELECT count(*) FROM touchpointParticipant WHERE id >= first)
        AND NOT EXISTS (SELECT 1 FROM change
                        WHERE groupId = ?1 AND operation <> 'insert'
                          AND tableName IN ('touchpoint', 'touchpointParticipant'))
      """, [groupID], { $0.int(0) })
  }

  // MARK: One contact

  /// Appends the touches from participant `firstNewID` on, if they come after all others.
  private func append(from firstNewID: Int64, to contactID: Int64) throws -> Bool {
    guard var statistics = try database.statistics(of: contactID) else { return false }
    let marks = try database.rows(
      Self.markSelection + " WHERE p.contactId = ? AND p.id >= ? AND channel <> 'note'",
      [contactID, firstNewID], TouchMark.init
    ).sorted()
    guard let first = marks.first else { return true }
    guard statistics.isInOrder(first) else { return false }
    for mark in marks { statistics.append(mark) }
    try store(statistics, of: contactID)
    return true
  }

  private func rebuild(_ contactID: Int64) throws {
    try store(RelationshipStatistics(of: database.marks(of: contactID)), of: contactID)
  }

  private func store(_ statistics: RelationshipStatistics, of contactID: Int64) throws {
    guard let firstOn = statistics.firstOn, let lastOn = statistics.lastOn,
      let lastAt = statistics.lastAt, let lastChannel = statistics.lastChannel
    else {
      try database.run("DELETE FROM relationshipStatistics WHERE contactId = ?", [contactID])
      return
    }
    try database.run(
      """
      INSERT OR REPLACE INTO relationshipStatistics
        (contactId, touchDayCount, firstOn, lastOn, lastAt, lastChannel, lastDirection, logGapSum,
         strength, lastDayWeight, inboundCount, outboundCount, lastInboundAt, lastOutboundAt,
         outboundStreak)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        contactID, statistics.touchDayCount, firstOn.number, lastOn.number, lastAt.unixSeconds,
        lastChannel.rawValue, statistics.lastDirection?.rawValue, statistics.logGapSum,
        statistics.strength, statistics.lastDayWeight, statistics.inboundCount,
        statistics.outboundCount, statistics.lastInboundAt?.unixSeconds,
        statistics.lastOutboundAt?.unixSeconds, statistics.outboundStreak,
      ])
  }

  /// Columns as ``TouchMark/init(_:)`` reads them.
  static let markSelection = """
    SELECT t.id, t.occurredOn, t.occurredAt, t.channel, t.direction
    FROM touchpointParticipant AS p JOIN touchpoint AS t ON t.id = p.touchpointId
    """
}

extension Database {
  /// The touches of a contact, in no order; only those up to `moment`, if one is given.
  func marks(of contactID: Int64, upTo moment: Instant? = nil) throws -> [TouchMark] {
    try rows(
      StatisticsKeeper.markSelection
        + " WHERE p.contactId = ? AND channel <> 'note' AND occurredAt <= ?",
      [contactID, moment?.unixSeconds ?? Int64.max], TouchMark.init)
  }

  /// The statistics kept of a contact, or `nil` if it was never touched.
  func statistics(of contactID: Int64) throws -> RelationshipStatistics? {
    try firstRow(
      "SELECT \(RelationshipStatistics.columns) FROM relationshipStatistics WHERE contactId = ?",
      [contactID]
    ) { RelationshipStatistics($0, from: 0) }
  }
}

extension TouchMark {
  init(_ row: RawStatement) {
    self.init(
      touchpoint: Touchpoint.ID(rawValue: row.int(0)), occurredOn: Day(number: Int(row.int(1))),
      occurredAt: Instant(unixSeconds: row.int(2)), channel: row.value(3) ?? .note,
      direction: row.value(4))
  }
}

extension RelationshipStatistics {
  /// The columns that ``init(_:from:)`` reads, in its order.
  static let columns = """
    touchDayCount, firstOn, lastOn, lastAt, lastChannel, lastDirection, logGapSum, strength, \
    lastDayWeight, inboundCount, outboundCount, lastInboundAt, lastOutboundAt, outboundStreak
    """

  init(_ row: RawStatement, from column: Int32) {
    self.init()
    touchDayCount = Int(row.int(column))
    firstOn = Day(number: Int(row.int(column + 1)))
    lastOn = Day(number: Int(row.int(column + 2)))
    lastAt = Instant(unixSeconds: row.int(column + 3))
    lastChannel = row.value(column + 4)
    lastDirection = row.value(column + 5)
    logGapSum = row.double(column + 6)
    strength = row.double(column + 7)
    lastDayWeight = row.double(column + 8)
    inboundCount = Int(row.int(column + 9))
    outboundCount = Int(row.int(column + 10))
    lastInboundAt = row.instant(column + 11)
    lastOutboundAt = row.instant(column + 12)
    outboundStreak = Int(row.int(column + 13))
  }
}

extension RawStatement {
  /// A column that holds the raw value of an enumeration; `nil` for NULL.
  func value<Value: RawRepresentable<String>>(_ column: Int32) -> Value? {
    optionalText(column).flatMap(Value.init(rawValue:))
  }

  func instant(_ column: Int32) -> Instant? {
    optionalInt(column).map(Instant.init(unixSeconds:))
  }

  func day(_ column: Int32) -> Day? {
    optionalInt(column).map { Day(number: Int($0)) }
  }
}
