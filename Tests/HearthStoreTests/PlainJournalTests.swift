import Foundation
import GRDB
import HearthDomain
import Testing

@testable import HearthStore

@Suite struct PlainJournalTests {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "hearth.db").path
  }

  private func exists(_ suffix: String) -> Bool {
    FileManager.default.fileExists(atPath: path + suffix)
  }

  /// Imports two cards and returns whether a rollback journal was there between them.
  @discardableResult private func importing(
    into database: HearthDatabase, isDryRun: Bool = false, failing: Bool = false
  ) throws -> Bool {
    var rest = [
      CardDraft.fixture(["UID:abc-1", "FN:Dana Doe"]),
      .fixture(["UID:abc-2", "FN:Lee Sample"]),
    ][...]
    var hadJournal = false
    _ = try database.importCards(
      CardImportOptions(today: Day(number: 20_000), isDryRun: isDryRun), by: .fixture("import"),
      interpret: { _, _, _ in nil }, report: { _ in },
      next: {
        hadJournal = hadJournal || exists("-journal")
        if failing, rest.count == 1 { throw CocoaError(.fileReadUnknown) }
        return rest.popFirst().map { .draft($0) }
      })
    return hadJournal
  }

  private func journalMode(_ database: HearthDatabase) throws -> String? {
    try database.read { try $0.journalMode }
  }

  @Test func emptyDatabaseIsFilledWithoutTheLogAndReturnsToIt() throws {
    let database = try HearthDatabase.open(path: path)
    #expect(try importing(into: database))
    #expect(try journalMode(database) == "wal")
    let mapped = try database.read { try $0.firstRow("PRAGMA mmap_size", []) { $0.int(0) } }
    #expect(mapped == Int64(HearthDatabase.mappedBytes))
    #expect(try database.faults() == [])
    try database.close()
    #expect(!exists("-journal") && !exists("-wal"))

    let again = try HearthDatabase.open(path: path)
    #expect(try again.summaries(matching: ContactQuery()).count == 2)
    // Who has contacts already may be read meanwhile.
    #expect(try !importing(into: again))
  }

  @Test(arguments: [(true, false), (false, true)])
  func whatDoesNotComeAboutLeavesNothing(isDryRun: Bool, failing: Bool) throws {
    let database = try HearthDatabase.open(path: path)
    if failing {
      #expect(throws: CocoaError.self) { try importing(into: database, failing: true) }
    } else {
      #expect(try importing(into: database, isDryRun: true))
    }
    #expect(try journalMode(database) == "wal")
    #expect(try database.summaries(matching: ContactQuery()).isEmpty)
    #expect(try database.faults() == [])
  }

  @Test func logStaysWhereSomebodyElseHasTheDatabaseOpen() throws {
    let reader = try HearthDatabase.open(path: path)
    #expect(try reader.summaries(matching: ContactQuery()).isEmpty)
    let database = try HearthDatabase.open(path: path)
    #expect(try !importing(into: database))
    #expect(try reader.summaries(matching: ContactQuery()).count == 2)
  }

  @Test func importThatWasKilledIsUndoneByWhoeverComesNext() throws {
    let database = try HearthDatabase.open(path: path)
    try database.close()
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { connection in
      try connection.execute(
        sql: """
          PRAGMA journal_mode = TRUNCATE; PRAGMA cache_size = 1; BEGIN;
          UPDATE journal SET openGroupId = NULL; DROP TABLE folderCard;
          CREATE TABLE half (text);
          INSERT INTO half VALUES (zeroblob(1000000));
          """)
      // What a killed process leaves: pages that were written, and what they held before.
      for suffix in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: path + suffix, toPath: path + ".killed" + suffix)
      }
      try connection.execute(sql: "ROLLBACK")
    }
    #expect(!DatabaseFile.isAtRest(at: path + ".killed"))
    try other.close()

    let after = try HearthDatabase.open(path: path + ".killed")
    #expect(try journalMode(after) == "wal")
    #expect(try after.faults() == [])
    try after.close()
    #expect(DatabaseFile.isAtRest(at: path + ".killed"))
  }
}
