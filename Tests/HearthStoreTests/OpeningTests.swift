import Foundation
import GRDB
import HearthDomain
import HearthSchema
import Testing

@testable import HearthStore

@Suite struct OpeningTests {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "hearth.db").path
  }

  @Test func missingFileIsCreatedOnlyWhenWanted() throws {
    #expect(throws: HearthError.unusableDatabase(path: path, .missing)) {
      _ = try HearthDatabase.open(path: path, createIfMissing: false)
    }
    try HearthDatabase.open(path: path).close()
    try HearthDatabase.open(path: path, createIfMissing: false).close()
    #expect(try filesBeside() == ["hearth.db"])
  }

  @Test(
    "What is no Hearth database is refused and left as it is",
    arguments: ["", "hello", String(repeating: "SQLite format 3?", count: 20)])
  func foreignFileIsLeftUntouched(content: String) throws {
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: HearthError.unusableDatabase(path: path, .foreign)) {
      _ = try HearthDatabase.open(path: path)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test func anotherProgramsDatabaseIsLeftUntouched() throws {
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE contact (id INTEGER)") }
    try other.close()
    let before = try Data(contentsOf: URL(filePath: path))

    #expect(throws: HearthError.unusableDatabase(path: path, .foreign)) {
      _ = try HearthDatabase.open(path: path)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func databaseIsReadWhereNothingCanBePutBesideIt() throws {
    let database = try HearthDatabase.open(path: path)
    _ = try database.insertContact("Dana Doe")
    try database.close()
    // Stands for a read-only folder, which doesn't stop the superuser.
    try FileManager.default.createDirectory(
      atPath: path + "-shm", withIntermediateDirectories: false)

    let reader = try HearthDatabase.open(path: path)
    #expect(try reader.summaries(matching: ContactQuery()).map(\.displayName) == ["Dana Doe"])
    #expect(throws: HearthError.self) { _ = try reader.insertContact("Lee Sample") }
    #expect(try reader.summaries(matching: ContactQuery()).count == 1)
    #expect(try reader.faults() == [])
  }

  @Test func newerSchemaIsRefused() throws {
    try HearthDatabase.open(path: path).close()
    try setVersion(99)
    let fault = HearthError.DatabaseFault.newer(version: 99, known: Schema.version)
    #expect(throws: HearthError.unusableDatabase(path: path, fault)) {
      _ = try HearthDatabase.open(path: path)
    }
  }

  @Test func truncatedFileIsCalledDamaged() throws {
    try HearthDatabase.open(path: path).close()
    let whole = try Data(contentsOf: URL(filePath: path))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
    do {
      let database = try HearthDatabase.open(path: path)
      _ = try database.summaries(matching: ContactQuery())
      Issue.record("half a file was opened")
    } catch let HearthError.unusableDatabase(_, .damaged(reason)) {
      #expect(!reason.isEmpty)
    }
  }

  @Test("An older schema is brought up to date after a backup", arguments: 1..<Schema.version)
  func olderSchemaIsMigrated(version: Int) throws {
    try makeDatabase(upTo: version)
    let before = try Data(contentsOf: URL(filePath: path))

    let database = try HearthDatabase.open(path: path)
    #expect(try database.contact(Contact.ID(rawValue: 1)).details.displayName == "Dana Doe")
    #expect(try database.read { try Migration.version(of: $0, path: path) } == Schema.version)
    try database.close()

    let backup = URL(filePath: "\(path).v\(version).backup")
    #expect(try Data(contentsOf: backup).count == before.count)
    let mode = try FileManager.default.attributesOfItem(atPath: backup.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func whatWasImportedAndDeletedBeforeTheUpgradeStaysDeleted() throws {
    try makeDatabase(upTo: 3)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          UPDATE journal SET openGroupId = 1;
          INSERT INTO touchpoint (id, uid, channel, occurredAt, occurredOn, recordedAt)
          SELECT 1, device, 'call', 0, 0, 0 FROM journal;
          INSERT INTO touchpointParticipant (touchpointId, contactId) VALUES (1, 1);
          INSERT INTO importKey (source, key, touchpointId) VALUES ('test', 'row 1', 1);
          DELETE FROM touchpoint;
          UPDATE journal SET openGroupId = NULL;
          """)
    }
    try queue.close()
    let database = try HearthDatabase.open(path: path)
    var rows = [ImportingTests.draft(1)]
    let report = try database.importTouchpoints(
      ImportOptions(source: "test", today: Day(number: 20_000)), by: .fixture("import"),
      skip: { _ in }, next: { rows.popLast().map { .draft($0) } })
    #expect(report.unchangedCount == 1)
  }

  @Test func streaksAreCountedAnewWithoutThanksAndQuestionsFound() throws {
    try makeDatabase(upTo: 14)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      let touches = [
        ("out", "scheduling"), ("in", "thank-you"), ("out", "Thank you"), ("out", ""),
        ("out", "connect"), ("out", "follow-up"),
      ]
      try database.execute(sql: "UPDATE journal SET openGroupId = 1")
      for (index, touch) in touches.enumerated() {
        try database.execute(
          sql: """
            INSERT INTO touchpoint (uid, channel, direction, purpose, occurredAt, occurredOn, recordedAt)
            VALUES (?, 'email', ?, ?, 0, 0, 0);
            INSERT INTO touchpointParticipant (touchpointId, contactId) VALUES (?, 1)
            """,
          arguments: [UUID().uuidString, touch.0, touch.1, index + 1])
      }
      try database.execute(
        sql: """
          UPDATE journal SET openGroupId = NULL;
          INSERT INTO relationshipStatistics
            (contactId, touchDayCount, firstOn, lastOn, lastAt, lastChannel, lastDirection, logGapSum,
             strength, lastDayWeight, inboundCount, outboundCount, lastInboundAt, lastOutboundAt,
             outboundStreak)
          VALUES (1, 1, 0, 0, 0, 'email', 'out', 0, 1, 1, 1, 5, 0, 0, 4);
          """)
    }
    try queue.close()
    let database = try HearthDatabase.open(path: path)
    let relationship = try database.relationship(
      of: Contact.ID(rawValue: 1), asOf: Instant(unixSeconds: 0))
    #expect(relationship.statistics.outboundStreak == 2)
    #expect(
      relationship.statistics.openQuestion
        == OpenQuestion(askedAt: Instant(unixSeconds: 0), purpose: .followUp))
    #expect(try database.faults() == [])
  }

  @Test("A step that fails leaves the file as it was, and no copy of it")
  func failedMigrationIsRefused() throws {
    try HearthDatabase.open(path: path).close()
    // The steps after the first have been done already, so that they can't be done again.
    try setVersion(1)
    let before = try Data(contentsOf: URL(filePath: path))
    let fault = HearthError.DatabaseFault.notMigrated(version: 1, known: Schema.version)
    #expect(throws: HearthError.unusableDatabase(path: path, fault)) {
      _ = try HearthDatabase.open(path: path)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try filesBeside() == ["hearth.db"])
  }

  @Test func draftIsThereOnlyWhenClosed() throws {
    let nested = (path as NSString).deletingLastPathComponent + "/new/hearth.db"
    try HearthDatabase.draft(path: nested).discard()
    #expect(try filesBeside().isEmpty)

    let draft = try HearthDatabase.draft(path: path)
    _ = try draft.insertContact("Dana Doe")
    #expect(!FileManager.default.fileExists(atPath: path))
    try draft.close()
    #expect(try filesBeside() == ["hearth.db"])
    let opened = try HearthDatabase.open(path: path, createIfMissing: false)
    #expect(try opened.summaries(matching: ContactQuery()).count == 1)
  }

  @Test func draftDoesNotReplaceWhatCameBetween() throws {
    let draft = try HearthDatabase.draft(path: path)
    try Data().write(to: URL(filePath: path))
    #expect(throws: HearthError.alreadyExists("The database '\(path)'")) { try draft.close() }
    #expect(try filesBeside() == ["hearth.db"])
  }

  @Test func backupIsAWholeDatabase() throws {
    let database = try HearthDatabase.open(path: path)
    let dana = try database.insertContact("Dana Doe")
    let copy = path + ".copy"
    try database.backUp(to: copy)
    #expect(throws: HearthError.self) { try database.backUp(to: copy) }

    let copied = try HearthDatabase.open(path: copy, createIfMissing: false)
    #expect(try copied.contact(dana) == database.contact(dana))
    #expect(try copied.history(of: nil, limit: nil) == database.history(of: nil, limit: nil))
    #expect(try copied.faults() == [])
  }

  private func filesBeside() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: (path as NSString).deletingLastPathComponent
    ).sorted()
  }

  private func setVersion(_ version: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(version)") }
    try queue.close()
  }

  /// A database as an older Hearth left it, with one contact.
  private func makeDatabase(upTo version: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try Migration.migrate(database, upTo: version)
      try database.execute(
        sql: """
          INSERT INTO changeGroup (uid, device, command, arguments, actor, at)
          SELECT device, device, 'test', '[]', 'tester', 0 FROM journal;
          UPDATE journal SET openGroupId = 1;
          INSERT INTO contact (uid, displayName, createdAt, updatedAt)
          SELECT device, 'Dana Doe', 0, 0 FROM journal;
          UPDATE journal SET openGroupId = NULL;
          """)
    }
    try queue.close()
  }
}
