import GRDB
public import HearthDomain

extension HearthDatabase {
  public func asKnown<Result>(
    at moment: Instant, by origin: ChangeOrigin, _ body: () throws -> Result
  ) throws -> Result {
    guard try read({ try !$0.groups(knownOnlyAfter: moment).isEmpty }) else { return try body() }
    return try translatingFaults(at: path) {
      try queue.unsafeReentrantWrite { database in
        try database.beginTransaction(.immediate)
        defer { try? database.rollback() }
        // Asked again, because another process may have changed something before the lock was ours.
        try database.windBack(database.groups(knownOnlyAfter: moment), by: origin)
        return try body()
      }
    }
  }
}

extension Database {
  /// The groups to take back to get to `moment`, newest first, and which of them are imports.
  ///
  /// An import that was undone since is as if it had not been.
  fileprivate func groups(
    knownOnlyAfter moment: Instant
  ) throws -> [(id: ChangeGroup.ID, isImport: Bool)] {
    try rows(
      """
      SELECT g.id, g.command GLOB 'import *' AS isImport
      FROM changeGroup AS g LEFT JOIN changeGroup AS undone ON undone.id = g.undoes
      WHERE g.at > ?1
        AND NOT (isImport AND EXISTS (SELECT 1 FROM changeGroup WHERE undoes = g.id))
        AND NOT (ifnull(undone.command, '') GLOB 'import *' AND undone.at > ?1)
      ORDER BY g.id DESC
      """, [moment.unixSeconds]
    ) { (ChangeGroup.ID(rawValue: $0.int(0)), $0.int(1) == 1) }
  }

  /// Takes groups back, statistics and search included, under a group of its own.
  fileprivate func windBack(
    _ groups: [(id: ChangeGroup.ID, isImport: Bool)], by origin: ChangeOrigin
  ) throws {
    // Rows come back in the reverse order of their going; the references hold in the end.
    try execute(sql: "PRAGMA defer_foreign_keys = ON")
    let scope = try ChangeScope(opening: origin, in: self)
    for group in groups {
      try Undoing(database: self).takeBackAmongLaterOnes(group.id, keepingInserts: group.isImport)
    }
    try scope.close()
  }
}
