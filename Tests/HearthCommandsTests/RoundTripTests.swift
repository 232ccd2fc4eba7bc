import Foundation
import HearthTestSupport
import Testing

/// What goes out comes back in as it was.
@Suite struct RoundTripTests {
  /// Texts that break what is careless with them.
  static let hostileTexts = [
    "\u{1B}]0;owned\u{7}", "two\nlines", "two\r\nlines", "tab\there", "\u{202E}backwards\u{202C}",
    "\"quoted\" and 'quoted'", #"back\slash \n \u0041 \"#, "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 Zoë 佐藤 שלום", "e\u{301} and \u{E9}",
    "=cmd|' /C calc'!A0", "'=1+1", "+1", "-1", "@SUM(A1)", "a,b;c:::d", "{\"json\":[1]}",
    "\u{7F}\u{9B}31m", "a\u{2028}b\u{2029}c", "\u{FEFF}mark", "</script>", "%s%n", "NULL",
    String(repeating: "long ", count: 500) + "end",
  ]

  let source: TestHearth

  init() throws {
    source = try TestHearth()
  }

  // MARK: JSON

  @Test func wholeDatabaseComesBackToTheByte() throws {
    try addHostileContacts()
    try source.succeed("contact", "archive", "person3@example.com")
    try source.succeed("contact", "snooze", "person4@example.com", "in 3 weeks")
    try source.succeed("contact", "delete", "person5@example.com")
    try source.succeed("contact", "edit", "person6@example.com", "--org", "Another Place")
    try source.succeed("config", "set", "timezone", "America/New_York")
    try source.succeed(
      ["import", "csv", "--touchpoints", "-"],
      reading: "contact,at,text\nperson1@example.com,2026-04-01,imported\n")

    try expectIdenticalRestore()
  }

  @Test(arguments: hostileTexts)
  func everyTextComesBackToTheByte(_ text: String) throws {
    try addContact(0, saying: text)
    try expectIdenticalRestore()
  }

  @Test func emptyDatabaseComesBackEmpty() throws {
    try expectIdenticalRestore()
  }

  @Test func dumpIsTheSameEveryTime() throws {
    try addContact(0, saying: "plain")
    #expect(try source.dump().isIdentical(to: source.dump()))
  }

  @Test func dumpIsOneJSONDocument() throws {
    try addHostileContacts()
    let dump = try source.dump()
    let document = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
    let tables = try #require(document?["tables"] as? [String: [[String: Any]]])
    let notes = try #require(tables["contact"]).compactMap { $0["note"] as? String }
    #expect(notes.count == Self.hostileTexts.count)
    // Foundation itself drops a byte order mark at the beginning of a text.
    for (note, text) in zip(notes, Self.hostileTexts) where !text.hasPrefix("\u{FEFF}") {
      #expect(note.isIdentical(to: text))
    }
  }

  @Test func restoredDatabaseAnswersTheSame() throws {
    try addHostileContacts()
    let copy = try TestHearth()
    try copy.succeed(["import", "json", "-"], reading: try source.dump())
    for arguments in [
      ["cold", "--as-of", "2027-01-01", "--json"], ["contact", "list", "--json"],
      ["touchpoint", "list", "--json"], ["why", "1", "--json"], ["stats", "--json"],
      ["search", "person", "--json"], ["export", "vcard"], ["export", "csv"], ["check"],
    ] {
      let output = try copy.succeed(arguments)
      #expect(try output.isIdentical(to: source.succeed(arguments)), "\(arguments)")
    }
  }

  @Test func dumpWithWhiteSpaceIsUnderstoodToo() throws {
    try addContact(0, saying: Self.hostileTexts[5])
    let dump = try source.dump()
    let spaced = dump.replacing(",\n", with: " ,\r\n\t").replacing("{\"app", with: " { \"app")
    let copy = try TestHearth()
    try copy.succeed(["import", "json", "-"], reading: spaced)
    #expect(try copy.dump().isIdentical(to: dump))
  }

  @Test func dumpGoesThroughAFile() throws {
    try addContact(0, saying: Self.hostileTexts[7])
    let folder = try TemporaryFolder()
    let path = folder.path("dump.json")
    try source.succeed("export", "json", "-o", path)
    #expect(try folder.contents("dump.json").isIdentical(to: source.dump()))
    #expect(try folder.names == ["dump.json"])

    let copy = try TestHearth()
    try copy.succeed("import", "json", path)
    #expect(try copy.dump().isIdentical(to: source.dump()))
  }

  // MARK: CSV

