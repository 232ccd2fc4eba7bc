import Foundation
import HearthDomain
import HearthStore
import HearthTestSupport
import Testing

/// A folder of cards that somebody else edits, too.
@Suite final class CardFolderTests {
  let hearth: TestHearth
  let folder: URL

  init() throws {
    hearth = try TestHearth()
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try hearth.succeed(
      "contact", "add", "Dana Doe", "--email", "dana@example.com", "--phone",
      "cell:+353 86 555 0100", "--phone", "+353 1 555 0111", "--tag", "fintech")
    try hearth.succeed("contact", "add", "Lee Sample", "--email", "lee@example.com")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func everyContactHasAFileOfItsUID() throws {
    let outcome = try export()
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.first?.hasPrefix("Wrote 2 contacts to ") == true)
    for file in try files() {
      let card = try contents(of: file)
      #expect(card.contains("\r\nUID:\(file.dropLast(".vcf".count))\r\n"))
      #expect(card.components(separatedBy: "BEGIN:VCARD").count == 2)
    }
    #expect(try files().count == 2)
  }

  @Test func secondExportWritesNothing() throws {
    _ = try export()
    #expect(try export().errors.first?.contains("Wrote 0 contacts") == true)
  }

  @Test func editedNumberComesBackAlone() throws {
    _ = try export()
    try edit(danas(), "+353 86 555 0100", "+353 86 555 0199")
    let before = try hearth.succeed("contact", "show", "dana", "--json")
    let outcome = try hearth.run("import", "vcard", folder.path)
    #expect(
      outcome.output == """
        Updated 1 Dana Doe (known by its UID): phone cell:+353 86 555 0100 → cell:+353 86 555 0199
        0 added, 1 updated, 1 unchanged, 0 skipped

        """)
    let after = try hearth.succeed("contact", "show", "dana", "--json")
    #expect(
      after == before.replacing("+353 86 555 0100", with: "+353 86 555 0199"))
  }

  @Test func editThatAnUndoTookBackIsTakenAgain() throws {
    _ = try export()
    try edit(danas(), "+353 86 555 0100", "+353 86 555 0199")
    try hearth.succeed("import", "vcard", folder.path)
    try hearth.succeed("undo")
    let outcome = try hearth.run("import", "vcard", folder.path)
    #expect(outcome.output.contains("+353 86 555 0199"), "\(outcome.output)")
    #expect(try hearth.succeed("contact", "show", "dana").contains("+353 86 555 0199"))
  }

  @Test func cardsOfOneFileWithoutUIDsGetSome() throws {
    try write(card(["FN:Rae Roe"]) + card(["FN:Sam Soe"]), to: "both.vcf")
    try hearth.succeed("import", "vcard", folder.path)
    _ = try export()
    for file in try files() {
      let card = try contents(of: file)
      #expect(card.contains("\r\nUID:"), "\(card)")
    }
    #expect(try export().errors.first?.hasPrefix("Wrote 0 contacts") == true)
    #expect(
      try hearth.succeed("import", "vcard", folder.path).hasPrefix("0 added, 0 updated"))
  }

  @Test func whatTheOwnerChangedMeanwhileStays() throws {
    _ = try export()
    try hearth.succeed(
      "contact", "edit", "dana", "--title", "Partner", "--phone", "+353 1 555 0122")
    try edit(danas(), "+353 86 555 0100", "+353 86 555 0199")
    try hearth.succeed("import", "vcard", folder.path)
    let shown = try hearth.succeed("contact", "show", "dana")
    for text in ["Partner", "+353 1 555 0122", "+353 86 555 0199", "+353 1 555 0111"] {
      #expect(shown.contains(text), "\(text) is missing in \(shown)")
    }
    #expect(!shown.contains("+353 86 555 0100"))
  }

  @Test func whatOthersChangedIsNeverWrittenOver() throws {
    _ = try export()
    try edit(danas(), "+353 86 555 0100", "+353 86 555 0199")
    try hearth.succeed("contact", "edit", "dana", "--title", "Partner")
    let outcome = try export()
    #expect(outcome.exitCode == 4)
    #expect(try contents(of: danas()).contains("+353 86 555 0199"))

    try hearth.succeed("import", "vcard", folder.path)
    #expect(try export().exitCode == 0)
    let card = try contents(of: danas())
    #expect(card.contains("+353 86 555 0199") && card.contains("TITLE:Partner"))
  }

  @Test func cardOfADeletedContactGoesAndDoesNotComeBack() throws {
    _ = try export()
    let file = try danas()
    try hearth.succeed("contact", "delete", "dana")
    let outcome = try hearth.run("import", "vcard", folder.path)
    #expect(outcome.output == "0 added, 0 updated, 2 unchanged, 0 skipped\n")
    #expect(try export().errors.first?.hasSuffix("1 removed") == true)
    #expect(try !files().contains(file))
  }

  @Test func newcomerOfTheFolderIsNotWrittenTwice() throws {
    _ = try export()
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:abc\r\nFN:Rae Roe\r\nEND:VCARD\r\n"
    try Data(card.utf8).write(to: folder.appending(path: "rae.vcf"))
    try hearth.succeed("import", "vcard", folder.path)
    try hearth.succeed("contact", "edit", "rae", "--title", "Partner")
    #expect(try export().exitCode == 0)
    #expect(try files().count == 3)
    #expect(try contents(of: "rae.vcf").contains("TITLE:Partner"))
  }

  @Test func fileOfOthersIsTouchedOnlyWhereTheContactChanged() throws {
    let lines = [
      "UID:abc", "N:Roe;Rae;;Dr.;", "FN:Rae Roe", "RELATED:Bo", "X-OWN:kept", "TITLE:CTO",
      "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=", "PRODID:-//Example//Phone//EN",
    ]
    try write(lines, to: "rae.vcf")
    let written = try contents(of: "rae.vcf")
    try hearth.succeed("import", "vcard", folder.path)
    #expect(try export().exitCode == 0)
    #expect(try contents(of: "rae.vcf") == written)

    try hearth.succeed("contact", "edit", "rae", "--title", "Partner")
    #expect(try export().exitCode == 0)
    let changed = try contents(of: "rae.vcf").split(separator: "\r\n").map(String.init)
    for line in lines.dropLast(3) + ["TITLE:Partner", lines[6]] where !line.hasPrefix("TITLE:CTO") {
      #expect(changed.contains(line), "\(line) is missing in \(changed)")
    }
    #expect(try export().errors.first?.contains("Wrote 0 contacts") == true)
  }

  @Test func fileKeepsItsOwnCardThoughTheContactCameFromAnother() throws {
    let phone = folder.deletingLastPathComponent().appending(path: "\(UUID().uuidString).vcf")
    defer { try? FileManager.default.removeItem(at: phone) }
    try Data(card(["UID:phone", "FN:Rae Roe", "EMAIL:rae@example.com"]).utf8).write(to: phone)
    try hearth.succeed("import", "vcard", phone.path)
    try write(["UID:book", "FN:Rae Roe", "EMAIL:rae@example.com", "X-OWN:kept"], to: "rae.vcf")
    try hearth.succeed("import", "vcard", folder.path)
    try hearth.succeed("contact", "edit", "rae", "--title", "Partner")
    _ = try export()
    let written = try contents(of: "rae.vcf")
    #expect(written.contains("UID:book\r\n") && written.contains("X-OWN:kept\r\n"))
    #expect(written.contains("TITLE:Partner\r\n"))
  }

  @Test(
    "A card that the folder has already is not written beside it",
    arguments: [["UID:book"], ["EMAIL:rae@example.com"], ["X-OWN:all that tells it from others"]])
  func cardOfAnUnknownFile(lines: [String]) throws {
    try write(["FN:Rae Roe"] + lines, to: "rae.vcf")
    // As a shell hands on what '*.vcf' stands for.
    try hearth.succeed("import", "vcard", folder.appending(path: "rae.vcf").path)
    let outcome = try export()
    #expect(outcome.exitCode == 4)
    let told = "rae.vcf holds the card of contact 3 already, and is left as it is; 'hearth import"
    #expect(outcome.errors.contains { $0.hasPrefix(told) }, "\(outcome.errors)")
    #expect(try files().count == 3)

    try hearth.succeed("import", "vcard", folder.path)
    #expect(try export().exitCode == 0)
    #expect(try files().count == 3)
  }

  @Test func folderOfTwoDatabasesHasOneFileForEach() throws {
    try write(["UID:book", "FN:Rae Roe", "EMAIL:rae@example.com"], to: "rae.vcf")
    try hearth.succeed("import", "vcard", folder.path)
    try FileManager.default.removeItem(at: folder.appending(path: "rae.vcf"))
    _ = try export()
    let other = try TestHearth()
    try other.succeed(["import", "vcard", "-"], reading: try contents(of: "rae.vcf"))
    #expect(try other.run("export", "vcard", "--split", folder.path).exitCode == 4)
    try other.succeed("import", "vcard", folder.path)
    #expect(try other.run("export", "vcard", "--split", folder.path).exitCode == 0)
    #expect(try export().exitCode == 0)
    #expect(try files().count == 3)
  }

  @Test func draftOfAKilledExportGoes() throws {
    _ = try export()
    let file = try danas()
    let path = folder.resolvingSymlinksInPath().path
    let uid = UID(rawValue: String(file.dropLast(".vcf".count)))
    let card = CardSource(bytes: card(["UID:\(uid)", "FN:Dana Doe"]).utf8)
    try hearth.database.announce(
      [FolderCard(file: file, key: uid.rawValue, contactUID: uid, source: card)], in: path)
    // No process has a number beyond four million.
    try write("half a card", to: "\(file).new-9999999")
    try write("somebody's", to: "\(file).new-idea")
    #expect(try export().exitCode == 0)
    #expect(try files().filter { !$0.hasSuffix(".vcf") } == ["\(file).new-idea"])
  }

  @Test func missingFileIsToldWhenItIsWrittenAgain() throws {
    _ = try export()
    let file = try danas()
    try FileManager.default.removeItem(at: folder.appending(path: file))
    let outcome = try export()
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains { $0.hasPrefix("\(file) was missing, and is written again") })
  }

  @Test("How a file is encoded and its lines end says nothing", arguments: Encoding.allCases)
  func encodings(encoding: Encoding) throws {
    _ = try export()
    let file = try danas()
    let recoded = encoding.bytes(of: try contents(of: file))
    try recoded.write(to: folder.appending(path: file))
    #expect(
      try hearth.succeed("import", "vcard", folder.path)
        == "0 added, 0 updated, 2 unchanged, 0 skipped\n")
    #expect(try export().exitCode == 0)
    #expect(try Data(contentsOf: folder.appending(path: file)) == recoded)

    try hearth.succeed("contact", "edit", "dana", "--title", "Partner")
    #expect(try export().exitCode == 0)
    #expect(try contents(of: file).contains("TITLE:Partner\r\n"))
  }

  enum Encoding: CaseIterable {
    case utf16, byteOrderMark, lineFeeds

    func bytes(of text: String) -> Data {
      switch self {
      case .utf16: Data([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      case .byteOrderMark: Data([0xEF, 0xBB, 0xBF] + text.utf8)
      case .lineFeeds: Data(text.replacing("\r\n", with: "\n").utf8)
      }
    }
  }

  @Test func charsetThatWasNamedOnceIsRemembered() throws {
    let text = card(["UID:1", "FN:Łucja Przykład", "N:Przykład;Łucja;;;", "EMAIL:l@example.com"])
    let bytes = try #require(text.data(using: .windowsCP1250))
    let file = folder.appending(path: "lucja.vcf")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try bytes.write(to: file)
    try hearth.succeed("import", "vcard", folder.path, "--charset", "windows-1250")
    #expect(try export().exitCode == 0)
    #expect(try export().exitCode == 0)
    #expect(try Data(contentsOf: file) == bytes)

    #expect(
      try hearth.succeed("import", "vcard", folder.path)
        == "0 added, 0 updated, 3 unchanged, 0 skipped\n")
    let edited = text.replacing("END:", with: "TITLE:Założycielka\r\nEND:")
    try #require(edited.data(using: .windowsCP1250)).write(to: file)
    #expect(try export().exitCode == 4)
    #expect(
      try hearth.succeed("import", "vcard", folder.path).contains("title Założycielka added"))
    #expect(try export().exitCode == 0)

    try hearth.succeed("contact", "edit", "3", "--title", "Partner")
    #expect(try export().exitCode == 0)
    #expect(try contents(of: "lucja.vcf").contains("FN:Łucja Przykład\r\n"))
    #expect(
      try hearth.succeed("import", "vcard", folder.path)
        == "0 added, 0 updated, 3 unchanged, 0 skipped\n")
  }

  @Test func undoneImportForgetsTheCharset() throws {
    let bytes = try #require(
      card(["UID:1", "FN:Zoë Example"]).data(using: .windowsCP1252))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try bytes.write(to: folder.appending(path: "zoe.vcf"))
    try hearth.succeed("import", "vcard", folder.path, "--charset", "windows-1250")
    try hearth.succeed("undo")
    #expect(try hearth.succeed("import", "vcard", folder.path).contains("Zoë Example"))
  }

  /// Whatever stopped the export, it had announced what it wrote.
  @Test("A stopped export's file is known for its own", arguments: [false, true])
  func stoppedExport(isImportedFirst: Bool) throws {
    _ = try export()
    let file = try danas()
    let before = try contents(of: file)
    try hearth.succeed("contact", "edit", "dana", "--title", "Partner")
    _ = try export()
    let after = try contents(of: file)
    // As it was when the file was written and that not yet remembered.
    let path = folder.resolvingSymlinksInPath().path
    let uid = UID(rawValue: String(file.dropLast(".vcf".count)))
    func exchange(_ text: String) -> FolderCard {
      FolderCard(
        file: file, key: uid.rawValue, contactUID: uid,
        source: CardSource(bytes: text.dropLast(1).utf8), isOurs: true)
    }
    try hearth.database.remember([exchange(before)], in: path)
    try hearth.database.announce([exchange(after)], in: path)

    try hearth.succeed("contact", "edit", "dana", "--title", "Director")
    if isImportedFirst {
      #expect(
        try hearth.succeed("import", "vcard", folder.path)
          == "0 added, 0 updated, 2 unchanged, 0 skipped\n")
    }
    #expect(try export().exitCode == 0)
    #expect(try contents(of: file).contains("TITLE:Director"))
    #expect(try hearth.database.announcedCards(in: path).isEmpty)
  }

  @Test func announcedCardThatWasNotWrittenCountsForNothing() throws {
    _ = try export()
    let file = try danas()
    let path = folder.resolvingSymlinksInPath().path
    let uid = UID(rawValue: String(file.dropLast(".vcf".count)))
    let card = CardSource(bytes: card(["UID:\(uid)", "FN:Dana Doe", "TITLE:Never"]).utf8)
    try hearth.database.announce(
      [FolderCard(file: file, key: uid.rawValue, contactUID: uid, source: card)], in: path)
    try edit(file, "+353 86 555 0100", "+353 86 555 0199")
    #expect(try export().exitCode == 4)
    #expect(try contents(of: file).contains("+353 86 555 0199"))
  }

  @Test func textBesideACardIsNotWrittenOver() throws {
    _ = try export()
    let file = try danas()
    let text = try contents(of: file) + "a line of somebody's\r\n"
    try Data(text.utf8).write(to: folder.appending(path: file))
    #expect(try export().exitCode == 0)
    try hearth.succeed("contact", "edit", "dana", "--title", "Partner")
    let outcome = try export()
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.contains { $0.hasPrefix("\(file) holds more than its card") })
    #expect(try contents(of: file) == text)
  }

  @Test func cardsOfOneFileGetAFileEach() throws {
    let cards = [
      card(["UID:1", "FN:Rae Roe"]), card(["UID:2", "FN:Sam Soe"]),
      card(["UID:3", "KIND:group", "FN:Friends"]),
    ]
    try write(cards.joined(), to: "all.vcf")
    try hearth.succeed("import", "vcard", folder.path)
    try hearth.succeed("contact", "edit", "rae", "--title", "Partner")
    let outcome = try export()
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("all.vcf held 3 cards; each is in a file of its own now"))
    let texts = try files().map(contents)
    #expect(try files().count == 5 && !files().contains("all.vcf"))
    #expect(texts.allSatisfy { $0.components(separatedBy: "BEGIN:VCARD").count == 2 })
    #expect(texts.contains(cards[1]) && texts.contains(cards[2]))
    #expect(texts.contains { $0.contains("UID:1\r\n") && $0.contains("TITLE:Partner") })

    #expect(try export().errors.first?.contains("Wrote 0 contacts") == true)
    #expect(
      try hearth.succeed("import", "vcard", folder.path)
        == "0 added, 0 updated, 4 unchanged, 1 skipped\n")
  }

  @Test func whatOthersChangedInAFileOfSeveralComesBack() throws {
    let both = card(["UID:1", "FN:Rae Roe", "TITLE:CTO"]) + card(["UID:2", "FN:Sam Soe"])
    try write(both, to: "both.vcf")
    try hearth.succeed("import", "vcard", folder.path)
    let uid = try uid(of: "rae")
    try write(both.replacing("CTO", with: "CEO"), to: "both.vcf")
    // Its name is the contact's: the first card may stay.
    try FileManager.default.moveItem(
      at: folder.appending(path: "both.vcf"), to: folder.appending(path: "\(uid).vcf"))
    try hearth.succeed("import", "vcard", folder.path)
    try edit("\(uid).vcf", "CEO", "CFO")
    let outcome = try export()
    #expect(outcome.exitCode == 4)
    #expect(try contents(of: "\(uid).vcf") == card(["UID:1", "FN:Rae Roe", "TITLE:CFO"]))
    #expect(
      try hearth.succeed("import", "vcard", folder.path).contains("title CEO → CFO"))
    #expect(try export().exitCode == 0)
  }

  @Test func textBetweenCardsIsNotLost() throws {
    let both =
      card(["UID:1", "FN:Rae Roe"]) + "a line of somebody's\r\n" + card(["UID:2", "FN:Sam Soe"])
    try write(both, to: "both.vcf")
    try hearth.succeed("import", "vcard", folder.path)
    let outcome = try export()
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.contains { $0.hasPrefix("both.vcf holds more than cards") })
    #expect(try contents(of: "both.vcf") == both)
  }

  @Test func whatOthersDeletedIsKeptAndToldWithTheWayOut() throws {
    _ = try export()
    let card = try contents(of: danas()).split(separator: "\r\n")
    let poorer = card.filter { !$0.hasSuffix("+353 1 555 0111") }.joined(separator: "\r\n")
    try write(poorer + "\r\n", to: danas())
    let outcome = try hearth.run("import", "vcard", folder.path)
    let line = try #require(outcome.errors.first { $0.contains("no longer has") })
    #expect(line.contains("no longer has phone +353 1 555 0111, which stays, and goes back with"))
    #expect(try hearth.succeed("contact", "show", "dana").contains("+353 1 555 0111"))

    let command = try #require(
      line.split(separator: "; '").last?.split(separator: "' removes").first)
    #expect(command == "hearth contact edit 1 --remove '+353 1 555 0111'")
    try hearth.succeed("contact", "edit", "1", "--remove", "+353 1 555 0111")
    #expect(try export().exitCode == 0)
    #expect(try !contents(of: danas()).contains("555 0111"))
  }

  @Test func changedFileOfADeletedContactIsTold() throws {
    _ = try export()
    let file = try danas()
    try edit(file, "+353 86 555 0100", "+353 86 555 0199")
    try hearth.succeed("contact", "delete", "dana")
    let outcome = try export()
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.contains { $0.hasPrefix("\(file) was changed since its contact was") })
    #expect(
      try hearth.run("import", "vcard", folder.path).errors.contains {
        $0.hasSuffix(
          "deleted here, and stays so; without its UID line it would come back as a new one")
      })
    try edit(file, "\r\nUID:\(file.dropLast(".vcf".count))", "")
    #expect(try hearth.succeed("import", "vcard", folder.path).contains("Added 3 Dana Doe"))
  }

  @Test func foldersInsideAreTold() throws {
    _ = try export()
    for name in ["friends", "work", ".git"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: false)
    }
    let path = folder.resolvingSymlinksInPath().path
    #expect(
      try hearth.run("import", "vcard", folder.path).errors == [
        "\(path) has folders that are passed over: friends, work; name them too to take them in"
      ])
  }

  @Test func folderThatCannotBeMadeSaysWhy() throws {
    _ = try export()
    let inside = try folder.appending(path: danas()).appending(path: "cards").path
    let outcome = try hearth.run("export", "vcard", "--split", inside)
    #expect(outcome.exitCode == 73)
    #expect(outcome.errors.first?.hasSuffix("can't be made one: Not a directory.") == true)
  }

  @Test func addressOfTwoStaysInBothFiles() throws {
    try write(["UID:a", "FN:Ann Ado", "EMAIL:jobs@example.com"], to: "a.vcf")
    try write(
      ["UID:b", "FN:Bo Bee", "EMAIL:jobs@example.com", "EMAIL:bo@example.com"], to: "b.vcf")
    try hearth.succeed("import", "vcard", folder.path)
    try hearth.succeed("contact", "edit", "bo", "--title", "Partner")
    #expect(try export().exitCode == 0)
    #expect(try contents(of: "b.vcf").contains("TITLE:Partner"))
    #expect(try contents(of: "b.vcf").contains("EMAIL:jobs@example.com"))

    try hearth.succeed("contact", "edit", "bo", "--remove", "bo@example.com")
    _ = try export()
    #expect(try contents(of: "b.vcf").contains("EMAIL:jobs@example.com"))
    #expect(try !contents(of: "b.vcf").contains("EMAIL:bo@example.com"))
  }

  @Test func movedFileIsNotWrittenOnceMore() throws {
    _ = try export()
    let file = try danas()
    try FileManager.default.moveItem(
      at: folder.appending(path: file), to: folder.appending(path: "moved.vcf"))
    let outcome = try export()
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.contains { $0.hasPrefix("moved.vcf holds the card of contact 1") })
    #expect(try files().count == 2)
    try hearth.succeed("import", "vcard", folder.path)
    #expect(try export().exitCode == 0)
    #expect(try files().count == 2)
  }

  @Test func fileOfAnUndoneImportIsTakenUpAgain() throws {
    let cards = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).vcf")
    defer { try? FileManager.default.removeItem(at: cards) }
    try Data(card(["UID:c", "FN:Cy Cole"]).utf8).write(to: cards)
    try hearth.succeed("import", "vcard", cards.path)
    _ = try export()
    try hearth.succeed("undo")
    try hearth.succeed("import", "vcard", cards.path)
    #expect(try export().exitCode == 4)
    try hearth.succeed("import", "vcard", folder.path)
    #expect(try export().exitCode == 0)
    #expect(try files().count == 3)
  }

  @Test func fileWithoutACardIsToldWithTheWayOut() throws {
    _ = try export()
    let file = try danas()
    try write("nothing", to: file)
    let outcome = try export()
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.contains { $0.hasPrefix("\(file) holds no card, and is left") })
    try FileManager.default.removeItem(at: folder.appending(path: file))
    #expect(try export().exitCode == 0)
    #expect(try contents(of: file).contains("FN:Dana Doe"))
  }

  @Test func fileInTheWayIsToldAndTheOthersAreWritten() throws {
    _ = try export()
    let file = try danas()
    try FileManager.default.removeItem(at: folder.appending(path: file))
    try FileManager.default.createDirectory(
      at: folder.appending(path: file), withIntermediateDirectories: false)
    try hearth.succeed("contact", "edit", "dana", "--title", "Partner")
    try hearth.succeed("contact", "edit", "lee", "--title", "Partner")
    let outcome = try export()
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.first?.hasPrefix("Wrote 1 contact ") == true)
    #expect(outcome.errors.contains("\(file) can't be read: it is no file; it is left as it is"))
  }

  @Test func nameOfAFileMayBeAsLongAsNamesCanBe() throws {
    let file = String(repeating: "n", count: 251) + ".vcf"
    try write(["UID:1", "FN:Rae Roe"], to: file)
    try hearth.succeed("import", "vcard", folder.path)
    try hearth.succeed("contact", "edit", "rae", "--title", "Partner")
    #expect(try export().exitCode == 0)
    #expect(try contents(of: file).contains("TITLE:Partner"))
    #expect(try files().count == 3)
  }

  @Test func folderWithoutCardsIsTold() throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "inside"), withIntermediateDirectories: true)
    let outcome = try hearth.run("import", "vcard", folder.path)
    #expect(outcome.errors.first?.contains("holds no .vcf file") == true)
    #expect(outcome.exitCode == 0)
  }

  @Test func unreadableFileIsToldAndTheOthersAreTaken() throws {
    _ = try export()
    try edit(danas(), "+353 86 555 0100", "+353 86 555 0199")
    let link = folder.appending(path: "a.vcf")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: link)
    let outcome = try hearth.run("import", "vcard", folder.path)
    #expect(outcome.output.contains("0 added, 1 updated, 1 unchanged, 1 skipped"))
    #expect(outcome.errors.contains { $0.hasPrefix("a.vcf, line 1: can't be read") })
  }

  @Test func nameThatIsNoTextIsTold() throws {
    _ = try export()
    let name = Array("\(folder.path)/bad".utf8) + [0xFF] + Array(".vcf".utf8) + [0]
    let file = open(name.map(CChar.init(bitPattern:)), O_CREAT | O_WRONLY, 0o600)
    #expect(file >= 0)
    close(file)
    #expect(
      try hearth.run("import", "vcard", folder.path).errors.contains {
        $0.hasSuffix("line 1: can't be read: its name is not UTF-8")
      })
    #expect(try export().exitCode == 0)
  }

  private func card(_ lines: [String]) -> String {
    (["BEGIN:VCARD", "VERSION:3.0"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
  }

  private func write(_ lines: [String], to file: String) throws {
    try write(card(lines), to: file)
  }

  private func write(_ text: String, to file: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: file))
  }

  private func uid(of contact: String) throws -> String {
    let shown = try hearth.succeed("contact", "show", contact, "--json")
    return try #require(shown.firstMatch(of: /"uid": "([^"]+)"/)?.1.description)
  }

  private func export() throws -> TestHearth.Outcome {
    try hearth.run("export", "vcard", "--split", folder.path)
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func danas() throws -> String {
    try #require(try files().first { try contents(of: $0).contains("FN:Dana Doe") })
  }

  private func contents(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
  }

  private func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try contents(of: file).replacing(old, with: new)
    try Data(text.utf8).write(to: folder.appending(path: file))
  }
}
