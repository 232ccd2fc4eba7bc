import Foundation
import HearthTestSupport
import Testing

/// Whatever a command changes, `undo` puts back as it was, to the byte.
@Suite struct UndoTests {
  let hearth: TestHearth

  /// A small world: three contacts, two organizations, exchanges alone and together, a setting.
  init() throws {
    hearth = try TestHearth()
    try hearth.succeed(
      "contact", "add", "Dana Doe", "--email", "dana@example.com", "--phone", "cell: +1 555 0100",
      "--org", "Example Talent", "--title", "Partner", "--linkedin", "dana-doe", "--tag", "fintech",
      "--address", "1 Sample Street; Dublin; ; D02; Ireland", "--birthday", "1985-04-12")
    try hearth.succeed(
      "contact", "add", "Lee Sample", "--email", "lee@example.com", "--org", "Example Bank")
    try hearth.succeed("contact", "add", "Rae Roe", "--note", "met at the fair")
    try hearth.succeed("contact", "archive", "rae")
    try hearth.succeed("contact", "snooze", "lee", "in 2 weeks")
    try hearth.succeed("log", "call", "dana", "--at", "2026-03-01 10:00", "--text", "first call")
    try hearth.succeed("log", "meeting", "dana", "lee", "--at", "2026-03-09", "--text", "panel")
    try hearth.succeed("log", "email", "dana", "--in", "--at", "2026-04-20 09:30")
    try hearth.succeed("config", "set", "limit", "5")
    try hearth.succeed("policy", "set", "wait.ordinary", "9")
  }

  /// A command line for every way to change something.
  static let changes: [[String]] = [
    ["log", "call", "dana", "said hello"],
    ["log", "email", "dana", "--in", "--at", "2026-02-01 08:00", "--text", "back-dated"],
    ["log", "note", "dana", "a note moves no clock"],
    ["log", "meeting", "dana", "lee", "panel", "--purpose", "interview"],
    ["log", "message", "Kim Newly", "met at the fair", "--create"],
    ["log", "event", "kim@example.com", "lee", "--text", "met", "--create"],
    ["contact", "add", "Kim Newly"],
    [
      "contact", "add", "Kim Newly", "--email", "kim@example.com", "--phone", "+1 555 0199",
      "--org", "Another Agency", "--department", "Search", "--tag", "new", "--link",
      "https://example.com/kim", "--address", "2 Sample Street; Cork",
    ],
    ["contact", "edit", "dana", "--name", "Dana Dow", "--role", "referrer", "--tier", "B"],
    ["contact", "edit", "dana", "--org", "Other Talent", "--email", "dana.dow@example.com"],
    ["contact", "edit", "dana", "--remove", "dana@example.com", "--clear", "phones"],
    ["contact", "edit", "dana", "--clear", "org", "--clear", "links", "--clear", "addresses"],
    ["contact", "edit", "dana", "--clear", "tags", "--clear", "birthday", "--note", "new"],
    ["contact", "edit", "dana", "--cadence", "6w", "--status", "do-not-contact"],
    ["contact", "edit", "dana", "--cadence", "30d..45d"],
    ["policy", "set", "strength.call", "5"],
    ["policy", "set", "cadence.tag.fintech", "2w"],
    ["policy", "reset"],
    ["policy", "reset", "wait.ordinary"],
    ["contact", "archive", "dana"],
    ["contact", "restore", "rae"],
    ["contact", "delete", "dana"],
    ["contact", "delete", "lee"],
    ["contact", "tag", "dana", "swift", "remote"],
    ["contact", "tag", "dana", "fintech", "--remove"],
    ["contact", "snooze", "dana", "in 3 weeks"],
    ["contact", "unsnooze", "lee"],
    ["org", "add", "Sample Search", "--kind", "agency", "--website", "https://example.com"],
    ["org", "edit", "Example Bank", "--name", "Example Bank Group", "--note", "renamed"],
    ["org", "delete", "Example Talent"],
    [
      "touchpoint", "edit", "1", "--at", "2026-04-30 12:00", "--text", "moved", "--channel",
      "video",
    ],
    ["touchpoint", "edit", "2", "--with", "rae", "--direction", "in"],
    ["touchpoint", "edit", "3", "--direction", "none", "--purpose", "references"],
    ["touchpoint", "delete", "1"],
    ["touchpoint", "delete", "2"],
    ["config", "set", "limit", "7"],
    ["config", "set", "timezone", "America/New_York"],
    ["config", "unset", "limit"],
  ]

  static let contactsFile = """
    id,name,email,company,tags,note
    k1,Kim Newly,kim@example.com,Another Agency,new; remote,"two
    lines"
    k2,Dana Doe,dana@example.com,Example Talent,swift,changed by the file

    """

  static let touchpointsFile = """
    id,contact,at,channel,direction,text
    t1,dana@example.com,2026-04-02 10:00,email,in,from the file
    t2,Lee Sample,2026-04-03,call,out,
    t3,Kim Newly,2026-04-04,message,,unknown before

    """

  @Test(arguments: changes)
  func commandIsTakenBackWhole(_ arguments: [String]) throws {
    try expectUndoRestores { try hearth.succeed(arguments) }
  }

  @Test(
    arguments: [
      (["--contacts"], contactsFile), (["--touchpoints"], touchpointsFile),
      (["--touchpoints", "--create"], touchpointsFile),
    ])
  func importFromStandardInputIsTakenBackWhole(options: [String], file: String) throws {
    try expectUndoRestores { try hearth.succeed(["import", "csv", "-"] + options, reading: file) }
  }