  @Test(arguments: ["3.0", "4.0"])
  func contactsComeThroughCSVAsTheSameCards(_ version: String) throws {
    try source.succeed(
      "contact", "add", "Dr. Dana Q. Doe PhD", "--prefix", "Dr.", "--given", "Dana", "--middle",
      "Q.", "--family", "Doe", "--suffix", "PhD", "--nickname", "Dee", "--pronouns", "she/her",
      "--role", "agency-recruiter", "--title", "Partner", "--tier", "A", "--timezone",
      "Europe/Dublin", "--birthday", "1985-04-12", "--cadence", "6w", "--note",
      "Likes short mails, \"really\"; not calls.\nSecond line \\ with a backslash.", "--email",
      "dana@example.com", "--email", "dana.home@example.com", "--phone", "cell: +1 555 0100",
      "--phone", "work: +1 555 0101", "--address",
      "1 Sample Street; Dublin; Leinster; D02; Ireland", "--linkedin", "dana-doe", "--link",
      "https://github.com/dana-doe", "--link", "https://example.com/dana", "--org",
      "Example, Talent & Co", "--department", "Search",
      "--tag", "fintech", "--tag", "swift")
    try source.succeed("contact", "add", "佐藤 花子", "--email", "hanako@example.com", "--tag", "東京")
    try source.succeed("contact", "add", "Zoë O’Néill", "--birthday=--04-12")
    try source.succeed("contact", "add", "kim@example.com", "--email", "kim@example.com")
    try source.succeed("contact", "add", "=1+1", "--note", "'=2+2", "--nickname", "@home")
    try source.succeed("contact", "add", "Madonna", "--phone", "+1 555 0102")

    let copy = try TestHearth()
    try copy.succeed(
      ["import", "csv", "--contacts", "-"], reading: try source.succeed("export", "csv"))
    let cards = ["export", "vcard", "--vcard-version", version]
    #expect(
      try Self.withoutIdentity(copy.succeed(cards))
        == Self.withoutIdentity(source.succeed(cards)))
    #expect(
      try copy.succeed("export", "csv").maskingUIDs == source.succeed("export", "csv").maskingUIDs)
  }

  @Test("A spreadsheet finds nothing to run, and a terminal nothing to obey")
  func cellsAreInert() throws {
    try addHostileContacts()
    for arguments in [
      ["export", "csv"], ["contact", "list", "--format", "csv"],
      ["touchpoint", "list", "--format", "csv"], ["search", "person", "--format", "csv"],
      ["cold", "--format", "csv", "--as-of", "2027-01-01"], ["history", "--format", "csv"],
    ] {
      let output = try source.succeed(arguments)
      #expect(output.utf8.count { $0 == UInt8(ascii: "\n") } > 20, "\(arguments)")
      #expect(!output.contains(/(?m)(^|,)"?[=@]/), "\(arguments) printed \(output)")
      #expect(Self.isInert(output), "\(arguments)")
    }
  }

  @Test("Nothing that was stored acts on whoever reads a list")
  func listsAreInert() throws {
    try addHostileContacts()
    for arguments in [
      ["contact", "list"], ["cold", "--as-of", "2027-01-01"], ["touchpoint", "list"],
      ["search", "person"], ["history"], ["undo", "--dry-run"], ["org", "list"],
      ["contact", "list", "--json"], ["touchpoint", "list", "--json"], ["history", "--json"],
      ["contact", "list", "--format", "tsv"], ["contact", "list", "--format", "jsonl"],
      ["export", "vcard"], ["export", "vcard", "--vcard-version", "4.0"], ["export", "json"],
    ] {
      let output = try source.succeed(arguments)
      #expect(!output.isEmpty, "\(arguments)")
      #expect(Self.isInert(output), "\(arguments)")
    }
  }

  @Test("Nothing that was stored acts on whoever reads a record")
  func recordsAreInert() throws {
    try addHostileContacts()
    for arguments in [
      ["contact", "show"], ["why"], ["contact", "delete", "--dry-run"], ["org", "show"],
      ["touchpoint", "show"], ["touchpoint", "delete", "--dry-run"], ["contact", "show", "--json"],
      ["history"], ["contact", "archive"],
    ] {
      for id in 1...Self.hostileTexts.count {
        let output = try source.succeed(arguments + ["\(id)"])
        #expect(!output.isEmpty, "\(arguments) \(id)")
        #expect(Self.isInert(output), "\(arguments) \(id)")
      }
    }
  }

  // MARK: Help

  private func addHostileContacts() throws {
    for (index, text) in Self.hostileTexts.enumerated() {
      try addContact(index, saying: text)
    }
  }

  /// Adds a contact that says `text` in every place that takes any, with an exchange.
  private func addContact(_ index: Int, saying text: String) throws {
    let email = "person\(index)@example.com"
    try source.succeed(
      "contact", "add", "Person \(index) \(text)", "--given=\(text)", "--nickname=\(text)",
      "--title=\(text)", "--note=\(text)", "--org=\(text)", "--department=\(text)",
      "--phone=\(text)", "--address=\(text);\(text)", "--link=\(text)", "--email=\(email)",
      "--tag=\(text.replacing(",", with: " ").replacing(";", with: " "))")
    try source.succeed(
      "log", "call", email, "--text=\(text)", "--purpose=\(text)", "--at", "2026-01-05 10:00")
    try source.succeed("log", "email", email, "--in", "--text=\(text)", "--at", "2026-01-12 10:00")
  }

  private func expectIdenticalRestore() throws {
    let dump = try source.dump()
    let copy = try TestHearth()
    try copy.succeed(["import", "json", "-"], reading: dump)
    #expect(try copy.dump().isIdentical(to: dump))
    #expect(try copy.succeed("check").isEmpty)
  }

  /// The cards without what names the copy: UID and REV.
  private static func withoutIdentity(_ cards: String) -> [Substring] {
    cards.split(separator: "\r\n").filter { !$0.hasPrefix("UID:") && !$0.hasPrefix("REV:") }
  }

  /// Whether there is nothing a terminal would obey: no control characters but line breaks and tabs.
  private static func isInert(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: true
      case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }
}
