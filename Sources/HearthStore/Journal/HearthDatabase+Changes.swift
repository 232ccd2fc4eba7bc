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

  /// The groups that changed a contact, its own rows, or touchpoints it took part in.
  private static let groupsOfContact = """
    SELECT groupId FROM change
    WHERE tableName = 'contact' AND :contact BETWEEN rowId AND lastRowId
    UNION
    SELECT groupId FROM change WHERE before ->> 'contactId' = :contact
    UNION
    SELECT groupId FROM touchpointParticipant AS p
    JOIN change ON (tableName = 'touchpointParticipant' AND p.id BETWEEN rowId AND lastRowId)
                OR (tableName = 'touchpoint' AND touchpointId BETWEEN rowId AND lastRowId)
    WHERE p.contactId = :contact
    UNION
    SELECT groupId FROM emailAddress AS c
    JOIN change ON tableName = 'emailAddress' AND c.id BETWEEN rowId AND lastRowId
    WHERE c.contactId = :contact
    UNION
    SELECT groupId FROM affiliation AS c
    JOIN change ON tableName = 'affiliation' AND c.id BETWEEN rowId AND lastRowId
    WHERE c.contactId = :contact
    UNION
    SELECT groupId FROM contactTag AS c
    JOIN change ON tableName = 'contactTag' AND c.id BETWEEN rowId AND lastRowId
    WHERE c.contactId = :contact
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
