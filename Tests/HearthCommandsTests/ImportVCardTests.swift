import Foundation
import HearthTestSupport
import Testing

/// What `import vcard` makes of cards, as its user sees it.
@Suite struct ImportVCardTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
  }

  static let dana = """
    BEGIN:VCARD
    VERSION:3.0
    UID:card-1
    FN:Dana Doe
    N:Doe;Dana;;;
    EMAIL;TYPE=INTERNET,WORK,PREF:dana@example.com
    TEL;TYPE=CELL,VOICE:+353 86 555 0100
    ORG:Example Talent
    X-SHOE-SIZE:42
    END:VCARD

    """

  static let lee = """
    BEGIN:VCARD
    VERSION:2.1
    N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=A1mple;Lee
    TEL;CELL:+353 86 555 0111
    END:VCARD

    """

  @Test func cardsBecomeContacts() throws {
    let outcome = try importing(Self.dana + Self.lee)
    #expect(
      outcome.output == """
        Added 1 Dana Doe
        Added 2 Lee Sámple
        2 added, 0 updated, 0 unchanged, 0 skipped

        """)
    let shown = try hearth.succeed("contact", "show", "dana")
    #expect(shown.contains("dana@example.com") && shown.contains("Example Talent"))
  }

  @Test func secondRunChangesNothing() throws {
    _ = try importing(Self.dana + Self.lee)
    let dump = try hearth.dump()
    #expect(
      try importing(Self.dana + Self.lee).output == "0 added, 0 updated, 2 unchanged, 0 skipped\n")
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func dryRunPrintsThePlanAndChangesNothing() throws {
    _ = try importing(Self.dana)
    let dump = try hearth.dump()
    let changed = Self.dana.replacing("+353 86 555 0100", with: "+353 86 555 0199")
    let outcome = try importing(changed + Self.lee, "--dry-run")
    #expect(
      outcome.output == """
        Would update 1 Dana Doe (known by its UID): \
        phone cell:+353 86 555 0100 → cell:+353 86 555 0199
        Would add Lee Sámple
        1 added, 1 updated, 0 unchanged, 0 skipped (dry run: nothing was changed)

        """)
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test(
    "A contact is known by address, profile or number, in that order",
    arguments: [
      ("EMAIL:DANA@example.com", "e-mail address"),
      ("URL:https://www.linkedin.com/in/dana-doe", "LinkedIn profile"),
      ("TEL:00353 1 555 0100", "phone number"),
    ])
  func matching(line: String, words: String) throws {
    try hearth.succeed(
      "contact", "add", "Dana Doe", "--email", "dana@example.com", "--linkedin", "dana-doe",
      "--phone", "+353 1 555 0100")
    let outcome = try importing(card("FN:Dana M. Doe\n\(line)\nTITLE:Partner"))
    #expect(outcome.output.hasPrefix("Updated 1 Dana M. Doe (known by its \(words)): "))
    #expect(outcome.output.contains("title Partner added"))
  }

  @Test func nationalNumberIsKnownInTheOwnersCountry() throws {
    try hearth.succeed("contact", "add", "Dana Doe", "--phone", "+353 1 555 0100")
    try hearth.succeed("config", "set", "country", "IE")
    let outcome = try importing(card("FN:Dana Doe\nTEL:(01) 555-0100\nNICKNAME:Dee"))
    #expect(outcome.output.hasPrefix("Updated 1 Dana Doe (known by its phone number): "))
  }

  @Test func nameAloneMatchesNobody() throws {
    try hearth.succeed("contact", "add", "Dana Doe", "--email", "dana@example.com")
    #expect(try importing(card("FN:Dana Doe\nTITLE:Partner")).output.hasPrefix("Added 2 Dana Doe"))
  }

  @Test func brokenCardsAreToldAndTheOthersTaken() throws {
    let outcome = try importing(
      "BEGIN:VCARD\nVERSION:3.0\nX-EMPTY:\nEND:VCARD\n" + Self.dana + "stray\n")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.hasPrefix("Added 1 Dana Doe\n1 added"))
    #expect(outcome.errors.first?.hasPrefix("line 1: ") == true)
  }

  @Test func fileWithoutCardsIsBadData() throws {
    let outcome = try importing("name,email\nDana,dana@example.com\n")
    #expect(outcome.exitCode == 65)
    #expect(try hearth.succeed("contact", "list") == "")
  }

  @Test func missingFileCannotBeRead() throws {
    let outcome = try hearth.run("import", "vcard", "/nowhere/cards.vcf")
    #expect(outcome.exitCode == 66)
  }

  @Test func pipeMayBeSlow() throws {
    let pipe = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    defer { unlink(pipe) }
    let hearth = hearth
    Thread.detachNewThread {
      // Whoever writes may want to know something first.
      let listed = try? hearth.succeed("contact", "add", "Lee Sample")
      try? Data((listed == nil ? "" : Self.dana).utf8).write(to: URL(filePath: pipe))
    }
    #expect(try hearth.succeed("import", "vcard", pipe).hasPrefix("Added 2 Dana Doe"))
  }

  @Test func unknownPropertiesComeOutAgain() throws {
    _ = try importing(Self.dana)
    try hearth.succeed("contact", "edit", "dana", "--title", "Partner")
    let exported = try hearth.succeed("export", "vcard")
    #expect(exported.contains("\r\nUID:card-1\r\n"))
    #expect(exported.contains("\r\nX-SHOE-SIZE:42\r\n"))
    #expect(exported.contains("\r\nTITLE:Partner\r\n"))
  }

  @Test func oneUIDGoesOutOnce() throws {
    _ = try importing(card("UID:same\nFN:Dana Doe") + card("UID:same\nFN:Lee Sample"))
    let exported = try hearth.succeed("export", "vcard")
    let uids = exported.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(uids.count == 2 && Set(uids).count == 2)
    #expect(uids.contains("UID:same"))
    #expect(try hearth.succeed("contact", "list", "--json").contains(uids[1].dropFirst(4)))
  }

  @Test func photosAndJudgementsGoOutWhenAskedFor() throws {
    let photo = "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo="
    _ = try importing(card("UID:card-2\nFN:Rae Roe\n\(photo)\nX-HEARTH-TIER:A"), "--with-crm")
    let plain = try hearth.succeed("export", "vcard", "rae")
    #expect(!plain.contains("PHOTO") && !plain.contains("X-HEARTH"))
    let whole = try hearth.succeed("export", "vcard", "rae", "--photos", "--with-crm")
    #expect(whole.contains("\r\n\(photo)\r\n"))
    #expect(whole.contains("\r\nX-HEARTH-TIER:A\r\n"))
  }

  @Test func ownExportTakesNothingAway() throws {
    let photo = "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo="
    _ = try importing(card("UID:card-2\nFN:Rae Roe\n\(photo)\nX-SHOE-SIZE:42"))
    try hearth.succeed("contact", "add", "Dana Doe")
    let before = try hearth.dump()
    let outcome = try importing(hearth.succeed("export", "vcard"))
    #expect(outcome.output == "0 added, 0 updated, 2 unchanged, 0 skipped\n")
    #expect(try hearth.dump().isIdentical(to: before))
    #expect(try hearth.succeed("export", "vcard", "--photos").contains("\r\n\(photo)\r\n"))
  }

  @Test func poorerCardTakesNothingAway() throws {
    let photo = "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo="
    _ = try importing(card("UID:card-2\nFN:Rae Roe\n\(photo)\nitem1.X-OWN:a\nitem1.X-ABLabel:b"))
    _ = try importing(card("UID:card-2\nFN:Rae Roe\nTITLE:CTO\nitem1.X-OTHER:c"))
    let exported = try hearth.succeed("export", "vcard", "--photos")
    for line in ["TITLE:CTO", "item1.X-OTHER:c", photo, "item2.X-OWN:a", "item2.X-ABLabel:b"] {
      #expect(exported.contains("\r\n\(line)\r\n"), "\(line) is missing in \(exported)")
    }
  }

  @Test func unknownEncodingIsRefused() throws {
    #expect(try importing(Self.dana, "--charset", "nope").exitCode == 64)
  }

  @Test(
    "Text of an old charset goes out as it was read",
    arguments: ["\u{CF}\u{E5}\u{F2}\u{FF}", "=CF=E5=F2=FF"])
  func charsetIsRemembered(name: String) throws {
    let encoding = name.hasPrefix("=") ? ";ENCODING=QUOTED-PRINTABLE" : ""
    let text =
      "BEGIN:VCARD\nVERSION:2.1\nUID:1\nN\(encoding):;\(name)\nX-OWN\(encoding):\(name)\nEND:VCARD\n"
    let bytes = Data(text.unicodeScalars.map { UInt8($0.value) })
    #expect(try importing(bytes, "--charset", "windows-1251").output.hasPrefix("Added 1 Петя"))
    let exported = try hearth.succeed("export", "vcard")
    for line in ["FN:Петя", "X-OWN:Петя"] { #expect(exported.contains("\r\n\(line)\r\n")) }

    let again = try importing(bytes, "--charset", "windows-1251")
    #expect(again.output == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
    #expect(try importing(exported).output == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
  }

  @Test func undoTakesAnImportBack() throws {
    let dump = try hearth.dump()
    _ = try importing(Self.dana + Self.lee)
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func reportTellsScriptsWhatHappened() throws {
    let outcome = try importing(Self.dana, "--json")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let cards = try #require(report["cards"] as? [[String: Any]])
    #expect(report["added"] as? Int == 1)
    #expect(cards.first?["action"] as? String == "added")
    #expect(cards.first?["name"] as? String == "Dana Doe")
  }

  @Test func scriptsGetTheNumbersOfWhoIsNewOrChanged() throws {
    #expect(try importing(Self.dana + Self.lee, "--format", "ids").output == "1\n2\n")
    let edited = Self.dana.replacing("FN:", with: "TITLE:Partner\nFN:")
    #expect(
      try importing(edited + Self.lee + card("FN:Rae Roe"), "--format", "ids").output == "1\n3\n")
  }

  @Test func reportLeavesNoCardOut() throws {
    let cards = (1...1_500).map { card("UID:\($0)\nFN:Contact \($0)\nNOTE:\"\($0)\"") }
    let empty = String(repeating: card("X-EMPTY:"), count: 1_200)
    let outcome = try importing(cards.joined() + empty, "--json")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let told = try #require(report["cards"] as? [[String: Any]])
    #expect(told.compactMap { $0["name"] as? String } == (1...1_500).map { "Contact \($0)" })
    #expect((report["skipped_rows"] as? [Any])?.count == 1_200)
    #expect(report["added"] as? Int == 1_500 && report["skipped"] as? Int == 1_200)

    let again = try importing(cards[0], "--json").output
    #expect(again.contains("\n  \"added\": 0,\n  \"cards\": [],\n  \"created_contacts\": 0,"))
    let line = try importing(card("FN:Dana Doe"), "--format", "jsonl").output
    #expect(line.hasPrefix(#"{"added":1,"cards":[{"action":"added","#) && line.hasSuffix("}\n"))
    #expect(line.filter(\.isNewline).count == 1)
  }

  @Test func whatManyCardsShareIsToldOnce() throws {
    let mailbox = ["Ann Ado", "Bo Bee", "Cy Cole", "Di Dell"].map {
      card("FN:\($0)\nEMAIL:jobs@example.com")
    }
    let phone = ["Ed Eliot", "Flo Foe", "Guy Gill"].map { card("FN:\($0)\nTEL:+31 20 000 0009") }
    let outcome = try importing((mailbox + phone).joined())
    #expect(outcome.output.contains("7 added"))
    #expect(
      outcome.errors == [
        "line 6: shares the address jobs@example.com with contact 1, as do 2 other cards",
        "line 26: shares the number +31 20 000 0009 with contact 5, Ed Eliot, as does another card",
      ])
  }

  @Test("Cards of one mailbox are two people's, in one run or in two", arguments: [1, 2])
  func twoNamesAreTwoPeople(runs: Int) throws {
    let ann = card("UID:a\nFN:Ann Ado\nEMAIL:jobs@example.com")
    let bo = card("UID:b\nFN:Bo Bee\nEMAIL:jobs@example.com")
    for text in runs == 1 ? [ann + bo] : [ann, bo] { _ = try importing(text) }
    let before = try hearth.dump()
    let again = try importing(ann + bo)
    #expect(again.output == "0 added, 0 updated, 2 unchanged, 0 skipped\n")
    #expect(try hearth.dump().isIdentical(to: before))
    let exported = try hearth.succeed("export", "vcard").split(separator: "\r\n")
    #expect(exported.count { $0 == "EMAIL:jobs@example.com" } == 2)
    #expect(exported.contains("FN:Ann Ado") && exported.contains("FN:Bo Bee"))
  }

  @Test func oneOfSeveralWithANumberIsKnownByTheName() throws {
    for name in ["Ann Ado", "Bo Bee", "Cy Cole"] {
      _ = try importing(card("UID:\(name)\nFN:\(name)\nTEL:+31 20 000 0009"))
    }
    let outcome = try importing(card("FN:Cy Cole\nTEL:+31 20 000 0009\nTITLE:CTO"))
    #expect(outcome.output.hasPrefix("Updated 3 Cy Cole (known by its phone number): title CTO"))
  }

  @Test(
    "A first card takes no part of a name away",
    arguments: [
      ("FN:Recruiting", "Dr. Dana Q Doe"), ("FN:Dana Roe\nN:Roe;Dana;;;", "Dana Roe"),
      ("FN:Dana\nN:;Dana;;;", "Dr. Dana Q Doe"),
    ])
  func partsOfANameStay(lines: String, name: String) throws {
    try hearth.succeed(
      "contact", "add", "Dana Doe", "--prefix", "Dr.", "--middle", "Q", "--email",
      "dana@example.com")
    let outcome = try importing(card("\(lines)\nEMAIL:dana@example.com"))
    #expect(outcome.output.contains("1 updated"))
    #expect(!outcome.output.contains("removed"))
    let exported = try hearth.succeed("export", "vcard")
    let family = name.split(separator: " ").last ?? ""
    #expect(exported.contains("\r\nN:\(family);Dana;Q;Dr.;\r\n"))
    #expect(exported.contains("\r\nFN:\(name)\r\n"))
  }

  @Test func titleOfAPlaceOfWorkCanBeCleared() throws {
    _ = try importing(card("FN:Dana Doe\nORG:Example Talent\nTITLE:Partner"))
    try hearth.succeed("contact", "edit", "dana", "--clear", "title")
    #expect(try !hearth.succeed("contact", "show", "dana").contains("Partner"))
    #expect(try !hearth.succeed("export", "vcard").contains("TITLE"))
  }

  @Test(arguments: ["3.0", "4.0"])
  func ownExportOfEitherVersionIsNoNews(version: String) throws {
    _ = try importing(card("UID:1\nFN:Rae Roe\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo="))
    let exported = try hearth.succeed("export", "vcard", "--photos", "--vcard-version", version)
    #expect(try importing(exported).output == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
  }

  /// As `import vcard <(program)` hands it over.
  @Test func pipeWithoutAPathIsRead() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(Self.dana.utf8))
    try pipe.fileHandleForWriting.close()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    #expect(try hearth.succeed("import", "vcard", path).hasPrefix("Added 1 Dana Doe"))
  }

  // MARK: Cards of ours

  /// What a card without a UID has that its version doesn't know is written under another name.
  @Test(
    "A card of ours brings nothing twice",
    arguments: [
      "GENDER:M\nANNIVERSARY:20091010\nHOBBY:chess", "URL;TYPE=HOME:website\nREV:2010-06-23TZ",
      "SOUND;TYPE=X-IRMC-N:Guess;Gus\nLANG:en", "LOGO:abc\nFBURL:https://example.com/busy",
    ], ["3.0", "4.0"])
  func ownExportBringsNothingTwice(lines: String, version: String) throws {
    _ = try importing(card("FN:Gus Guess\n\(lines)"))
    let first = try hearth.succeed("export", "vcard", "--vcard-version", version)
    #expect(
      try importing(first).output == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
    #expect(try hearth.succeed("export", "vcard", "--vcard-version", version) == first)
    let other = version == "3.0" ? "4.0" : "3.0"
    _ = try importing(hearth.succeed("export", "vcard", "--vcard-version", other))
    #expect(try hearth.succeed("export", "vcard", "--vcard-version", version) == first)
  }

  @Test(
    "A card of ours takes nothing back",
    arguments: [false, true])
  func earlierExportTakesNothingBack(isKnown: Bool) throws {
    try hearth.succeed(
      "contact", "add", "Hand Made", "--email", "hm@example.com", "--title", "Partner", "--note",
      "old", "--org", "Acme", "--phone", "+353 1 222 3333", "--tag", "fintech")
    let export = try hearth.succeed("export", "vcard")
    if isKnown { _ = try importing(export) }
    try hearth.succeed(
      "contact", "edit", "1", "--title", "Director", "--note", "mine", "--org", "Beta", "--remove",
      "+353 1 222 3333", "--email", "new@example.com", "--remove", "hm@example.com")
    try hearth.succeed("contact", "tag", "1", "fintech", "--remove")
    let dump = try hearth.dump()
    #expect(try importing(export).output == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
    #expect(try hearth.dump().isIdentical(to: dump))

    let edited = export.replacing("2223333", with: "9998888").replacing(
      "222 3333", with: "999 8888")
    #expect(
      try importing(edited).output.hasPrefix(
        "Updated 1 Hand Made (known by its UID): phone +353 1 999 8888 added\n"))
  }

  @Test func titleThatWasEditedStaysEdited() throws {
    let source = card("UID:u1\nFN:Ann Lee\nEMAIL:ann@example.com\nORG:Acme\nTITLE:Old")
    _ = try importing(source)
    try hearth.succeed("contact", "edit", "ann", "--title", "New")
    let export = try hearth.succeed("export", "vcard")
    for cards in [export, source] {
      #expect(try importing(cards).output.hasPrefix("0 added, 0 updated, 1 unchanged"))
    }
    #expect(try hearth.succeed("contact", "show", "ann").contains("New, Acme"))
    #expect(try hearth.succeed("export", "vcard") == export)
  }

  // MARK: Merging

  @Test func newTitleBringsNoPlaceBackThatWasLeft() throws {
    let source = "UID:u1\nFN:Ann Lee\nEMAIL:ann@example.com\nORG:Acme\nTITLE:"
    _ = try importing(card(source + "Old"))
    try hearth.succeed("contact", "edit", "ann", "--org", "Beta")
    let outcome = try importing(card(source + "New"))
    #expect(
      outcome.output.hasPrefix("Updated 1 Ann Lee (known by its UID): title Old → New\n"))
  }

  @Test func birthdayWithoutAYearTakesNoYearAway() throws {
    try hearth.succeed(
      "contact", "add", "Bo Day", "--email", "bo@example.com", "--birthday", "1985-04-12")
    _ = try importing(card("UID:b\nFN:Bo Day\nEMAIL:bo@example.com\nBDAY:--0412"))
    #expect(try hearth.succeed("contact", "show", "bo", "--json").contains("\"1985-04-12\""))
    _ = try importing(card("UID:b\nFN:Bo Day\nEMAIL:bo@example.com\nBDAY:--0413"))
    #expect(try hearth.succeed("contact", "show", "bo", "--json").contains("\"--04-13\""))
  }

  @Test("What a card has once too often is kept", arguments: ["3.0", "4.0"])
  func surplusIsKept(version: String) throws {
    _ = try importing(card("UID:u1\nUID:u2\nFN:Bo Day\nBDAY:1985-02-30\nBDAY:1990-01-01"))
    let export = try hearth.succeed("export", "vcard", "--vcard-version", version)
    #expect(export.contains("\nUID:u1\r\n") && export.contains("X-UID:u2\r\n"))
    #expect(export.contains("1985-02-30\r\n") && export.filter(\.isNewline).count == 11)
  }

  @Test func cardWithoutAUIDIsKnownByAnEarlierImport() throws {
    let source = "FN:Rae Roe\nEMAIL:rae@example.com"
    _ = try importing(card(source))
    #expect(
      try importing(card(source + "\nTITLE:Partner")).output.hasPrefix(
        "Updated 1 Rae Roe (known by an earlier import): title Partner added"))
  }

  @Test func judgementsOfOthersAreLeftAside() throws {
    let rae = card("UID:card-2\nFN:Rae Roe\nX-HEARTH-TIER:A\nX-HEARTH-STATUS:do-not-contact")
    let outcome = try importing(rae + card("FN:Dana Doe"))
    #expect(outcome.errors.count == 1)
    #expect(outcome.errors.first?.hasPrefix("1 card has X-HEARTH lines, which were left") == true)
    let shown = try hearth.succeed("contact", "show", "rae", "--json")
    #expect(shown.contains("\"tier\": null") && shown.contains("\"status\": \"active\""))
    #expect(try !hearth.succeed("export", "vcard").contains("X-HEARTH"))

    try hearth.succeed("undo")
    #expect(try importing(rae, "--with-crm").errors.isEmpty)
    let trusted = try hearth.succeed("contact", "show", "rae", "--json")
    #expect(trusted.contains("\"tier\": \"A\"") && trusted.contains("do-not-contact"))
  }

  @Test func judgementsThatSayNothingKnownAreTold() throws {
    let rae = card("UID:card-2\nFN:Rae Roe\nX-HEARTH-TIER:Z\nX-HEARTH-STATUS:active")
    let outcome = try importing(rae, "--with-crm")
    #expect(
      outcome.errors == [
        "line 1: has an X-HEARTH-TIER that says nothing known; it is left in the card"
      ]
    )
    #expect(outcome.exitCode == 0)
  }

  @Test func judgementsOfOthersChangeNothingThatIsKnown() throws {
    let plain = "UID:card-2\nFN:Rae Roe\nEMAIL:rae@example.com"
    _ = try importing(card(plain))
    try hearth.succeed("contact", "edit", "rae", "--tier", "B")
    _ = try importing(
      card("\(plain)\nX-HEARTH-TIER:A\nX-HEARTH-SNOOZED-UNTIL:2099-01-01T00:00:00Z"))
    let shown = try hearth.succeed("contact", "show", "rae", "--json")
    #expect(shown.contains("\"tier\": \"B\"") && !shown.contains("2099"))
  }

  private func card(_ lines: String) -> String {
    "BEGIN:VCARD\nVERSION:3.0\n\(lines)\nEND:VCARD\n"
  }

  private func importing(_ text: String, _ options: String...) throws -> TestHearth.Outcome {
    try importing(Data(text.utf8), options)
  }

  private func importing(_ bytes: Data, _ options: String...) throws -> TestHearth.Outcome {
    try importing(bytes, options)
  }

  private func importing(_ bytes: Data, _ options: [String]) throws -> TestHearth.Outcome {
    var hearth = hearth
    hearth.input = bytes
    return try hearth.run(["import", "vcard", "-"] + options)
  }
}
