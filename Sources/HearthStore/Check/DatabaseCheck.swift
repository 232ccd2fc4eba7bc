import GRDB
import HearthDomain

/// Looks for what is broken in a database.
struct DatabaseCheck {
  let database: Database

  /// One sentence for each fault, those of SQLite's own structures first.
  func faults() throws -> [String] {
    let structure = try integrityFaults()
    // On a damaged file the other checks would only repeat it in other words.
    guard structure.isEmpty else { return structure }
    return try referenceFaults() + journalFaults() + searchFaults() + statisticsFaults()
  }

  private func integrityFaults() throws -> [String] {
    try database.rows("PRAGMA integrity_check(20)", [], { $0.text(0) })
      .filter { $0 != "ok" }.map { "SQLite's integrity check: \($0)." }
  }

  private func referenceFaults() throws -> [String] {
    try database.rows("PRAGMA foreign_key_check") { row in
      "Row \(row.int(1)) of '\(row.text(0))' refers to a row of '\(row.text(2))' that isn't there."
    }
  }

  private func journalFaults() throws -> [String] {
    let heads = try database.rows("SELECT openGroupId FROM journal") { $0.isNull(0) }
    if heads == [true] { return [] }
    return ["The change journal was left open by a command that didn't finish."]
  }

  // MARK: The search index

  private func searchFaults() throws -> [String] {
    var faults: [String] = []
    for (index, sql) in [
      ("contactSearch", "INSERT INTO contactSearch (contactSearch) VALUES ('integrity-check')"),
      (
        "touchpointSearch",
        "INSERT INTO touchpointSearch (touchpointSearch, rank) VALUES ('integrity-check', 1)"
      ),
    ] {
      do {
        try database.run(sql)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        faults.append("The search index '\(index)' doesn't agree with what it indexes.")
      }
    }
    let strays = try database.rows(
      """
      SELECT id FROM (SELECT * FROM contactDocument EXCEPT SELECT rowid, * FROM contactSearch)
      UNION
      SELECT rowid FROM (SELECT rowid, * FROM contactSearch EXCEPT SELECT * FROM contactDocument)
      LIMIT 20
      """, [], { $0.int(0) })
    return faults + strays.map { "The search index is out of date for contact \($0)." }
  }

  // MARK: Statistics

  private func statisticsFaults() throws -> [String] {
    var faults: [String] = []
    let weights = try TouchWeights(of: database)
    let purposes = PurposeReader()
    for id in try database.touchedContacts() {
      let marks = try database.marks(of: id, purposes)
      let rebuilt = RelationshipStatistics(of: marks, weights: weights)
      let kept = try database.statistics(of: id) ?? RelationshipStatistics()
      if kept != rebuilt {
        faults.append("The statistics of contact \(id) don't agree with its touchpoints.")
      }
    }
    return faults
  }
}
