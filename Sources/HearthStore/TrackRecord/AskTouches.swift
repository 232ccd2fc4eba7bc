import GRDB
import HearthDomain

/// The touches that tell asks from answers, gathered person by person.
struct AskTouches {
  private var touches: [Contact.ID: [Touch]] = [:]

  /// As much of a touch as tells that, in as little room: there may be millions.
  struct Touch {
    let at: Instant
    let direction: Touchpoint.Direction?
    let asks: Bool
  }

  /// Those with one contact.
  init(with contact: Contact.ID, upTo moment: Instant, in database: Database) throws {
    let purposes = PurposeReader()
    touches[contact] = try database.rows(
      """
      SELECT t.id, t.direction, t.occurredAt, t.purpose
      FROM touchpointParticipant AS p CROSS JOIN touchpoint AS t ON t.id = p.touchpointId
      WHERE p.contactId = ? AND t.channel <> 'note' AND t.occurredAt <= ? ORDER BY t.id
      """, [contact.rawValue, moment.unixSeconds]
    ) { Touch($0, purposes) }
  }

  /// Those with all who find or fill roles.
  ///
  /// Touches and those who took part are read side by side, each in the order in which they lie in the
  /// file: looking up touch after touch jumps about in it.
  init(upTo moment: Instant, in database: Database) throws {
    let recruiters = Set(
      try database.rows(
        "SELECT id FROM contact WHERE \(HistoryReader.isRecruiter)", [], { $0.int(0) }))
    let purposes = PurposeReader()
    let participants = try RawStatement(
      database, "SELECT touchpointId, contactId FROM touchpointParticipant ORDER BY 1, 2")
    defer { participants.reset() }
    var hasMore = try participants.step()
    try database.forEachRow(
      """
      SELECT id, direction, occurredAt, purpose FROM touchpoint
      WHERE channel <> 'note' AND occurredAt <= ? ORDER BY id
      """, [moment.unixSeconds]
    ) { row in
      let id = row.int(0)
      while hasMore, participants.int(0) <= id {
        let contactID = participants.int(1)
        if participants.int(0) == id, recruiters.contains(contactID) {
          touches[Contact.ID(rawValue: contactID), default: []].append(Touch(row, purposes))
        }
        hasMore = try participants.step()
      }
    }
  }

  /// The asks of each person in turn, by id.
  func forEachAsk(
    windowDays: Double, asOf moment: Instant, _ body: (Contact.ID, Ask) throws -> Void
  ) rethrows {
    var reader = AskReader(windowDays: windowDays)
    for contact in touches.keys.sorted() {
      for touch in (touches[contact] ?? []).inOrder {
        let ask = reader.read(touch.direction, at: touch.at, asks: touch.asks)
        if let ask { try body(contact, ask) }
      }
      if let ask = reader.finish(asOf: moment) { try body(contact, ask) }
    }
  }
}

extension AskTouches.Touch {
  fileprivate init(_ row: RawStatement, _ purposes: PurposeReader) {
    direction = row.value(1, of: Touchpoint.Direction.names)
    at = Instant(unixSeconds: row.int(2))
    asks = direction == .outbound && purposes.purpose(row, 3)?.expectsReply ?? true
  }
}

extension [AskTouches.Touch] {
  /// By time, and those of one time as they stood, which is by id.
  ///
  /// Mostly they were entered as they happened.
  fileprivate var inOrder: [AskTouches.Touch] {
    if zip(self, dropFirst()).allSatisfy({ $0.at <= $1.at }) { return self }
    return enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }
}
