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
  /// The groups to take back to get to `moment`, newest first.
  ///
  /// What was imported counts by when it happened and not by when it was taken in, so an import stays,
  /// and one that was undone since stays undone.
  fileprivate func groups(knownOnlyAfter moment: Instant) throws -> [ChangeGroup.ID] {
    try rows(
      """
      SELECT g.id FROM changeGroup AS g LEFT JOIN changeGroup AS u ON u.id = g.undoes
      WHERE g.at > ?1 AND g.command NOT GLOB 'import *'
        AND NOT (ifnull(u.command, '') GLOB 'import *' AND u.at > ?1)
      ORDER BY g.id DESC
      """, [moment.unixSeconds]
    ) { ChangeGroup.ID(rawValue: $0.int(0)) }
  }

  /// Takes groups back, statistics and search included, under a group of its own.
  fileprivate func windBack(_ groups: [ChangeGroup.ID], by origin: ChangeOrigin) throws {
    // Rows come back in the reverse order of their going; the references hold in the end.
    try execute(sql: "PRAGMA defer_foreign_keys = ON")
    let scope = try ChangeScope(opening: origin, in: self)
    for group in groups {
      try Undoing(database: self).takeBackAmongLaterOnes(group)
    }
    try scope.close()
  }
}