  @Test(
    arguments: [
      (["--contacts"], contactsFile), (["--touchpoints"], touchpointsFile),
      (["--touchpoints", "--create"], touchpointsFile),
    ])
  func importFromAFileIsTakenBackWhole(options: [String], file: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("input.csv", holding: file)
    try expectUndoRestores { try hearth.succeed(["import", "csv", path] + options) }
  }

  @Test func bulkImportIsTakenBackWhole() throws {
    let rows = (0..<3_000).map { "Person \($0 % 40),\(1_700_000_000 + $0 * 3_600),in\n" }
    try expectUndoRestores {
      try hearth.succeed(
        ["import", "csv", "--touchpoints", "--create", "-"],
        reading: "contact,at,direction\n" + rows.joined())
    }
  }

  @Test func updatingImportIsTakenBackWhole() throws {
    try hearth.succeed(
      ["import", "csv", "--touchpoints", "--create", "-"], reading: Self.touchpointsFile)
    let changed = Self.touchpointsFile.replacing("from the file", with: "changed in the file")
      .replacing("2026-04-03", with: "2026-04-13")
    try expectUndoRestores {
      let report = try hearth.succeed(["import", "csv", "--touchpoints", "-"], reading: changed)
      #expect(report.hasPrefix("0 added, 2 updated, 1 unchanged"))
    }
  }

  @Test func restoredDumpIsTakenBackWhole() throws {
    let empty = try TestHearth()
    let before = try empty.dump()
    try empty.succeed(["import", "json", "-"], reading: try hearth.dump())
    #expect(try !empty.dump().isIdentical(to: before))

    try empty.succeed("undo")
    #expect(try empty.dump().isIdentical(to: before))
    #expect(try empty.succeed("check").isEmpty)
  }

  @Test func everyChangeInTurnIsTakenBackInTurn() throws {
    var dumps: [String] = []
    for arguments in Self.changes {
      let before = try hearth.dump()
      // Some find nothing to do, or nobody, after those before them.
      if try hearth.run(arguments).exitCode == 0, try hearth.dump() != before {
        dumps.append(before)
      }
    }
    #expect(dumps.count > 15)
    for dump in dumps.reversed() {
      try hearth.succeed("undo")
      #expect(try hearth.dump().isIdentical(to: dump))
    }
    #expect(try hearth.succeed("check").isEmpty)
  }

  @Test func rankingIsPutBackToo() throws {
    let before = try hearth.succeed("cold", "--json", "--band", "warm", "--band", "cooling")
    let reasons = try hearth.succeed("why", "dana", "--json")
    try hearth.succeed("contact", "delete", "dana")
    try hearth.succeed("undo")
    #expect(
      try hearth.succeed("cold", "--json", "--band", "warm", "--band", "cooling") == before)
    #expect(try hearth.succeed("why", "dana", "--json") == reasons)
  }

  @Test(
    "What only looks changes nothing",
    arguments: [
      ["contact", "delete", "dana", "--dry-run"], ["org", "delete", "Example Bank", "--dry-run"],
      ["touchpoint", "delete", "1", "--dry-run"], ["undo", "--dry-run"], ["cold"], ["stats"],
      ["contact", "show", "dana"], ["history"], ["check"], ["export", "vcard"],
    ])
  func lookingChangesNothing(_ arguments: [String]) throws {
    let before = try hearth.dump()
    let history = try hearth.succeed("history", "--json")
    try hearth.succeed(arguments)
    #expect(try hearth.dump().isIdentical(to: before))
    #expect(try hearth.succeed("history", "--json") == history)
  }

  @Test(
    "A command that changes nothing leaves nothing to take back",
    arguments: [
      ["contact", "archive", "rae"], ["contact", "tag", "dana", "fintech"],
      ["contact", "edit", "dana", "--title", "Partner"], ["config", "set", "limit", "5"],
      ["contact", "unsnooze", "dana"],
    ])
  func idleCommandLeavesNoGroup(_ arguments: [String]) throws {
    let history = try hearth.succeed("history", "--json")
    try hearth.succeed(arguments)
    #expect(try hearth.succeed("history", "--json") == history)
  }

  @Test(
    "A command that fails leaves all as it was",
    arguments: [
      ["contact", "add", "Dana Double", "--email", "dana@example.com"],
      ["contact", "edit", "lee", "--name", "Lee Simple", "--email", "dana@example.com"],
      ["log", "call", "dana", "nobody", "--text", "hello"],
      ["log", "call", "Kim Newly", "hello", "--create", "--at", "tomorrow"],
      ["touchpoint", "edit", "1", "--text", "changed", "--with", "nobody"],
      ["contact", "edit", "dana", "--clear", "tags", "--remove", "nobody@example.com"],
    ])
  func failureChangesNothing(_ arguments: [String]) throws {
    let before = try hearth.dump()
    let history = try hearth.succeed("history", "--json")
    #expect(try hearth.run(arguments).exitCode != 0)
    #expect(try hearth.dump().isIdentical(to: before))
    #expect(try hearth.succeed("history", "--json") == history)
    #expect(try hearth.succeed("check").isEmpty)
  }

  /// Does something that must change the database, takes it back, and compares.
  private func expectUndoRestores(_ change: () throws -> Void) throws {
    let before = try hearth.dump()
    try change()
    #expect(try !hearth.dump().isIdentical(to: before), "Nothing was changed.")
    #expect(try hearth.succeed("check").isEmpty)

    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: before))
    #expect(try hearth.succeed("check").isEmpty)
  }
}
