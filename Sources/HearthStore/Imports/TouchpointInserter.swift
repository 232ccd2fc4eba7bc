import GRDB
import HearthDomain

/// Inserts touchpoints of one participant each, under ids counted up by hand.
struct TouchpointInserter {
  private let scope: ChangeScope
  private let insertTouchpoint: RawStatement
  private let insertParticipant: RawStatement
  private let selectUID: RawStatement
  private var nextID: Int64
  private var nextParticipantID: Int64

  init(in scope: ChangeScope) throws {
    self.scope = scope
    let database = scope.database
    nextID = try database.lastID(everOf: .touchpoint) + 1
    nextParticipantID = try database.lastID(everOf: .touchpointParticipant) + 1
    insertTouchpoint = try RawStatement(
      database,
      """
      INSERT INTO touchpoint
        (id, uid, channel, direction, occurredAt, occurredOn, recordedAt, purpose, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING
      """)
    insertParticipant = try RawStatement(
      database, "INSERT INTO touchpointParticipant (id, touchpointId, contactId) VALUES (?, ?, ?)")
    selectUID = try RawStatement(database, "SELECT id FROM touchpoint WHERE uid = ?")
  }

  /// The touchpoint of a uid.
  func id(of uid: UID) throws -> Int64? {
    selectUID.bind(uid.rawValue, at: 1)
    defer { selectUID.reset() }
    return try selectUID.step() ? selectUID.int(0) : nil
  }

  /// Stores a touchpoint and returns its id; `nil` if one of that uid is there.
  ///
  /// To insert and see what comes of it costs less than to look first: nearly all rows are new.
  mutating func insert(
    _ details: Touchpoint.Details, uid: UID, with contactID: Int64
  ) throws -> Int64? {
    insertTouchpoint.bind(nextID, at: 1)
    insertTouchpoint.bind(uid.rawValue, at: 2)
    insertTouchpoint.bind(details.channel.rawValue, at: 3)
    insertTouchpoint.bind(details.direction?.rawValue, at: 4)
    insertTouchpoint.bind(details.occurredAt.unixSeconds, at: 5)
    insertTouchpoint.bind(Int64(details.occurredOn.number), at: 6)
    insertTouchpoint.bind(scope.origin.at.unixSeconds, at: 7)
    insertTouchpoint.bind(details.purpose, at: 8)
    insertTouchpoint.bind(details.text, at: 9)
    try insertTouchpoint.run()
    guard scope.database.changesCount > 0 else { return nil }
    insertParticipant.bind(nextParticipantID, at: 1)
    insertParticipant.bind(nextID, at: 2)
    insertParticipant.bind(contactID, at: 3)
    try insertParticipant.run()
    defer {
      nextID += 1
      nextParticipantID += 1
    }
    return nextID
  }
}
