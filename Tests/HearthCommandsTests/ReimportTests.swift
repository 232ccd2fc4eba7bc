import HearthTestSupport
import Testing

/// What becomes of the owner's edits when a file is taken in again.
@Suite struct ReimportTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
  }

  // MARK: Touchpoints with ids of their own

  @Test func unchangedTouchpointKeepsWhatItsOwnerWrote() throws {
    let file = "contact,at,id\nDana,2026-02-02,k1\n"
    try importing(file, "--create")
    try hearth.succeed(
      "touchpoint", "edit", "1", "--text", "my note", "--channel", "call", "--direction", "in",
      "--purpose", "intro")
    let before = try hearth.dump()
    #expect(try importing(file) == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
    #expect(try hearth.dump().isIdentical(to: before))
  }

  @Test func changedTouchpointKeepsWhatItsFileHasNoColumnFor() throws {
    let file = "contact,at,text,id\nDana,2026-02-02,first,k1\n"
    try importing(file, "--create")
    try hearth.succeed(
      "touchpoint", "edit", "1", "--channel", "call", "--direction", "in", "--purpose", "intro")
    let changed = file.replacing("first", with: "second")
    #expect(try importing(changed) == "0 added, 1 updated, 0 unchanged, 0 skipped\n")
    let shown = try hearth.succeed("touchpoint", "list", "--format", "tsv")
    #expect(shown.contains("call\tin\tDana\t1\tintro\tsecond"), "\(shown)")
    #expect(try importing(changed) == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
  }

  @Test func blankChannelIsNoChannelToPutInPlace() throws {
    let file = "contact,at,text,channel,id\nDana,2026-02-02,first,,k1\n"
    try importing(file, "--create")
    try hearth.succeed("touchpoint", "edit", "1", "--channel", "call")
    try importing(file.replacing("first", with: "second"))
    #expect(try hearth.succeed("touchpoint", "list", "--format", "tsv").contains("\tcall\t"))
  }

  @Test("A rename outlives its file", arguments: [",id\n", "\n"])
  func renamedContactKeepsItsTouchpoint(header: String) throws {
    let id = header == "\n" ? "" : ",z1"
    let file = "contact,at,channel\(header)Dana,2026-02-02,call\(id)\n"
    try importing(file, "--create")
    try hearth.succeed("contact", "edit", "dana", "--name", "Dana Renamed")
    let before = try hearth.dump()
    #expect(try importing(file, "--create") == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
    #expect(try hearth.dump().isIdentical(to: before))
  }

  @Test func changedTouchpointStaysWithARenamedContact() throws {
    let file = "contact,at,text,id\nDana,2026-02-02,first,z1\n"
    try importing(file, "--create")
    try hearth.succeed("contact", "edit", "dana", "--name", "Dana Renamed")
    try hearth.succeed("contact", "add", "Dana")
    #expect(
      try importing(file.replacing("first", with: "second"), "--create")
        == "0 added, 1 updated, 0 unchanged, 0 skipped\n")
    #expect(try hearth.succeed("touchpoint", "list").contains("Dana Renamed"))
    #expect(try hearth.succeed("contact", "list", "--format", "ids") == "2\n1\n")
  }

  @Test("Who was deleted stays deleted", arguments: [",id\n", "\n"])
  func deletedContactIsNotMadeAgain(header: String) throws {
    let id = header == "\n" ? "" : ",z1"
    let file = "contact,at,channel\(header)Dana,2026-02-02,call\(id)\n"
    try importing(file, "--create")
    try hearth.succeed("contact", "delete", "dana")
    #expect(try importing(file, "--create") == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
    #expect(try hearth.succeed("contact", "list").isEmpty)
  }

  @Test func changedImportIsTakenBackWhole() throws {
    let file = "contact,at,text,id\nDana,2026-02-02,first,z1\nLee,2026-02-03,other,z2\n"
    try importing(file, "--create")
    let before = try hearth.dump()
    try importing(file.replacing("first", with: "second").replacing("Lee", with: "Kim"), "--create")
    #expect(try hearth.succeed("touchpoint", "list").contains("Kim"))
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: before))
    #expect(try hearth.succeed("check").isEmpty)
  }

  // MARK: One file

  @Test func idThatStandsTwiceIsLeftOutWithItsLine() throws {
    let file = """
      contact,at,text,id
      Dana,2026-02-02,first,i10
      Dana,2026-02-02,first,i10
      Dana,2026-02-03,second,i10

      """
    for report in ["1 added, 0 updated, 1 unchanged", "0 added, 0 updated, 2 unchanged"] {
      let outcome = try hearth.run(
        ["import", "csv", "--touchpoints", "-", "--create"], reading: file)
      #expect(outcome.output.hasPrefix(report + ", 1 skipped"))
      #expect(
        outcome.errors == ["line 4: has the id 'i10', which line 2 has with other content"])
    }
  }

  @Test func contactIDThatStandsTwiceIsLeftOutWithItsLine() throws {
    let file = "id,name,title\nk1,Kim Newly,CTO\nk1,Kim Newly,CEO\n"
    for report in ["1 added, 0 updated, 0 unchanged", "0 added, 0 updated, 1 unchanged"] {
      let outcome = try hearth.run(["import", "csv", "--contacts", "-"], reading: file)
      #expect(outcome.output == report + ", 1 skipped\n")
      #expect(outcome.errors == ["line 3: has the id 'k1', which line 2 has with other content"])
    }
  }

  @Test func idsOfContactsAndTouchpointsAreApart() throws {
    let people = "id,name\n1,Dana Doe\n2,Lee Sample\n"
    let log = "id,contact,at\n1,Dana Doe,2026-02-02\n2,Lee Sample,2026-02-03\n"
    for report in ["2 added, 0 updated, 0 unchanged", "0 added, 0 updated, 2 unchanged"] {
      #expect(try importing(people, kind: "--contacts") == report + ", 0 skipped\n")
      #expect(try importing(log) == report + ", 0 skipped\n")
    }
    try hearth.succeed("contact", "delete", "1")
    #expect(try importing(log, "--create") == "0 added, 0 updated, 2 unchanged, 0 skipped\n")
    #expect(try importing(people, kind: "--contacts").hasPrefix("0 added, 0 updated, 2 unchanged"))
    try hearth.succeed("undo")
    #expect(try hearth.succeed("check").isEmpty)
    #expect(
      try importing(log.replacing("02-03", with: "02-04"))
        == "0 added, 1 updated, 1 unchanged, 0 skipped\n")
  }

  @Test func addressTellsNamesakesApart() throws {
    for address in ["d1@example.com", "d2@example.com"] {
      try hearth.succeed("contact", "add", "Dana Doe", "--email", address)
    }
    try hearth.succeed("contact", "add", "Lee Sample", "--email", "lee@example.com")
    let file = """
      contact,email,at
      Dana Doe,D2@example.com,2026-01-01
      Dana Doe,lee@example.com,2026-01-02

      """
    let outcome = try hearth.run(["import", "csv", "--touchpoints", "-"], reading: file)
    #expect(outcome.output == "1 added, 0 updated, 0 unchanged, 1 skipped\n")
    #expect(outcome.errors == ["line 3: several contacts are called 'Dana Doe'"])
    #expect(try hearth.succeed("touchpoint", "list", "2", "--format", "ids") == "1\n")
  }

  // MARK: Contacts

  @Test func unchangedContactKeepsWhatItsOwnerWrote() throws {
    let file = "name,email,title,phone\nAda,ada@example.com,Dev,+1\n"
    try importing(file, kind: "--contacts")
    try hearth.succeed(
      "contact", "edit", "ada", "--name", "Ada L", "--title", "CTO", "--remove", "+1")
    let before = try hearth.dump()
    #expect(
      try importing(file, kind: "--contacts") == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
    #expect(try hearth.dump().isIdentical(to: before))
    #expect(
      try importing(file.replacing("Dev", with: "CEO"), kind: "--contacts")
        == "0 added, 1 updated, 0 unchanged, 0 skipped\n")
    #expect(try hearth.succeed("contact", "show", "ada").contains("CEO"))
  }

  @Test func rowsOfOneContactAreMergedOnce() throws {
    let file = """
      name,email,phone
      Ada,ada@example.com,+1
      Ada,ada@example.com,+2

      """
    #expect(
      try importing(file, kind: "--contacts") == "1 added, 1 updated, 0 unchanged, 0 skipped\n")
    try hearth.succeed("contact", "edit", "ada", "--remove", "+1", "--remove", "+2")
    #expect(
      try importing(file, kind: "--contacts") == "0 added, 0 updated, 2 unchanged, 0 skipped\n")
  }

  /// Takes in a file, which must succeed, and returns the report.
  @discardableResult
  private func importing(
    _ text: String, _ options: String..., kind: String = "--touchpoints"
  ) throws -> String {
    try hearth.succeed(["import", "csv", kind, "-"] + options, reading: text)
  }
}
