import GRDB
import HearthDomain

/// Keeps the statistics of every relationship in step with its touchpoints.
///
/// What a change group touched is read from the journal, so no code path can forget it. A touch that
/// comes after all others is appended; anything else rebuilds the contact's figures from its log.
/// Both are the same fold, so the bits are equal.
struct StatisticsKeeper {
  private let database: Database
  private let weights: TouchWeights
  private let purposes = PurposeReader()
  private let load: RawStatement
  private let save: RawStatement

  init(_ database: Database) throws {
    self.database = database
    weights = try TouchWeights(of: database)
    load = try RawStatement(
      database,
      "SELECT \(RelationshipStatistics.columns) FROM relationshipStatistics WHERE contactId = ?")
    let marks = Array(repeating: "?", count: 17).joined(separator: ", ")
    save = try RawStatement(
      database,
      """
      INSERT OR REPLACE INTO relationshipStatistics (contactId, \(RelationshipStatistics.columns))
      VALUES (\(marks))
      """)
  }

  /// Brings the contacts up to date whose touchpoints the group changed.
  func refresh(after groupID: Int64) throws {
    if try hasChangedWeights(groupID) { return try rebuildAll() }
    if let firstNewID = try firstParticipant(onlyAppendedBy: groupID) {
      return try append(from: firstNewID)
    }
    for contactID in try contacts(touchedBy: groupID) {
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

  /// Whether the group changed what a touch weighs, so that every figure is another.
  private func hasChangedWeights(_ groupID: Int64) throws -> Bool {
    try database.firstRow(
      """
      SELECT 1 FROM change LEFT JOIN setting ON setting.id BETWEEN rowId AND lastRowId
      WHERE groupId = ?1 AND tableName = 'setting'
        AND (substr(key, 1, length(?2)) = ?2
             OR substr(before ->> 'key', 1, length(?2)) = ?2)
      LIMIT 1
      """, [groupID, TouchWeights.settingPrefix], { _ in true }) ?? false
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

  // MARK: Bringing up to date

  /// Appends the touches from participant `firstNewID` on, contact by contact, and rebuilds the
  /// figures of those whose new touches don't all come after the old ones.
  private func append(from firstNewID: Int64) throws {
    var current: (contactID: Int64, statistics: RelationshipStatistics)?
    var rebuiltID: Int64?
    try database.forEachRow(Self.newMarks, [firstNewID]) { row in
      let contactID = row.int(TouchMark.columnCount)
      if contactID == rebuiltID { return }
      let mark = TouchMark(row, purposes)
      if current?.contactID != contactID {
        if let current { try store(current.statistics, of: current.contactID) }
        let kept = try statistics(of: contactID)
        guard kept.isInOrder(mark) else {
          (current, rebuiltID) = (nil, contactID)
          return try rebuild(contactID)
        }
        current = (contactID, kept)
      }
      current?.statistics.append(mark, weights: weights)
    }
    if let current { try store(current.statistics, of: current.contactID) }
  }

  /// The touches from a participant on, by contact and then in order.
  ///
  /// The plus keeps SQLite from reading every touch there is by the index on contacts.
  static let newMarks = """
    SELECT \(TouchMark.columns), p.contactId
    FROM touchpointParticipant AS p CROSS JOIN touchpoint AS t ON t.id = p.touchpointId
    WHERE p.id >= ? AND channel <> 'note'
    ORDER BY +p.contactId, t.occurredOn, t.occurredAt, t.id
    """

  private func rebuild(_ contactID: Int64) throws {
    let marks = try database.marks(of: contactID, purposes)
    try store(RelationshipStatistics(of: marks, weights: weights), of: contactID)
  }

  private func rebuildAll() throws {
    for contactID in try database.touchedContacts() { try rebuild(contactID) }
  }

  // MARK: One contact's row

  private func statistics(of contactID: Int64) throws -> RelationshipStatistics {
    load.bind(contactID, at: 1)
    defer { load.reset() }
    return try load.step() ? RelationshipStatistics(load, from: 0) : RelationshipStatistics()
  }

  private func store(_ statistics: RelationshipStatistics, of contactID: Int64) throws {
    guard statistics.touchDayCount > 0 else {
      try database.run("DELETE FROM relationshipStatistics WHERE contactId = ?", [contactID])
      return
    }
    save.bind(contactID, at: 1)
    statistics.bind(to: save, from: 2)
    try save.run()
  }
}

extension TouchWeights {
  /// The weights that the owner set, or the standard ones.
  init(of database: Database) throws {
    var values: [String: String] = [:]
    try database.forEachRow(
      "SELECT key, value FROM setting WHERE key >= ?1 AND key < ?1 || char(127)",
      [Self.settingPrefix]
    ) { values[$0.text(0)] = $0.text(1) }
    self.init { values[$0] }
  }
}

extension Database {
  /// Everybody who has statistics or took part in a touchpoint.
  func touchedContacts() throws -> [Int64] {
    try rows(
      """
      SELECT contactId FROM relationshipStatistics
      UNION SELECT contactId FROM touchpointParticipant
      """, [], { $0.int(0) })
  }

  /// The touches of a contact, in no order; only those up to `moment`, if one is given.
  func marks(
    of contactID: Int64, upTo moment: Instant? = nil, _ purposes: PurposeReader = PurposeReader()
  ) throws -> [TouchMark] {
    try rows(
      """
      SELECT \(TouchMark.columns)
      FROM touchpointParticipant AS p JOIN touchpoint AS t ON t.id = p.touchpointId
      WHERE p.contactId = ? AND channel <> 'note' AND occurredAt <= ?
      """, [contactID, moment?.unixSeconds ?? Int64.max], { TouchMark($0, purposes) })
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
  /// The columns that ``init(_:_:)`` reads, in its order.
  static let columns = "t.id, t.occurredOn, t.occurredAt, t.channel, t.direction, t.purpose"
  static let columnCount: Int32 = 6

  init(_ row: RawStatement, _ purposes: PurposeReader) {
    self.init(
      touchpoint: Touchpoint.ID(rawValue: row.int(0)), occurredOn: Day(number: Int(row.int(1))),
      occurredAt: Instant(unixSeconds: row.int(2)),
      channel: row.value(3, of: Touchpoint.Channel.names) ?? .note,
      direction: row.value(4, of: Touchpoint.Direction.names),
      purpose: purposes.purpose(row, 5))
  }
}

extension RelationshipStatistics {
  /// The columns that ``init(_:from:)`` reads, in its order.
  static let columns = """
    touchDayCount, firstOn, lastOn, lastAt, lastChannel, lastDirection, logGapSum, strength, \
    lastDayWeight, inboundCount, outboundCount, lastInboundAt, lastOutboundAt, outboundStreak, \
    questionAt, questionPurpose
    """

  init(_ row: RawStatement, from column: Int32) {
    self.init()
    touchDayCount = Int(row.int(column))
    firstOn = Day(number: Int(row.int(column + 1)))
    lastOn = Day(number: Int(row.int(column + 2)))
    lastAt = Instant(unixSeconds: row.int(column + 3))
    lastChannel = row.value(column + 4, of: Touchpoint.Channel.names)
    lastDirection = row.value(column + 5, of: Touchpoint.Direction.names)
    logGapSum = row.double(column + 6)
    strength = row.double(column + 7)
    lastDayWeight = row.double(column + 8)
    inboundCount = Int(row.int(column + 9))
    outboundCount = Int(row.int(column + 10))
    lastInboundAt = row.instant(column + 11)
    lastOutboundAt = row.instant(column + 12)
    outboundStreak = Int(row.int(column + 13))
    openQuestion = row.instant(column + 14).map {
      OpenQuestion(askedAt: $0, purpose: row.value(column + 15))
    }
  }

  /// The columns of what rankings weigh, in the order in which ``init(weighed:from:)`` reads them.
  ///
  /// They are read for everybody, and each costs a hundredth of a ranking.
  static let weighedColumns = """
    touchDayCount, lastAt, lastChannel, lastDirection, logGapSum, strength, lastInboundAt, \
    lastOutboundAt, outboundStreak
    """
  static let weighedCount: Int32 = 9

  /// Reads those figures alone; the others are left empty.
  init(weighed row: RawStatement, from column: Int32) {
    self.init()
    touchDayCount = Int(row.int(column))
    lastAt = row.instant(column + 1)
    lastChannel = row.value(column + 2, of: Touchpoint.Channel.names)
    lastDirection = row.value(column + 3, of: Touchpoint.Direction.names)
    logGapSum = row.double(column + 4)
    strength = row.double(column + 5)
    lastInboundAt = row.instant(column + 6)
    lastOutboundAt = row.instant(column + 7)
    outboundStreak = Int(row.int(column + 8))
  }

  /// Binds the figures to the parameters from `first` on, in the order of ``columns``.
  func bind(to statement: RawStatement, from first: Int32) {
    statement.bind(Int64(touchDayCount), at: first)
    statement.bind(firstOn.map { Int64($0.number) }, at: first + 1)
    statement.bind(lastOn.map { Int64($0.number) }, at: first + 2)
    statement.bind(lastAt?.unixSeconds, at: first + 3)
    statement.bind(lastChannel?.rawValue, at: first + 4)
    statement.bind(lastDirection?.rawValue, at: first + 5)
    statement.bind(logGapSum, at: first + 6)
    statement.bind(strength, at: first + 7)
    statement.bind(lastDayWeight, at: first + 8)
    statement.bind(Int64(inboundCount), at: first + 9)
    statement.bind(Int64(outboundCount), at: first + 10)
    statement.bind(lastInboundAt?.unixSeconds, at: first + 11)
    statement.bind(lastOutboundAt?.unixSeconds, at: first + 12)
    statement.bind(Int64(outboundStreak), at: first + 13)
    statement.bind(openQuestion?.askedAt.unixSeconds, at: first + 14)
    statement.bind(openQuestion?.purpose?.rawValue, at: first + 15)
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
