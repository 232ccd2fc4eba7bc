import HearthDomain
import Testing

@testable import HearthStore

@Suite struct FolderCardTests {
  let database: HearthDatabase

  init() throws {
    database = try HearthDatabase.inMemory()
  }

  static let folder = "/book"

  func take(_ cards: CardDraft...) throws -> CardImport {
    try database.importing(cards, folder: Self.folder)
  }

  /// Remembers a card as written to a file.
  func write(_ card: CardDraft, of id: Int64, to file: String) throws {
    let uid = try database.contact(Contact.ID(rawValue: id)).uid
    try database.remember(
      [FolderCard(file: file, key: card.key, contactUID: uid, source: card.source)],
      in: Self.folder)
  }

  func files() throws -> [String] {
    try database.folderFiles(in: Self.folder).map(\.file)
  }

  @Test func cardThatComesBackBringsItsOneChange() throws {
    var details = Contact.Details(displayName: "Dana Doe", emails: [EmailAddress("d@example.com")])
    details.phones = [PhoneNumber("+353 86 000 0001"), PhoneNumber("+353 1 000 0002")]
    details.note = "private"
    let uid = try database.insert(details, by: .fixture()).uid
    let written = [
      "UID:\(uid)", "FN:Dana Doe", "EMAIL:d@example.com", "TEL:+353 86 000 0001",
      "TEL:+353 1 000 0002",
    ]
    try write(.fixture(written), of: 1, to: "a.vcf")
    #expect(try take(.fixture(written, file: "a.vcf")).actions == [.unchanged])

    var edited = written
    edited[3] = "TEL:+353 86 000 0009"
    let outcome = try take(.fixture(edited, file: "a.vcf"))
    #expect(
      outcome.actions == [
        .updated([
          FieldChange(field: "phone", before: "+353 86 000 0001", after: "+353 86 000 0009")
        ])
      ])
    details.phones[0].number = "+353 86 000 0009"
    #expect(try database.details(1) == details)
    #expect(try take(.fixture(edited, file: "a.vcf")).actions == [.unchanged])
    #expect(try database.faults() == [])
  }

  @Test func whoWasDeletedStaysDeletedWhileTheFileIsThere() throws {
    let card = CardDraft.fixture("UID:1", "FN:Dana Doe", file: "a.vcf")
    let id = try database.insertContact("Dana Doe")
    try write(card, of: 1, to: "a.vcf")
    try database.delete(id, by: .fixture("delete"))
    #expect(try take(card).actions == [.unchanged])
    #expect(try take(.fixture("UID:1", "FN:Dana D", file: "a.vcf")).actions == [.unchanged])
    #expect(try database.names().isEmpty)
    #expect(try take(.fixture("UID:2", "FN:Lee Sample", file: "a.vcf")).actions == [.added])
  }

  @Test func undoneImportOfAFolderCanBeDoneAgain() throws {
    let card = CardDraft.fixture("UID:1", "FN:Dana Doe", "TEL:+353860000001", file: "a.vcf")
    _ = try take(card)
    let edited = CardDraft.fixture("UID:1", "FN:Dana Doe", "TEL:+353860000002", file: "a.vcf")
    #expect(try take(edited).report.updatedCount == 1)
    _ = try database.undo(by: .fixture("undo"))
    #expect(try database.details(1).phones.map(\.number) == ["+353860000001"])
    #expect(try take(edited).report.updatedCount == 1)
    #expect(try database.details(1).phones.map(\.number) == ["+353860000002"])
    for _ in 0..<2 { _ = try database.undo(by: .fixture("undo")) }
    #expect(try database.names().isEmpty)
    #expect(try take(edited).actions == [.added])
  }

  @Test func folderIsNoPartOfADumpOrOfHistory() throws {
    let id = try database.insertContact("Dana Doe")
    let before = try database.dumpText()
    try write(.fixture("UID:1", "FN:Dana"), of: id.rawValue, to: "a.vcf")
    #expect(try database.dumpText() == before)
    #expect(try database.history(of: nil, limit: nil).count == 1)
    #expect(try files() == ["a.vcf"])
    try database.forget(files: ["a.vcf", "b.vcf"], in: Self.folder)
    #expect(try files().isEmpty)
  }

  @Test func foldersAreApart() throws {
    let card = CardDraft.fixture("UID:1", "FN:Dana Doe", file: "a.vcf")
    _ = try take(card)
    try database.importing([card], folder: "/other")
    #expect(try files() == ["a.vcf"])
    try database.forget(files: ["a.vcf"], in: "/other")
    #expect(try files() == ["a.vcf"])
  }

  @Test func fileThatHoldsAnotherCardIsRememberedByThat() throws {
    _ = try take(
      .fixture("UID:1", "FN:Dana Doe", file: "a.vcf"),
      .fixture("UID:2", "FN:Lee Sample", number: 2, file: "a.vcf"),
      .fixture("UID:3", "FN:Rae Roe", file: "b.vcf"))
    #expect(try files() == ["a.vcf", "a.vcf", "b.vcf"])
    _ = try take(.fixture("UID:2", "FN:Lee Sample", file: "a.vcf"))
    #expect(try files() == ["a.vcf", "b.vcf"])
  }

  @Test func whatWentFromACardIsKeptAndTold() throws {
    let lines = [
      "UID:1", "FN:Dana Doe", "TEL:+353 86 000 0001", "TEL:+353 1 000 0002", "NOTE:golf",
    ]
    _ = try take(.fixture(lines, file: "a.vcf"))
    _ = try database.update(Contact.ID(rawValue: 1), by: .fixture("edit")) { $0.note = "mine" }
    let poorer = Array(lines[..<3]) + ["TITLE:CTO"]
    let outcome = try take(.fixture(poorer, file: "a.vcf"))
    #expect(
      outcome.outcomes.map(\.unsaid) == [
        [FieldChange(field: "phone", before: "+353 1 000 0002", after: nil)]
      ])
    #expect(try database.details(1).phones.count == 2)
    #expect(try take(.fixture(poorer, file: "a.vcf")).outcomes.map(\.unsaid) == [[]])
  }

  @Test func writtenFileReplacesWhatWasReadFromIt() throws {
    _ = try take(.fixture("UID:1", "FN:Dana Doe", file: "a.vcf"))
    let written = CardDraft.fixture("UID:1", "FN:Dana Doe", "TITLE:CTO")
    try write(written, of: 1, to: "a.vcf")
    var sources: [CardSource] = []
    try database.forEachFolderCard(in: Self.folder, files: ["a.vcf", "b.vcf"]) {
      sources.append($0.source)
    }
    #expect(sources == [written.source])
  }
}
