import GRDB
import HearthDomain
import Testing

@testable import HearthStore

@Suite struct ImportingTests {
  let database: HearthDatabase

  init() throws {
    database = try HearthDatabase.inMemory()
  }

  static func draft(
    _ line: Int, contact: String = "Dana Doe", key: String? = nil, day: Int = 20_000,
    text: String = ""
  ) -> TouchpointDraft {
    TouchpointDraft(
      line: line, key: key ?? "row \(line)",
      digest: key.map { _ in .fixture(naming: contact, saying: text) }, contact: contact,
      details: .fixture(with: [], direction: .inbound, day: day, text: text))
  }

  func run(_ drafts: [TouchpointDraft], isDryRun: Bool = false) throws -> (
    report: ImportReport, skipped: [SkippedRow]
  ) {
    var rest = drafts[...]
    var skipped: [SkippedRow] = []
    let options = ImportOptions(
      source: "test", today: Day(number: 20_000), createsContacts: true, isDryRun: isDryRun)
    let report = try database.importTouchpoints(
      options, by: .fixture("import"), skip: { skipped.append($0) },
      next: { rest.popFirst().map { .draft($0) } })
    return (report, skipped)
  }

  @Test func importKeepsJournalIndexAndStatistics() throws {
    let drafts = (0..<500).map {
      Self.draft($0, contact: "Person \($0 % 20)", day: 20_000 - $0 % 90, text: "word\($0)")
    }
    let (report, _) = try run(drafts)
    #expect(report.addedCount == 500)
    #expect(report.createdContactCount == 20)
    #expect(try database.faults() == [])
    #expect(try database.search("word123", limit: 5).count == 1)

    _ = try database.undo(by: .fixture("undo"))
    #expect(try database.summaries(matching: ContactQuery()).isEmpty)
    #expect(try database.faults() == [])
    #expect(try run(drafts).report.addedCount == 500)
  }

  @Test func triggersAreBackAfterwards() throws {
    let before = try triggers()
    _ = try run([Self.draft(1)])
    #expect(try triggers() == before)
  }

  @Test func dryRunChangesNothing() throws {
    let before = try database.rawTables()
    #expect(try run([Self.draft(1)], isDryRun: true).report.addedCount == 1)
    #expect(try database.rawTables() == before)
    #expect(try database.history(of: nil, limit: nil).isEmpty)
  }

  @Test func rowWithAnIdOfItsOwnIsReplaced() throws {
    _ = try run([Self.draft(1, key: "a", text: "old")])
    let (report, _) = try run([Self.draft(1, key: "a", text: "new"), Self.draft(2, key: "b")])
    #expect(report.updatedCount == 1)
    #expect(report.addedCount == 1)
    #expect(try database.touchpoints(matching: TouchpointQuery()).count == 2)
    #expect(try database.search("old", limit: 5).isEmpty)
    #expect(try database.faults() == [])
  }

  @Test func deletedTouchpointStaysDeleted() throws {
    _ = try run([Self.draft(1)])
    let id = try #require(try database.touchpoints(matching: TouchpointQuery()).first).touchpoint.id
    try database.deleteTouchpoint(id, by: .fixture("delete"))
    #expect(try run([Self.draft(1)]).report.unchangedCount == 1)
    #expect(try database.touchpoints(matching: TouchpointQuery()).isEmpty)
  }

  @Test func deletedTouchpointStaysDeletedInACopy() throws {
    _ = try run([Self.draft(1)])
    let dana = try #require(try database.summaries(matching: ContactQuery()).first)
    try database.delete(dana.id, by: .fixture("delete"))
    let copy = try HearthDatabase.inMemory()
    var pieces = [Array(try database.dumpText().utf8)]
    _ = try copy.restore(by: .fixture("restore")) { pieces.popLast() ?? [] }

    var rest = [Self.draft(1)][...]
    let report = try copy.importTouchpoints(
      ImportOptions(source: "test", today: Day(number: 20_000), createsContacts: true),
      by: .fixture("import"), skip: { _ in }, next: { rest.popFirst().map { .draft($0) } })
    #expect(report.unchangedCount == 1)
  }

  @Test func sameRowHasTheSameUIDEverywhere() throws {
    _ = try run([Self.draft(1), Self.draft(2, key: "0198c0de-0000-7000-8000-000000000001")])
    let uids = try database.touchpoints(matching: TouchpointQuery()).map(\.touchpoint.uid)
    #expect(
      Set(uids) == [
        UID(source: "test", key: "row 1"), UID(rawValue: "0198c0de-0000-7000-8000-000000000001"),
      ])
  }

  @Test func keysOfEarlierReleasesAreHonoured() throws {
    let dana = try database.insertContact("Dana Doe")
    let old = try database.log(.fixture(with: [dana]), creating: [], by: .fixture("log"))
    try database.change(.fixture("import csv")) { scope in
      try scope.database.run(
        "INSERT INTO importKey (source, key, touchpointId) VALUES ('touchpoint:test', 'row 1', ?)",
        [old.touchpoint.id.rawValue])
    }
    #expect(try run([Self.draft(1)]).report.unchangedCount == 1)
    try database.deleteTouchpoint(old.touchpoint.id, by: .fixture("delete"))
    #expect(try run([Self.draft(1)]).report.unchangedCount == 1)
    #expect(try database.touchpoints(matching: TouchpointQuery()).isEmpty)
  }

  @Test func onlyWhatSaysSomethingIsIndexed() throws {
    _ = try run([Self.draft(1), Self.draft(2, text: "salary")])
    let ids = try database.read {
      try $0.rows("SELECT id FROM touchpointSearch_docsize") { $0.int(0) }
    }
    #expect(ids == [2])
    _ = try database.updateTouchpoint(Touchpoint.ID(rawValue: 1), by: .fixture()) {
      $0.text = "notice"
    }
    _ = try database.updateTouchpoint(Touchpoint.ID(rawValue: 2), by: .fixture()) { $0.text = "" }
    #expect(try database.search("notice", limit: 5).count == 1)
    #expect(try database.search("salary", limit: 5).isEmpty)
    #expect(try database.faults() == [])
  }

  @Test func namesakesAreLeftOutWithTheirLine() throws {
    _ = try database.insertContact("Lee Sample")
    _ = try database.insertContact("Lee Sample")
    let (report, skipped) = try run([Self.draft(7, contact: "lee sample")])
    #expect(report.skippedCount == 1)
    #expect(skipped.map(\.line) == [7])
  }

  @Test func newcomerKnownMeanwhileIsNotMadeTwice() throws {
    _ = try database.insertContact("Rae Roe")
    _ = try database.log(
      .fixture(with: []), creating: [Contact.Details(displayName: "rae roe")], by: .fixture("log"))
    #expect(try database.summaries(matching: ContactQuery()).count == 1)
  }

  private func triggers() throws -> Set<String> {
    try Set(
      database.read {
        try $0.rows("SELECT sql FROM sqlite_schema WHERE type = 'trigger'") { $0.text(0) }
      })
  }
}
