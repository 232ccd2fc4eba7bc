import GRDB
public import HearthDomain

extension HearthDatabase {
  public func forEachTouch(
    upTo moment: Instant, _ body: (Contact.ID, TouchMark) throws -> Void
  ) throws {
    try read { database in
      let purposes = PurposeReader()
      try database.forEachRow(
        """
        SELECT \(TouchMark.columns), p.contactId
        FROM touchpoint AS t JOIN touchpointParticipant AS p ON p.touchpointId = t.id
        WHERE t.channel <> 'note' AND t.occurredAt <= ?
        """, [moment.unixSeconds]
      ) { row in
        try body(Contact.ID(rawValue: row.int(TouchMark.columnCount)), TouchMark(row, purposes))
      }
    }
  }
}
