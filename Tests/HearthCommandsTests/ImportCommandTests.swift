import Foundation
import HearthTestSupport
import Testing

/// What `import csv` makes of a file, as its user sees it.
@Suite struct ImportCommandTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed(
      "contact", "add", "Dana Doe", "--email", "dana@example.com", "--phone", "+1 555 0100",
      "--org", "Example Talent", "--title", "Partner", "--tier", "A", "--tag", "fintech",
      "--note", "met at the fair", "--birthday", "1985-04-12")
    try hearth.succeed("contact", "add", "Lee Sample")
  }

  static let touchpoints = """
    contact,at,channel,direction,subject,text
    dana@example.com,2026-04-01 10:00,email,in,references,asked for two
    Lee Sample,2026-04-02,call,out,,said hello
    Kim Newly,2026-04-03,message,,,unknown

    """

  // MARK: Touchpoints

  @Test func touchpointsAreAddedAndCounted() throws {
    let outcome = try importing(Self.touchpoints, "--touchpoints")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "2 added, 0 updated, 0 unchanged, 1 skipped\n")
    #expect(
      outcome.errors
        == ["line 4: no contact answers to 'Kim Newly'; create it with '--create'"])

    let listed = try hearth.succeed("touchpoint", "list", "dana", "--format", "tsv")
    let row = ["email", "in", "Dana Doe", "1", "references", "asked for two"]
    #expect(listed.contains("2026-04-01T09:00:00Z\t" + row.joined(separator: "\t")))
  }

  @Test func secondRunAddsNothing() throws {
    let first = try importing(Self.touchpoints, "--touchpoints", "--create")
    #expect(
      first.output == "3 added, 0 updated, 0 unchanged, 0 skipped; 1 contact created\n")
    let dump = try hearth.dump()

    let second = try importing(Self.touchpoints, "--touchpoints", "--create")
    #expect(second.output == "0 added, 0 updated, 3 unchanged, 0 skipped\n")
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func rowsAddedToAFileAreAddedAlone() throws {
    _ = try importing(Self.touchpoints, "--touchpoints")
    let longer = Self.touchpoints + "Lee Sample,2026-04-05,call,in,,called back\n"
    let outcome = try importing(longer, "--touchpoints")
    #expect(outcome.output == "1 added, 0 updated, 2 unchanged, 1 skipped\n")
  }

  @Test func dryRunChangesNothing() throws {
    let dump = try hearth.dump()
    let history = try hearth.succeed("history", "--json")
    for options in [["--touchpoints"], ["--touchpoints", "--create"]] {
      let outcome = try importing(Self.touchpoints, options + ["--dry-run"])
      #expect(outcome.output.contains(" added, 0 updated, 0 unchanged, "))
      #expect(outcome.output.hasSuffix(" (dry run: nothing was changed)\n"))
    }
    #expect(try hearth.dump().isIdentical(to: dump))
    #expect(try hearth.succeed("history", "--json") == history)

    // What the dry run foretold is what then happens.
    #expect(
      try importing(Self.touchpoints, "--touchpoints").output
        == "2 added, 0 updated, 0 unchanged, 1 skipped\n")
  }

  @Test func skippedRowsAreNamedWithLineAndReason() throws {
    let file = """
      contact,at,channel,direction,text
      dana@example.com,2026-04-01,email,in,"two
      lines"
      dana@example.com,the other day,email,in,bad date
      dana@example.com,2026-04-01,pigeon,in,bad channel
      dana@example.com,2026-04-01,email,sideways,bad direction
      dana@example.com,2031-01-01,email,in,to come
      ,2026-04-01,email,in,nobody
      dana@example.com,,email,in,no date
      nobody@example.com,2026-04-01,email,in,unknown

      """
    let outcome = try importing(file, "--touchpoints")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "1 added, 0 updated, 0 unchanged, 7 skipped\n")
    #expect(
      outcome.errors == [
        "line 4: cannot read date 'the other day'",
        "line 5: unknown channel 'pigeon'",
        "line 6: unknown direction 'sideways'",
        "line 7: is in the future: '2031-01-01'",
        "line 8: names no contact",
        "line 9: has no date",
        "line 10: no contact answers to 'nobody@example.com'; create it with '--create'",
      ])
  }

  @Test func futureRowsAreTakenIfMeant() throws {
    let outcome = try importing(
      "contact,at\nLee Sample,2031-01-01\n", "--touchpoints", "--future")
    #expect(outcome.output == "1 added, 0 updated, 0 unchanged, 0 skipped\n")
  }

  @Test func reasonsAreInert() throws {
    let outcome = try importing(
      "contact,at\n\u{1B}]0;x\u{7}Mallory,2026-04-01\nLee Sample,\u{1B}[2Jsoon\n", "--touchpoints")
    #expect(outcome.errors.count == 2)
    #expect(outcome.errors.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }

  @Test func columnsAreNamedByHand() throws {
    let file = """
      Recipient of it,Sent on,What,How
      dana@example.com,2026-04-01 10:00,hello,call

      """
    #expect(try importing(file, "--touchpoints").exitCode == 65)

    let outcome = try importing(
      file, "--touchpoints", "--map", "contact=Recipient of it", "--map", "at=Sent on", "--map",
      "text=What", "--map", "channel=How")
    #expect(outcome.output == "1 added, 0 updated, 0 unchanged, 0 skipped\n")
    let listed = try hearth.succeed("touchpoint", "list", "--format", "tsv")
    #expect(listed.contains("2026-04-01T09:00:00Z\tcall\t\tDana Doe\t1\t\thello"))
  }

  @Test(
    "A mapping that can't be is refused, and says what there is",
    arguments: [("at=Nowhere", "Nowhere"), ("colour=at", "colour")])
  func impossibleMapping(mapping: String, named: String) throws {
    let outcome = try importing(Self.touchpoints, "--touchpoints", "--map", mapping)
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.first?.contains("'\(named)'") == true, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func changedRowWithAnIDReplacesTheOneBefore() throws {
    let file = "id,contact,at,channel,text\nt1,Lee Sample,2026-04-01 10:00,call,first words\n"
    _ = try importing(file, "--touchpoints")
    let changed = file.replacing("first words", with: "better words")
      .replacing("10:00", with: "12:00")
    let outcome = try importing(changed, "--touchpoints")

    #expect(outcome.output == "0 added, 1 updated, 0 unchanged, 0 skipped\n")
    let listed = try hearth.succeed("touchpoint", "list", "--format", "tsv")
    #expect(listed.contains("2026-04-01T11:00:00Z"))
    #expect(listed.contains("better words"))
    #expect(!listed.contains("first words"))
    #expect(
      try hearth.succeed("search", "better", "--kind", "touchpoint", "--format", "ids") == "1\n")
    #expect(try hearth.succeed("search", "first", "--format", "ids").isEmpty)
    #expect(try hearth.succeed("check").isEmpty)
  }

  @Test func deletedTouchpointStaysDeleted() throws {
    _ = try importing(Self.touchpoints, "--touchpoints")
    try hearth.succeed("touchpoint", "delete", "1")
    let outcome = try importing(Self.touchpoints, "--touchpoints")
    #expect(outcome.output == "0 added, 0 updated, 2 unchanged, 1 skipped\n")
    #expect(try hearth.succeed("touchpoint", "list", "--format", "ids") == "2\n")
  }

  @Test func undoneImportCanBeRunAgain() throws {
    _ = try importing(Self.touchpoints, "--touchpoints", "--create")
    try hearth.succeed("undo")
    let outcome = try importing(Self.touchpoints, "--touchpoints", "--create")
    #expect(
      outcome.output == "3 added, 0 updated, 0 unchanged, 0 skipped; 1 contact created\n")
  }

  @Test func channelOfRowsThatNameNone() throws {
    _ = try importing(
      "contact,at\nLee Sample,2026-04-01\n", "--touchpoints", "--channel", "linkedin")
    #expect(
      try hearth.succeed("touchpoint", "list", "--format", "tsv").contains("\tlinkedin\t"))
  }

  @Test func timesAreTakenInTheOwnersZone() throws {
    try hearth.succeed("config", "set", "timezone", "America/New_York")
    _ = try importing("contact,at\nLee Sample,2026-04-01 10:00\n", "--touchpoints")
    #expect(
      try hearth.succeed("touchpoint", "list", "--json").contains("2026-04-01T14:00:00Z"))
  }

  @Test func semicolonsAndAByteOrderMarkAreUnderstood() throws {
    let outcome = try importing(
      "\u{FEFF}Contact;At;Text\r\nLee Sample;2026-04-01;a, b\r\n", "--touchpoints")
    #expect(outcome.output == "1 added, 0 updated, 0 unchanged, 0 skipped\n")
    #expect(try hearth.succeed("touchpoint", "show", "1").hasSuffix("\na, b\n"))
  }

  @Test func blankChannelStays() throws {
    _ = try importing("contact,at,channel,id\nLee Sample,2026-04-01,call,77\n", "--touchpoints")
    let again = try importing(
      "contact,at,channel,id\nLee Sample,2026-04-02,  ,77\n", "--touchpoints")
    #expect(again.output == "0 added, 1 updated, 0 unchanged, 0 skipped\n")
    #expect(
      try hearth.succeed("touchpoint", "show", "1", "--json").contains("\"channel\": \"call\""))
  }

  @Test func idOfARefusedRowIsFree() throws {
    let outcome = try importing(
      "contact,at,id\nNobody Known,2026-04-01,77\nLee Sample,2026-04-01,77\n", "--touchpoints")
    #expect(outcome.output == "1 added, 0 updated, 0 unchanged, 1 skipped\n")
  }

  @Test func importedTouchpointsAreRankedAndFound() throws {
    let rows = (0..<20).map { "Lee Sample,\(1_740_000_000 + $0 * 604_800),in,week \($0)\n" }
    _ = try importing("contact,at,direction,text\n" + rows.joined(), "--touchpoints")
    #expect(try hearth.succeed("cold", "--as-of", "2026-01-01", "--format", "ids") == "2\n")
    #expect(try hearth.succeed("search", "\"week 7\"", "--format", "jsonl").contains("Lee Sample"))
    #expect(try hearth.succeed("check").isEmpty)
  }

  // MARK: Contacts

  @Test func contactsAreAddedMergedAndCounted() throws {
    let file = """
      First Name,Last Name,E-mail Address,Company,Job Title,Mobile Phone,Categories
      Kim,Newly,kim@example.com,Another Agency,Consultant,+1 555 0199,remote; swift
      Dana,Doe,DANA@example.com,Example Talent,Senior Partner,+1 555 0101,remote
      ,,,,,,

      """
    let outcome = try importing(file, "--contacts")
    #expect(outcome.output.hasPrefix("1 added, 1 updated, 0 unchanged, "))
    let dana = try hearth.succeed("contact", "show", "dana")
    for text in [
      "Senior Partner", "tier A", "+1 555 0100", "+1 555 0101", "fintech, remote",
      "met at the fair", "1985-04-12", "Example Talent",
    ] {
      #expect(dana.contains(text), "'\(text)' is missing in:\n\(dana)")
    }
    let kim = try hearth.succeed("contact", "show", "kim")
    #expect(kim.contains("Consultant"))
    #expect(kim.contains("remote, swift"))

    let again = try importing(file, "--contacts")
    #expect(again.output.hasPrefix("0 added, 0 updated, 2 unchanged, "))
  }

  @Test func mergeNeverBlanks() throws {
    let before = try hearth.succeed("contact", "show", "dana", "--json")
    let file = """
      name,email,company,title,tier,tags,note,phone,birthday
      Dana Doe,dana@example.com,,,,,,,

      """
    let outcome = try importing(file, "--contacts")
    #expect(outcome.output == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
    #expect(try hearth.succeed("contact", "show", "dana", "--json") == before)
  }

  @Test func contactsDryRunChangesNothing() throws {
    let dump = try hearth.dump()
    let outcome = try importing(
      "name,email\nKim Newly,kim@example.com\nDana Dow,dana@example.com\n", "--contacts",
      "--dry-run")
    #expect(
      outcome.output
        == "1 added, 1 updated, 0 unchanged, 0 skipped (dry run: nothing was changed)\n")
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func contactIsFoundAgainByItsID() throws {
    _ = try importing("id,name,email\nk1,Kim Newly,kim@example.com\n", "--contacts")
    let outcome = try importing(
      "id,name,email\nk1,Kim Married,kim.married@example.com\n", "--contacts")
    #expect(outcome.output == "0 added, 1 updated, 0 unchanged, 0 skipped\n")
    let kim = try hearth.succeed("contact", "show", "kim")
    #expect(kim.hasPrefix("Kim Married"))
    #expect(kim.contains("kim@example.com"))
    #expect(kim.contains("kim.married@example.com"))
  }

  @Test func contactIsFoundAgainByItsLinkedInProfile() throws {
    try hearth.succeed("contact", "edit", "lee", "--linkedin", "lee-sample")
    let outcome = try importing(
      "First Name,Last Name,URL,Company\nLee,Sample,https://www.linkedin.com/in/lee-sample,Bank\n",
      "--contacts")
    #expect(outcome.output == "0 added, 1 updated, 0 unchanged, 0 skipped\n")
    #expect(try hearth.succeed("contact", "show", "lee").contains("Bank"))
  }

  @Test func contactRowsThatCannotBeAreSkippedWithTheirLine() throws {
    let file = """
      name,email,role,tier
      Kim Newly,kim@example.com,friend,A
      Pat Plain,pat@example.com,referrer,Z
      ,,referrer,A
      Sam Sound,sam@example.com,Agency Recruiter,b

      """
    let outcome = try importing(file, "--contacts")
    #expect(outcome.output == "1 added, 0 updated, 0 unchanged, 3 skipped\n")
    #expect(outcome.errors.map { $0.prefix(7) } == ["line 2:", "line 3:", "line 4:"])
    #expect(outcome.errors[0].contains("unknown role 'friend'"))
    #expect(outcome.errors[1].contains("unknown tier 'Z'"))
    #expect(outcome.errors[2].contains("no name and no e-mail address"))
  }

  @Test func ownExportChangesNothingWhenTakenInAgain() throws {
    try hearth.succeed("contact", "add", "Pat Plain")
    let exported = try hearth.succeed("export", "csv")
    let outcome = try importing(exported, "--contacts")
    #expect(outcome.output == "0 added, 0 updated, 3 unchanged, 0 skipped\n")
    #expect(try hearth.succeed("contact", "list", "--format", "ids") == "1\n2\n3\n")
    #expect(try hearth.succeed("export", "csv") == exported)
  }

  @Test func editedExportUpdatesWhatWasEdited() throws {
    let exported = try hearth.succeed("export", "csv")
    let outcome = try importing(
      exported.replacing("Lee Sample", with: "Lee Simple")
        .replacing("met at the fair", with: "met at the station"), "--contacts")
    #expect(outcome.output == "0 added, 2 updated, 0 unchanged, 0 skipped\n")
    #expect(try hearth.succeed("contact", "show", "dana").contains("met at the station"))
    #expect(try hearth.succeed("contact", "show", "2").hasPrefix("Lee Simple"))
  }

  @Test func fileIsReadAsWellAsStandardInput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("log.csv", holding: Self.touchpoints)
    let outcome = try hearth.run("import", "csv", "--touchpoints", path)
    #expect(outcome.output == "2 added, 0 updated, 0 unchanged, 1 skipped\n")
    // The same rows from elsewhere are the same rows.
    #expect(
      try importing(Self.touchpoints, "--touchpoints").output
        == "0 added, 0 updated, 2 unchanged, 1 skipped\n")
  }

  @Test func brokenBytesSpoilNoMoreThanTheirRow() throws {
    var hearth = hearth
    hearth.input =
      Data("contact,at,text\nLee Sample,2026-04-01,".utf8) + Data([0xFF, 0xFE])
      + Data("\nLee Sample,2026-04-02,sound\n".utf8)
    let outcome = try hearth.run("import", "csv", "--touchpoints", "-")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "1 added, 0 updated, 0 unchanged, 1 skipped\n")
    #expect(outcome.errors.count == 1)
    #expect(outcome.errors.first?.hasPrefix("line 2: ") == true)
  }

  private func importing(_ text: String, _ options: String...) throws -> TestHearth.Outcome {
    try importing(text, options)
  }

  private func importing(_ text: String, _ options: [String]) throws -> TestHearth.Outcome {
    try hearth.run(["import", "csv", "-"] + options, reading: text)
  }
}
