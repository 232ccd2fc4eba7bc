import GRDB
public import HearthDomain

extension HearthDatabase {
  public func searchHistory(asOf moment: Instant) throws -> SearchHistory {
    try read { try HistoryReader(database: $0, moment: moment).history() }
  }

  public func forEachAsk(
    of contact: Contact.ID?, windowDays: Double, asOf moment: Instant,
    _ body: (Contact.ID, Ask) throws -> Void
  ) throws {
    try read { database in
      var purposes = PurposeReader()
      var reader = AskReader(windowDays: windowDays)
      var current: Contact.ID?
      func finish() throws {
        if let current, let ask = reader.finish(asOf: moment) { try body(current, ask) }
      }
      let touches = Self.touches(with: contact)
      try database.forEachRow(touches, [moment.unixSeconds]) { row in
        let person = Contact.ID(rawValue: row.int(0))
        if person != current {
          try finish()
          current = person
        }
        let direction = row.value(1, of: Touchpoint.Direction.names)
        let asks = direction == .outbound && purposes.purpose(row, 3)?.expectsReply ?? true
        let ask = reader.read(direction, at: Instant(unixSeconds: row.int(2)), asks: asks)
        if let ask { try body(person, ask) }
      }
      try finish()
    }
  }

  /// The touches with a contact, or with all who find or fill roles, person by person and in order.
  private static func touches(with contact: Contact.ID?) -> String {
    """
    SELECT contact.id, t.direction, t.occurredAt, t.purpose
    FROM contact
    CROSS JOIN touchpointParticipant AS p ON p.contactId = contact.id
    CROSS JOIN touchpoint AS t ON t.id = p.touchpointId
    WHERE \(contact.map { "contact.id = \($0)" } ?? HistoryReader.isRecruiter)
      AND t.channel <> 'note' AND t.occurredAt <= ?
    ORDER BY contact.id, t.occurredAt, t.id
    """
  }
}
