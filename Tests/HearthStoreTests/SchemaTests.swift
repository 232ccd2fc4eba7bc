import Foundation
import GRDB
import HearthDomain
import HearthSchema
import Testing

@testable import HearthStore

@Suite struct SchemaTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Schema").standardizedFileURL

  @Test func everyStepIsListed() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "migrations").path
    ).sorted()
    #expect(files == Schema.steps.map { "\($0.name).sql" })
  }

  @Test("A step stays small, because embedding a long one is slow", arguments: Schema.steps)
  func stepStaysSmall(_ step: Schema.Step) {
    #expect(step.sql.utf8.count < 16_384)
  }

  /// Rewrite the file with `RECORD_GOLDEN=1`, which fails once so that the diff is looked at.
  @Test func schemaFileIsTheSumOfTheSteps() throws {
    let file = Self.folder.appending(path: "schema.sql")
    let schema = try HearthDatabase.inMemory().read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT sql FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT GLOB '*Search_*' ORDER BY type, name
          """)
    }.map { $0 + ";\n" }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try schema.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("Recorded schema.sql; review the diff.")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == schema)
  }

  @Test(
    "Every change to a table is journalled, column for column", arguments: JournaledTable.allCases)
  func tableIsJournalled(_ table: JournaledTable) throws {
    try HearthDatabase.inMemory().read { database in
      let columns = try database.columns(of: table).map(\.name)
      for operation in ["update", "delete"] {
        let sql = try #require(
          try String.fetchOne(
            database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?",
            arguments: ["journal_\(table.rawValue)_\(operation)"]))
        for column in columns {
          #expect(sql.contains("'\(column)', OLD.\(column)"), "\(operation) misses \(column)")
        }
      }
    }
  }

  @Test func everyTableIsStrictAndJournalledOrKnownNotToBe() throws {
    let tables = try HearthDatabase.inMemory().read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT name, strict FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'
          """
      ).map { (name: $0["name"] as String, isStrict: $0["strict"] as Bool) }
    }
    let known = Set(JournaledTable.allCases.map(\.rawValue)).union([
      "journal", "changeGroup", "change", "relationshipStatistics", "folderCard",
      "folderDraft",
    ])
    #expect(Set(tables.map(\.name)) == known)
    #expect(tables.filter { !$0.isStrict }.isEmpty)
  }

  @Test(
    "A listing reads an index, not the table",
    arguments: [
      "SELECT id FROM touchpoint ORDER BY occurredAt DESC, id DESC LIMIT 50",
      "SELECT t.id FROM touchpointParticipant AS p JOIN touchpoint AS t ON t.id = p.touchpointId WHERE p.contactId = 5",
      "SELECT id FROM contact ORDER BY displayName COLLATE NOCASE, id LIMIT 50",
      "SELECT contactId FROM emailAddress WHERE address = 'a@example.com'",
      "SELECT touchpointId FROM importKey WHERE key = 'a' AND source = 'csv'",
      "SELECT id FROM change WHERE groupId = 5 ORDER BY id DESC",
    ])
  func listingReadsAnIndex(sql: String) throws {
    let plan = try HearthDatabase.inMemory().read { database in
      try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
    }
    #expect(plan.allSatisfy { !$0.contains("TEMP B-TREE") }, "\(plan)")
    #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") || $0.contains("INDEX") }, "\(plan)")
  }

  @Test func rankingNeverReadsATouchpoint() throws {
    let plan = try HearthDatabase.inMemory().read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN " + Relationship.selection(where: "status = 'active'")
      ).map { $0["detail"] as String }
    }
    #expect(
      plan == ["SCAN relationshipStatistics", "SEARCH contact USING INTEGER PRIMARY KEY (rowid=?)"])
  }

  @Test func statisticsReadOnlyTheNewTouches() throws {
    let plan = try HearthDatabase.inMemory().read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN " + StatisticsKeeper.newMarks, arguments: [1]
      ).map { $0["detail"] as String }
    }
    #expect(plan.first == "SEARCH p USING INTEGER PRIMARY KEY (rowid>?)", "\(plan)")
    #expect(plan.dropFirst().first == "SEARCH t USING INTEGER PRIMARY KEY (rowid=?)", "\(plan)")
  }
}
