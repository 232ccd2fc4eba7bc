import GRDB
public import HearthDomain

extension HearthDatabase {
  public func history(of contact: Contact.ID?, limit: Int?) throws -> [ChangeGroup] {
    try read { database in
      guard let contact else {
        return try database.groups(where: "1", [], limit: limit)
      }
      return try database.groups(
        where: "g.id IN (\(Self.groupsOfContact))", ["contact": contact.rawValue], limit: limit)
    }
  }

  public func nextUndo() throws -> Undo {
    try read { try Undoing(database: $0).next() }
  }

  public func undo(by origin: ChangeOrigin) throws -> Undo {
    try translatingFaults(at: path) {
      try queue.write { database in
        let undo = try Undoing(database: database).next()
        // Rows come back in the reverse order of their going; the references hold in the end.
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let scope = try ChangeScope(opening: origin, undoing: undo.group.id, in: database)
        try Undoing(database: database).takeBack(undo.group.id)
        try scope.close()
        return undo
      }
    }
  }

  /// The groups that changed a contact, rows that belong to it, or touchpoints it took part in, and
  /// those that such a group took back.
  ///
  /// Who took part in what is gone by now is told by what the journal kept of it.
  private static let groupsOfContact = """
    WITH owned (ownedTable, ownedId) AS (
      SELECT 'contact', :contact
      UNION SELECT 'touchpointParticipant', id FROM touchpointParticipant
            WHERE contactId = :contact
      UNION SELECT 'interviewer', id FROM interviewer WHERE contactId = :contact
      UNION SELECT 'linkedInConnection', id FROM linkedInConnection WHERE contactId = :contact
      UNION SELECT 'touchpoint', touchpointId FROM touchpointParticipant
            WHERE contactId = :contact
      UNION SELECT 'touchpointParticipant', rowId FROM change
            WHERE tableName = 'touchpointParticipant' AND before ->> 'contactId' = :contact
      UNION SELECT 'touchpoint', before ->> 'touchpointId' FROM change
            WHERE tableName = 'touchpointParticipant' AND before ->> 'contactId' = :contact),
    touched (touchedId) AS (
      SELECT groupId FROM owned CROSS JOIN change
        ON tableName = ownedTable AND rowId = ownedId
      UNION
      SELECT groupId FROM owned CROSS JOIN change INDEXED BY index_change_on_runs
        ON tableName = ownedTable AND lastRowId > rowId AND ownedId BETWEEN rowId AND lastRowId
      UNION
      SELECT groupId FROM change WHERE before IS NOT NULL AND before ->> 'contactId' = :contact)
    SELECT touchedId FROM touched
    UNION SELECT undoes FROM touched JOIN changeGroup ON id = touchedId WHERE undoes IS NOT NULL
    """
}

extension Database {
  /// The change groups that meet a condition on `changeGroup AS g`, newest first.
  func groups(
    where condition: String, _ arguments: StatementArguments, limit: Int?
  ) throws -> [ChangeGroup] {
    try rows(
      """
      SELECT g.id, uid, command, ifnull((SELECT group_concat(value, char(0)) FROM
               json_each(arguments)), ''), actor, at, undoes,
             EXISTS (SELECT 1 FROM changeGroup AS u WHERE u.undoes = g.id),
             (SELECT sum(lastRowId - rowId + 1) FROM change WHERE groupId = g.id)
      FROM changeGroup AS g WHERE \(condition) ORDER BY g.id DESC LIMIT \(limit ?? -1)
      """, arguments
    ) { row in
      ChangeGroup(
        id: ChangeGroup.ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)),
        command: row.text(2),
        arguments: row.text(3).split(separator: "\0", omittingEmptySubsequences: false)
          .map(String.init),
        actor: row.text(4), at: Instant(unixSeconds: row.int(5)),
        undoes: row.optionalInt(6).map(ChangeGroup.ID.init), isUndone: row.int(7) == 1,
        changeCount: Int(row.int(8)))
    }
  }
}
