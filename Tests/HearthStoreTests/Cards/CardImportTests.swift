import GRDB
import HearthDomain
import HearthTestSupport
import Testing

@testable import HearthStore

@Suite struct CardImportTests {
  let database: HearthDatabase

  init() throws {
    database = try HearthDatabase.inMemory()
  }

  static let dana = ["UID:abc-1", "FN:Dana Doe", "EMAIL:dana@example.com", "TEL:+353 86 000 0001"]

  func edit(_ id: Int64, _ edit: (inout Contact.Details) -> Void) throws {
    _ = try database.update(Contact.ID(rawValue: id), by: .fixture("edit"), edit)
  }

  // MARK: Adding

  @Test func cardBecomesAContactAndIsKept() throws {
    let card = CardDraft.fixture(Self.dana + ["X-OWN:kept"])
    let outcome = try database.importing([card])
    #expect(outcome.actions == [.added])
    #expect(outcome.matches == [nil])
    #expect(outcome.report.addedCount == 1)
    #expect(try database.details(1) == card.details)
    #expect(try database.keptCards() == [[KeptCard(key: "abc-1", source: card.source)]])
    #expect(try database.search("dana", limit: 5).count == 1)
    #expect(try database.faults() == [])
  }

  @Test func sameCardAgainChangesNothing() throws {
    try database.importing([.fixture(Self.dana)])
    try edit(1) {
      $0.title = "CTO"
      $0.phones = []
    }
    let before = try database.rawTables()
    let again = try database.importing([.fixture(Self.dana)])
    #expect(again.actions == [.unchanged])
    #expect(again.outcomes[0].contact == Contact.ID(rawValue: 1))
    #expect(try database.rawTables() == before)
  }

  @Test func uidOfHearthsOwnIsTakenOver() throws {
    let uid = "0198c0de-0000-7000-8000-000000000001"
    try database.importing("UID:urn:uuid:\(uid.uppercased())", "FN:Dana Doe")
    try database.importing("UID:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "FN:Lee Sample")
    let uids = try [1, 2].map { try database.contact(Contact.ID(rawValue: $0)).uid.rawValue }
    #expect(uids[0] == uid)
    #expect(UIDPrefix.isWhole(uids[1]))
  }

  @Test func whatTheDatabaseCannotKeepIsLeftOut() throws {
    let outcome = try database.importing(
      "FN:Dana", "EMAIL:", "EMAIL:d@example.com", "EMAIL:D@example.com", "TEL:", "URL:", "ORG:",
      "URL:https://linkedin.com/in/dana", "URL:https://www.linkedin.com/in/dana/")
    #expect(outcome.actions == [.added])
    let details = try database.details(1)
    #expect(details.emails.map(\.address) == ["d@example.com"])
    #expect(details.links.count == 1)
    #expect(details.phones.isEmpty && details.affiliations.isEmpty)
  }

  @Test func cardWithoutANameToSeeIsSkipped() throws {
    let outcome = try database.importing("FN:\u{200B}")
    #expect(outcome.actions == [.skipped(reason: "its name has nothing to see")])
    #expect(outcome.report.skippedCount == 1)
    #expect(try database.history(of: nil, limit: nil).isEmpty)
  }

  // MARK: Whose card it is

  @Test(
    "A contact is known by its UID, an address, the profile or a number, in this order",
    arguments: [
      (["UID:ABC-1", "FN:Someone"], CardOutcome.Match.uid),
      (["UID:x", "FN:D. D.", "EMAIL:DANA@example.com"], .email),
      (["UID:x", "FN:D. D.", "URL:https://linkedin.com/in/Dana-Doe"], .linkedIn),
      (["UID:x", "FN:DÁNA D.", "TEL:086 000 0001"], .phone),
      (["UID:x", "FN:d@example.org", "TEL:00353 86 0000001"], .phone),
    ])
  func contactIsKnown(card: [String], match: CardOutcome.Match) throws {
    try database.importing([.fixture(Self.dana + ["URL:https://www.linkedin.com/in/dana-doe"])])
    let outcome = try database.importing([.fixture(card, country: "IE")], country: "IE")
    #expect(outcome.matches == [match])
    #expect(try database.names().count == 1)
    #expect(try database.faults() == [])
  }

  @Test func companyIsNobodyOfItsNumber() throws {
    try database.importing([.fixture(Self.dana)])
    let company = ["FN:Example Talent", "ORG:Example Talent", "TEL:+353860000001"]
    let outcome = try database.importing([.fixture(company, country: "IE")], country: "IE")
    #expect(outcome.actions == [.added])
    #expect(try database.names() == ["Dana Doe", "Example Talent"])
  }

  @Test func twoCardsOfOneMailboxAreTwo() throws {
    let cards = [["UID:1", "FN:Ann Ado"], ["UID:2", "FN:Bo Bee"], ["UID:3", "FN:Ann M. Ado"]]
      .map { CardDraft.fixture($0 + ["EMAIL:jobs@example.com"]) }
    let outcome = try database.importing(cards)
    #expect(outcome.actions.prefix(2) == [.added, .added])
    #expect(
      outcome.outcomes[1].warnings.map(\.text) == [
        "shares the address jobs@example.com with contact 1"
      ])
    #expect(outcome.outcomes[2].contact == Contact.ID(rawValue: 1))
    #expect(try database.importing(cards).actions == [.unchanged, .unchanged, .unchanged])
    #expect(try database.faults() == [])
  }

