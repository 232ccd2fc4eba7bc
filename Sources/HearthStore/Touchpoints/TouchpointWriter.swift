import GRDB
import HearthDomain

/// Stores touchpoints and who took part, inside a change scope.
struct TouchpointWriter {
  func insert(_ details: Touchpoint.Details, in scope: inout ChangeScope) throws -> Int64 {
    let id = try scope.database.insert(
      into: .touchpoint,
      [("uid", .text(scope.nextUID().rawValue))] + details.columnValues
        + [("recordedAt", .int(scope.origin.at.unixSeconds))])
    try add(details.participants, to: id, in: scope.database)
    return id
  }

  /// Replaces what is stored of touchpoint `id`; does nothing where nothing differs.
  func update(
    _ id: Int64, from old: Touchpoint.Details, to new: Touchpoint.Details, in database: Database
  ) throws {
    let changed = zip(old.columnValues, new.columnValues).filter { $0.value != $1.value }.map(\.1)
    if !changed.isEmpty { try database.update(.touchpoint, id: id, changed) }
    guard old.participants != new.participants else { return }
    try replaceParticipants(of: id, by: new.participants, in: database)
  }

  /// Puts other people in the place of those who took part, in the order named.
  ///
  /// Rows are changed in place and only then added or removed: a row that was deleted and inserted
  /// again would take the same id, and a bulk import could not tell it from the old one.
  private func replaceParticipants(
    of id: Int64, by contacts: [Contact.ID], in database: Database
  ) throws {
    let rows = try database.participants(of: id)
    let changed = zip(rows, contacts).filter { $0.contact != $1 }
    // No contact may stand twice on the way, so what moves is taken out of the way first.
    let moved = Set(changed.map(\.1)).intersection(rows.map(\.contact))
    guard moved.isEmpty else {
      for row in rows { try database.delete(from: .touchpointParticipant, id: row.row) }
      return try add(contacts, to: id, in: database)
    }
    for (row, contact) in changed {
      try database.update(
        .touchpointParticipant, id: row.row, [("contactId", .int(contact.rawValue))])
    }
    for row in rows.dropFirst(contacts.count) {
      try database.delete(from: .touchpointParticipant, id: row.row)
    }
    try add(Array(contacts.dropFirst(rows.count)), to: id, in: database)
  }

  private func add(
    _ participants: [Contact.ID], to id: Int64, in database: Database
  ) throws {
    for contact in participants {
      _ = try database.insert(
        into: .touchpointParticipant,
        [("touchpointId", .int(id)), ("contactId", .int(contact.rawValue))])
    }
  }
}

extension Touchpoint.Details {
  var columnValues: [(column: String, value: ColumnValue)] {
    [
      ("channel", .text(channel.rawValue)), ("direction", .text(direction?.rawValue)),
      ("occurredAt", .int(occurredAt.unixSeconds)), ("occurredOn", .int(Int64(occurredOn.number))),
      ("purpose", .text(purpose)), ("text", .text(text)),
    ]
  }
}

extension Database {
  /// Who took part in a touchpoint, in the order named.
  func participants(
    of touchpointID: Int64
  ) throws -> [(row: Int64, contact: Contact.ID, name: String)] {
    try rows(
      """
      SELECT p.id, contactId, displayName
      FROM touchpointParticipant AS p JOIN contact ON contact.id = contactId
      WHERE touchpointId = ? ORDER BY p.id
      """, [touchpointID]
    ) { ($0.int(0), Contact.ID(rawValue: $0.int(1)), $0.text(2)) }
  }
}
