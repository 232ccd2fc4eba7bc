import HearthDomain
import Testing

@testable import HearthStore

@Suite struct ResolvingTests {
  let database: HearthDatabase

  init() throws {
    database = try HearthDatabase.inMemory()
    for details in [
      Contact.Details(
        displayName: "Dana Doe", emails: [EmailAddress("dana@example.com")],
        links: [.linkedIn(handle: "dana-doe")]),
      Contact.Details(displayName: "Daniel Danaher"),
      Contact.Details(displayName: "Zoë Brûlé"),
      Contact.Details(displayName: "佐倉ほたる"),
      Contact.Details(displayName: "100% Sample_Name"),
    ] {
      _ = try database.insert(details, by: .fixture())
    }
  }

  @Test(
    "A contact answers to each of its names",
    arguments: [
      ("1", 1), ("dana@example.com", 1), ("DANA@EXAMPLE.COM", 1), ("in/dana-doe", 1),
      ("https://www.linkedin.com/in/Dana-Doe/", 1), ("dana-doe", 1), ("dana", 1), ("doe da", 1),
      ("daniel", 2), ("zoe", 3), ("brul", 3), ("佐倉", 4), ("ほたる", 4), ("100%", 5), ("e_n", 5),
    ])
  func contactAnswers(name: String, id: Int64) throws {
    #expect(try database.resolve(name).id.rawValue == id)
  }

  @Test("A number is an id or a whole name, and never part of a name")
  func numberIsNoPartOfAName() throws {
    for number in ["0", "10", "100", "99"] {
      #expect(throws: HearthError.self) { try database.resolve(number) }
    }
    let seven = try database.insertContact("7777")
    #expect(try database.resolve("7777").id == seven)
    #expect(throws: HearthError.self) { try database.resolve("77") }
  }

  @Test func beginningOfAUidIsEnough() throws {
    let contact = try database.contact(Contact.ID(rawValue: 3))
    #expect(try database.resolve(contact.uid.rawValue).id == contact.id)
    #expect(try database.resolve(contact.uid.rawValue.uppercased()).id == contact.id)
  }

  @Test("A name of any length is looked for", arguments: ["x", "家", "x "])
  func longNames(piece: String) throws {
    let name = String(repeating: piece, count: 60_000)
    #expect(throws: HearthError.contactNotFound(name.trimmed, suggestions: [])) {
      try database.resolve(name)
    }
    #expect(throws: HearthError.organizationNotFound(name.trimmed, suggestions: [])) {
      try database.resolveOrganization(name)
    }
    #expect(try database.summaries(matching: ContactQuery(nameContains: name)).isEmpty)
    #expect(try database.search(name, limit: 5).isEmpty)

    let id = try database.insertContact(name.trimmed)
    #expect(try database.resolve(name).id == id)
  }

  @Test func ambiguousNameNamesTheCandidates() throws {
    do {
      _ = try database.resolve("dan")
      Issue.record("'dan' means two contacts")
    } catch let HearthError.ambiguousContact(_, candidates) {
      #expect(candidates.map(\.displayName) == ["Dana Doe", "Daniel Danaher"])
    }
  }

  @Test("A slip suggests the near names", arguments: ["dnaa", "Dana Do", "danna"])
  func slipSuggestsNearNames(name: String) throws {
    // 'Dana Do' begins a name and is found; the others are slips.
    do {
      #expect(try database.resolve(name).displayName == "Dana Doe")
    } catch let HearthError.contactNotFound(_, suggestions) {
      #expect(suggestions.first == "Dana Doe")
    }
  }

  @Test(
    "Nothing in a name is syntax", arguments: ["\"", "*", "dana OR 1", "name:", "%", "_", "(", "'"])
  func nothingInANameIsSyntax(name: String) throws {
    do {
      // A wildcard finds only the name that holds it as such.
      #expect(try database.resolve(name).id.rawValue == 5)
    } catch HearthError.contactNotFound {
      #expect(name != "%")
    }
  }

  @Test(
    "Search finds words wherever they stand",
    arguments: ["doe", "exam", "dana example", "linkedin.com/in/dana-doe"])
  func searchFindsContacts(text: String) throws {
    let hits = try database.search(text, limit: 10)
    #expect(hits.first?.subject == .contact(Contact.ID(rawValue: 1)))
  }

  @Test func searchFollowsEdits() throws {
    let id = Contact.ID(rawValue: 2)
    _ = try database.update(id, by: .fixture()) { details in
      details.phones = [PhoneNumber("+1 555 0123")]
      details.note = "met at the harbour"
    }
    #expect(try database.search("harbour", limit: 5).map(\.subject) == [.contact(id)])
    #expect(try database.search("0123", limit: 5).map(\.subject) == [.contact(id)])
    _ = try database.undo(by: .fixture())
    #expect(try database.search("harbour", limit: 5).isEmpty)
    #expect(try database.faults() == [])
  }
}