  @Test func undoneImportCanBeTakenAgain() throws {
    let card = CardDraft.fixture(Self.dana, file: "a.vcf")
    try database.importing([card], folder: "/book")
    try database.remember(
      [
        FolderCard(
          file: "a.vcf", key: "abc-1",
          contactUID: try database.contact(Contact.ID(rawValue: 1)).uid,
          source: card.source)
      ], in: "/book")
    _ = try database.undo(by: .fixture("undo"))
    #expect(try database.deletedContacts() == [])
    #expect(try database.importing([card], folder: "/book").actions == [.added])
  }

  @Test func poorerCardLeavesTheRicherOneBesideIt() throws {
    try database.importing([.fixture(Self.dana + ["X-OWN:kept"])])
    try database.importing([.fixture(["UID:abc-1", "FN:Dana Doe"])])
    let cards = try database.keptCards()
    #expect(cards.map { $0.map { $0.source.text.contains("X-OWN") } } == [[false, true]])
    #expect(
      try database.importing([.fixture(["UID:abc-1", "FN:Dana Doe"])]).actions == [.unchanged])
  }

  @Test func ownUIDIsKnownToo() throws {
    let id = try database.insertContact("Dana Doe")
    let uid = try database.contact(id).uid
    #expect(try database.importing("UID:\(uid)", "FN:Dana D").matches == [.uid])
    #expect(try database.names() == ["Dana D"])
  }

  @Test func nameAloneMakesNobodyTheSame() throws {
    try database.importing("FN:Dana Doe", "TEL:+353 1 000 0001")
    let outcome = try database.importing("FN:Dana Doe", "TEL:+353 1 000 0002")
    #expect(outcome.actions == [.added])
  }

  @Test func switchboardDoesNotMeltColleagues() throws {
    try database.importing("UID:1", "FN:Jan van Dijk", "TEL:+31 20 000 0001")
    let outcome = try database.importing("UID:2", "FN:Piet van Dam", "TEL:+31200000001")
    #expect(outcome.actions == [.added])
    #expect(outcome.warnings == ["shares the number +31200000001 with contact 1, Jan van Dijk"])
    let third = try database.importing("UID:3", "FN:Jan van Dijk", "TEL:+31 200000001")
    #expect(third.matches == [.phone])
    let fourth = try database.importing("UID:4", "FN:Kees van Dam", "TEL:+31 200000001")
    #expect(fourth.actions == [.added])
  }

  @Test func shortNumberTellsNobody() throws {
    try database.importing("UID:1", "FN:Dana Doe", "TEL:4711")
    #expect(try database.importing("UID:2", "FN:Dana Doe", "TEL:4711").actions == [.added])
  }

  @Test func valuesOfAnotherContactAreLeftOut() throws {
    try database.importing("UID:1", "FN:Dana Doe", "EMAIL:dana@example.com")
    try database.importing("UID:2", "FN:Lee Sample", "URL:https://linkedin.com/in/lee")
    let outcome = try database.importing(
      "UID:1", "FN:Dana Doe", "EMAIL:dana@example.com", "EMAIL:d@example.org",
      "URL:https://linkedin.com/in/lee")
    #expect(
      outcome.actions == [
        .updated([FieldChange(field: "email", before: nil, after: "d@example.org")])
      ])
    #expect(
      outcome.warnings == ["leaves out 'https://linkedin.com/in/lee', which contact 2 has"])
    #expect(try database.faults() == [])
  }

  // MARK: Merging

  @Test func changedCardPutsInPlaceWhatChanged() throws {
    try database.importing([.fixture(Self.dana + ["TITLE:Partner"])])
    try edit(1) { $0.title = "CTO" }
    var card = Self.dana + ["TITLE:Partner"]
    card[3] = "TEL:+353 86 000 0009"
    let outcome = try database.importing([.fixture(card)])
    #expect(
      outcome.actions == [
        .updated([
          FieldChange(field: "phone", before: "+353 86 000 0001", after: "+353 86 000 0009")
        ])
      ])
    #expect(try database.details(1).title == "CTO")
    #expect(try database.importing([.fixture(card)]).actions == [.unchanged])
  }

  @Test func secondBookAddsToTheFirst() throws {
    try database.importing([.fixture(Self.dana + ["NOTE:met in Cork"])])
    let other = ["UID:other", "FN:Dana Doe", "EMAIL:dana@example.com", "NOTE:golf"]
    let outcome = try database.importing([.fixture(other)])
    #expect(
      outcome.actions == [
        .updated([
          FieldChange(field: "note", before: "met in Cork", after: "met in Cork\n\ngolf")
        ])
      ])
    #expect(try database.keptCards().map(\.count) == [2])
    for card in [Self.dana + ["NOTE:met in Cork"], other] {
      #expect(try database.importing([.fixture(card)]).actions == [.unchanged])
    }
  }

  @Test func changeOfWhatHearthHasNoFieldForIsKept() throws {
    try database.importing([.fixture(Self.dana)])
    let card = CardDraft.fixture(Self.dana + ["X-OWN:new"])
    #expect(try database.importing([card]).actions == [.updated([])])
    #expect(try database.keptCards().map { $0.map(\.source) } == [[card.source]])
  }

  @Test func uidThatStandsTwiceIsTakenOnceAndNothingIsLost() throws {
    let cards = [
      CardDraft.fixture("UID:1", "FN:Dana Doe", "EMAIL:dana@example.com"),
      .fixture("UID:1", "FN:Lee Sample", "EMAIL:lee@example.com", number: 2),
      .fixture("UID:1", "FN:Dana Doe", "EMAIL:dana@example.com", number: 3),
    ]
    let outcome = try database.importing(cards)
    #expect(outcome.actions == [.added, .added, .unchanged])
    #expect(outcome.warnings == ["has the UID of another card before it"])
    #expect(try database.importing(cards).actions == [.unchanged, .unchanged, .unchanged])
  }

  @Test func cardsOfOneImportMeetEachOther() throws {
    let cards = [
      CardDraft.fixture("UID:1", "FN:Dana Doe", "EMAIL:dana@example.com", "TEL:+353860000001"),
      .fixture("UID:2", "FN:Dana D", "EMAIL:dana@example.com", "TAG:swift"),
      .fixture("UID:3", "FN:Dana", "TEL:+353 86 000 0001", "EMAIL:d@example.org"),
      .fixture("UID:4", "FN:D. Doe", "EMAIL:d@example.org", "TAG:swift"),
    ]
    let outcome = try database.importing(cards)
    #expect(outcome.matches == [nil, .email, .phone, .email])
    #expect(try database.names() == ["Dana Doe"])
    #expect(try database.faults() == [])
    #expect(try database.search("swift", limit: 5).count == 1)
    let before = try database.rawTables()
    #expect(try database.importing(cards).report.unchangedCount == 4)
    #expect(try database.rawTables() == before)
  }

  // MARK: Deleting and taking back

  @Test func whoWasDeletedStaysDeleted() throws {
    try database.importing([.fixture(Self.dana)])
    try database.delete(Contact.ID(rawValue: 1), by: .fixture("delete"))
    let outcome = try database.importing([.fixture(Self.dana + ["TITLE:new"])])
    #expect(outcome.actions == [.unchanged])
    #expect(outcome.outcomes[0].contact == nil)
    #expect(try database.names().isEmpty)
    _ = try database.undo(by: .fixture("undo"))
    #expect(try database.importing([.fixture(Self.dana)]).actions == [.unchanged])
    #expect(try database.names() == ["Dana Doe"])
  }

  @Test func undoneImportIsForgotten() throws {
    let before = try database.dumpText()
    try database.importing([.fixture(Self.dana)])
    _ = try database.undo(by: .fixture("undo"))
    #expect(try database.dumpText() == before)
    #expect(try database.importing([.fixture(Self.dana)]).actions == [.added])
  }

  @Test func dryRunChangesNothing() throws {
    let before = try database.rawTables()
    let outcome = try database.importing(
      [.fixture(Self.dana, file: "a.vcf")], folder: "/book", isDryRun: true)
    #expect(outcome.actions == [.added])
    #expect(try database.rawTables() == before)
    #expect(try database.history(of: nil, limit: nil).isEmpty)
    #expect(try database.folderFiles(in: "/book").isEmpty)
  }

  @Test func keptCardsOutliveADump() throws {
    let bytes = Array("FN:Dana\0\u{2028}\r\n".utf8) + [0xFF]
    let card = CardDraft(
      number: 1, line: 1, uid: "1", details: Contact.Details(displayName: "Dana"),
      source: CardSource(bytes: bytes))
    try database.importing([card])
    let dump = try database.dumpText()
    let copy = try HearthDatabase.inMemory()
    var pieces = [Array(dump.utf8)]
    _ = try copy.restore(by: .fixture("restore")) { pieces.popLast() ?? [] }
    #expect(try copy.dumpText() == dump)
    #expect(try copy.keptCards().map { $0.map(\.source.bytes) } == [[bytes]])

    try copy.delete(Contact.ID(rawValue: 1), by: .fixture("delete"))
    _ = try copy.undo(by: .fixture("undo"))
    #expect(try copy.keptCards().map { $0.map(\.source.bytes) } == [[bytes]])
  }

  @Test("Whatever an import did, an undo takes it back", arguments: 0..<40)
  func anyImportIsTakenBack(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    try database.importing((0..<20).map { .random($0, &random) })
    let dump = try database.dumpText()
    try database.importing((0..<30).map { .random($0, &random) })
    #expect(try database.faults() == [])
    _ = try database.undo(by: .fixture("undo"))
    #expect(try database.dumpText() == dump)
    #expect(try database.faults() == [])
  }

  @Test("An import again changes nothing", arguments: 0..<40)
  func anyImportAgainChangesNothing(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let cards = (0..<40).map { CardDraft.random($0, &random) }
    try database.importing(cards)
    let before = try database.rawTables()
    let again = try database.importing(cards)
    #expect(again.report.unchangedCount == 40)
    #expect(try database.rawTables() == before)
  }
}

extension CardDraft {
  /// A card of a few values out of few, so that cards have much in common.
  static func random(_ number: Int, _ random: inout SeededGenerator) -> CardDraft {
    var lines = ["FN:\(["Dana Doe", "Lee Sample", "Rae Roe"].randomElement(using: &random) ?? "")"]
    if Bool.random(using: &random) { lines.append("UID:\(Int.random(in: 0..<15, using: &random))") }
    for (name, values) in [
      ("EMAIL:", (0..<8).map { "a\($0)@example.com" }),
      ("TEL:", (0..<8).map { "+353 1 000 000\($0)" }),
      ("URL:", (0..<5).map { "https://linkedin.com/in/p\($0)" }),
      ("ORG:", (0..<4).map { "Example \($0)" }), ("TAG:", (0..<6).map { "tag\($0)" }),
      ("NOTE:", ["a", "b"]),
    ] {
      let count = Int.random(in: 0...2, using: &random)
      lines += values.shuffled(using: &random).prefix(count).map { name + $0 }
    }
    return .fixture(lines, number: number + 1)
  }
}
