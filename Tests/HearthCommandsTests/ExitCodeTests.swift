import Foundation
import HearthCommands
import HearthDomain
import HearthStore
import HearthTestSupport
import Testing

/// The exit codes that scripts rely on, each with the line that goes with it.
@Suite struct ExitCodeTests {
  let hearth: TestHearth
  let folder: TemporaryFolder

  init() throws {
    hearth = try TestHearth()
    folder = try TemporaryFolder()
    try hearth.succeed("contact", "add", "Dana Doe", "--email", "dana@example.com")
    try hearth.succeed("contact", "add", "Dana Other", "--email", "other@example.com")
    try hearth.succeed("contact", "add", "Lee Sample", "--org", "Example Bank")
    try hearth.succeed("org", "add", "Example Talent")
    try hearth.succeed("log", "call", "lee", "said hello")
  }

  @Test(
    "0: done, also when there is nothing to show",
    arguments: [
      (["log", "call", "lee", "again", "--in"], false),
      (["cold", "--as-of", "2020-01-01", "--json"], false), (["search", "unicorn"], true),
      (["touchpoint", "list", "dana.other@example.com", "--help"], false),
      (["touchpoint", "list", "1"], true), (["contact", "list", "--name", "nobody"], true),
      (["config", "list"], true), (["check"], true),
      (["--version"], false), (["--help"], false), ([], true),
    ])
  func done(_ arguments: [String], isSilent: Bool) throws {
    let outcome = try hearth.run(arguments)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty == isSilent)
  }

  @Test("An empty result is an empty array in JSON, and nothing for a machine to trip over")
  func emptyResults() throws {
    let commands = [
      ["search", "unicorn"], ["config", "list"], ["contact", "list", "--name", "x"], ["check"],
    ]
    for arguments in commands {
      #expect(try hearth.succeed(arguments + ["--json"]) == "[]\n")
      #expect(try hearth.succeed(arguments + ["--format", "jsonl"]).isEmpty)
      #expect(try hearth.succeed(arguments + ["--format", "ids"]).isEmpty)
    }
  }

  @Test(
    "3: not found",
    arguments: [
      (["contact", "show", "nobody"], "No contact answers to 'nobody'"),
      (["why", "nobody@example.com"], "No contact answers to 'nobody@example.com'"),
      (["log", "call", "Dona Doe", "--text", "x"], "Did you mean 'Dana Doe'"),
      (["contact", "show", "99"], "No contact answers to '99'"),
      (["export", "vcard", "nobody"], "No contact answers to 'nobody'"),
      (["history", "nobody"], "No contact answers to 'nobody'"),
      (["org", "show", "Nowhere"], "No organization is called 'Nowhere'"),
      (["org", "delete", "Exampel Bank"], "Did you mean 'Example Bank'"),
      (["touchpoint", "show", "99"], "There is no touchpoint '99'"),
      (["touchpoint", "delete", "nothing"], "There is no touchpoint 'nothing'"),
      (["contact", "show", "01a20cc"], "the first 8 characters"),
      (["touchpoint", "show", "01a20c"], "the first 8 characters"),
      (["contact", "show", String(repeating: "y", count: 99)], "yyy…'"),
      (["config", "get", "timezone"], "'timezone' is not set"),
      (["config", "unset", "timezone"], "'timezone' is not set"),
    ])
  func notFound(_ arguments: [String], message: String) throws {
    try expectFailure(arguments, code: 3, saying: message)
  }

  @Test func nothingToUndoIsNotFound() throws {
    let outcome = try TestHearth().run("undo")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors == ["hearth: There is nothing to undo."])
  }

  @Test(
    "4: conflict",
    arguments: [
      (["contact", "add", "Dana Double", "--email", "DANA@example.com"], "1 Dana Doe"),
      (["contact", "edit", "lee", "--email", "dana@example.com"], "1 Dana Doe"),
      (["contact", "edit", "lee", "--remove", "dana@example.com"], "has no 'dana@example.com'"),
      (["org", "add", "Example Bank"], "Example Bank"),
      (["org", "add", "EXAMPLE BANK"], "exists already"),
      (["org", "edit", "Example Talent", "--name", "Example Bank"], "Example Bank"),
    ])
  func conflict(_ arguments: [String], message: String) throws {
    try expectFailure(arguments, code: 4, saying: message)
  }

  @Test func restoringIntoADatabaseInUseIsAConflict() throws {
    let outcome = try hearth.run(["import", "json", "-"], reading: try hearth.dump())
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.first?.contains("not empty") == true)
  }

  @Test(
    "5: ambiguous; the candidates are named",
    arguments: [
      ["why", "dana"], ["log", "call", "dana", "--text", "hello"], ["contact", "delete", "Dana"],
      ["export", "csv", "dan"],
    ])
  func ambiguous(_ arguments: [String]) throws {
    try expectFailure(arguments, code: 5, saying: "1 Dana Doe, 2 Dana Other")
  }

  @Test("5: a last word that may be a name or what was said is asked about")
  func ambiguousLastWord() throws {
    let before = try hearth.dump()
    for word in ["sam", "Leee"] {
      try expectFailure(["log", "call", "1", word], code: 5, saying: "'--text \(word)'")
    }
    #expect(try hearth.dump() == before)
  }

  @Test(
    "64: wrong usage, and nothing is changed",
    arguments: [
      ["frobnicate"], ["log"], ["log", "pigeon", "lee"], ["log", "call"],
      ["log", "call", "lee", "--in", "--out"], ["log", "call", "lee", "--at", "tomorrow 10:00"],
      ["contact", "add"], ["contact", "add", "  "],
      ["contact", "add", "X", "--email", "no address"], ["contact", "add", "X", "--email", "@"],
      ["contact", "add", "X", "--email", "a@"], ["contact", "add", "X", "--email", "<a@b>"],
      ["contact", "edit", "lee", "--email", "mailto:a@b.example"],
      ["contact", "add", "X", "--email", "a,b@c.example"],
      ["contact", "add", "X", "--email", "\u{202E}a@b.example"],
      ["log", "call", "a@", "hello", "--create"], ["contact", "add", "X", "--phone", "cell:"],
      ["contact", "add", "X", "--tag", "a;b"], ["contact", "tag", "lee", "a;b"],
      ["contact", "add", "X", "--tier", "E"],
      ["contact", "add", "X", "--timezone", "Mars/Olympus"],
      ["contact", "add", "X", "--birthday", "1985-02-30"],
      ["contact", "add", "X", "--cadence", "often"], ["contact", "add", "X", "--role", "friend"],
      ["contact", "add", "X", "--department", "Search"], ["contact", "edit", "lee", "--name", " "],
      ["contact", "snooze", "lee", "yesterday"], ["contact", "tag", "lee", "a,b"],
      ["contact", "tag", "lee"], ["contact", "add", "X", "--tag", "a,b"],
      ["contact", "add", "X", "--org", " "], ["contact", "edit", "lee", "--org", "\u{2028}"],
      ["contact", "list", "--limit", "0"],
      ["contact", "show", "lee", "--limit", "0"],
      ["cold", "--limit", "0"], ["cold", "--band", "tepid"], ["cold", "--json", "--format", "csv"],
      ["cold", "--format", "xml"], ["search"], ["search", "x", "--limit", "0"],
      ["touchpoint", "list", "--limit", "0"],
      ["touchpoint", "edit", "1", "--direction", "sideways"],
      ["touchpoint", "edit", "1", "--at", "tomorrow"], ["history", "--limit", "0"],
      ["import", "csv", "file.csv"], ["import", "csv", "--contacts"],
      ["import", "csv", "--contacts", "--touchpoints", "file.csv"],
      ["import", "csv", "--contacts", "file.csv", "--map", "name"],
      ["export", "vcard", "--vcard-version", "2.1"], ["completions", "powershell"],
      ["config", "set", "limit"], ["org", "add", " "],
      ["contact", "add", "X", "--address", "a;b;c;d;e;f"],
      ["contact", "add", "X", "--address", ""],
      ["contact", "edit", "lee", "--address", ";;;;"], ["contact", "add", "\u{202E}\u{200B}"],
      ["contact", "edit", "lee", "--name", "\u{1B}"], ["org", "add", "\u{3164}"],
      ["log", "call", "\u{2800}", "--text", "x", "--create"],
      ["contact", "add", "X", "--email", "home:"],
    ])
  func usage(_ arguments: [String]) throws {
    let before = try hearth.dump()
    try expectFailure(arguments, code: 64, saying: "")
    #expect(try hearth.dump() == before)
  }

  @Test(
    "A fault found only on running doesn't point to the wrong command",
    arguments: [
      ["log", "call", "lee", "--at", "tomorrow 10:00"], ["contact", "snooze", "lee", "yesterday"],
      ["contact", "edit", "lee", "--name", " "],
    ])
  func lateUsageFault(_ arguments: [String]) throws {
    let text = try hearth.run(arguments).errors.joined(separator: "\n")
    #expect(!text.isEmpty)
    #expect(!text.contains("hearth <subcommand>"), "\(text)")
  }

  @Test(
    "65: what is said of pay or of a notice is none",
    arguments: [
      ["me", "fact", "set", "salary-floor", "abc"], ["me", "fact", "set", "notice", "abc"],
      ["opp", "add", "Engineer", "--pay", "abc"],
    ])
  func badValue(_ arguments: [String]) throws {
    let outcome = try hearth.run(arguments)
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.count == 1 && outcome.output.isEmpty)
  }

  @Test func helpNamesEveryCode() throws {
    let help = try hearth.succeed("--help")
    for code in [
      "0 done", "1 failed", "3 not found", "4 conflict", "5 ambiguous", "6 a check", "64 usage",
      "65 bad data", "66 cannot read", "73 cannot write", "75 busy", "78 unusable",
    ] {
      #expect(help.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(code))
    }
  }

  @Test(
    "65: bad data",
    arguments: [
      ("--contacts", "colour,size\nred,large\n", "'name', 'given', 'family' or 'email'"),
      ("--touchpoints", "contact,text\nDana Doe,hello\n", "'contact' (or 'email') and 'at'"),
      ("--touchpoints", "", "'contact' (or 'email') and 'at'"),
    ])
  func badFile(kind: String, text: String, message: String) throws {
    let outcome = try hearth.run(["import", "csv", kind, "-"], reading: text)
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.count == 1)
    #expect(outcome.errors.first?.contains(message) == true, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test(
    "65: bad data in a dump",
    arguments: [
      "", "hello", "{}", "[]",
      #"{"application":"other","tables":{"contact":[{"id":1}]}}"#,
      #"{"application":"hearth","schema":999,"tables":{}}"#,
      #"{"application":"hearth","schema":1,"tables":{"contact":[{"id":1}]}}"#,
      #"{"application":"hearth","schema":1,"tables":{"nothing":[{"id":1}]}}"#,
      #"{"name":"pkg","version":"1"}"#, #"{"application":"other"}"#,
      #"{"application":"hearth","schema":1}"#,
      #"{"application":"hearth","schema":1,"more":"x","tables":{"setting":[]}}"#,
      #"{"application":"hearth","schema":1,"tables":{"setting":[]},"rows":{"setting":[]}}"#,
      #"{"application":"hearth","schema":1,"tables":{"setting":[{"id":1,"key":"a","value":"b","#
        + #""evil":1}]}}"#,
    ])
  func badDump(_ text: String) throws {
    let empty = try TestHearth()
    let before = try empty.dump()
    let outcome = try empty.run(["import", "json", "-"], reading: text)
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.count == 1)
    #expect(try empty.dump() == before)
  }

  @Test(
    "65: bad data on the command line",
    arguments: [
      ["config", "set", "colour", "red"], ["config", "set", "limit", "many"],
      ["config", "set", "timezone", "Mars/Olympus"], ["log", "call", "lee", "--at", "someday"],
      ["cold", "--as-of", "someday"], ["contact", "snooze", "lee", "someday"],
    ])
  func badData(_ arguments: [String]) throws {
    try expectFailure(arguments, code: 65, saying: "'")
  }

  @Test func textThatIsNotUTF8IsBadData() throws {
    var hearth = hearth
    hearth.input = Data([0x68, 0xFF, 0xFE])
    let before = try hearth.dump()
    let outcome = try hearth.run("log", "call", "lee", "-")
    #expect(outcome.exitCode == 65)
    #expect(try hearth.dump() == before)
  }

  @Test func fileThatIsNotThereCannotBeRead() throws {
    let path = folder.path("missing.csv")
    for arguments in [["import", "csv", "--contacts", path], ["import", "json", path]] {
      try expectFailure(arguments, code: 66, saying: "Cannot read '\(path)'")
    }
    try expectFailure(
      ["import", "csv", "--contacts", folder.url.path], code: 66, saying: "Cannot read")
  }

  @Test(arguments: [["export", "vcard"], ["export", "csv"], ["export", "json"]])
  func folderThatIsNotThereCannotBeWrittenTo(_ arguments: [String]) throws {
    let path = folder.path("missing/out")
    try expectFailure(arguments + ["-o", path], code: 73, saying: "Cannot write '\(path)'")
  }

  @Test func folderInPlaceOfAFileCannotBeWritten() throws {
    try expectFailure(["export", "vcard", "-o", folder.url.path], code: 73, saying: "Cannot write")
  }

  @Test func failedExportLeavesTheOldFile() throws {
    let path = try folder.file("out.vcf", holding: "old")
    try expectFailure(["export", "vcard", "nobody", "-o", path], code: 3, saying: "nobody")
    #expect(try folder.contents("out.vcf") == "old")
    #expect(try folder.names == ["out.vcf"])
  }

  @Test func backupDoesNotOverwrite() throws {
    let path = try folder.file("copy.db", holding: "precious")
    let outcome = try hearth.run("backup", path)
    #expect(outcome.exitCode != 0)
    #expect(try folder.contents("copy.db") == "precious")
  }

  @Test(
    "75: busy, and 78: unusable database, with what to do next",
    arguments: [
      (HearthError.busy(path: "x.db"), 75, "try again"),
      (.unusableDatabase(path: "x.db", .foreign), 78, "not a Hearth database"),
      (.unusableDatabase(path: "x.db", .newer(version: 9, known: 3)), 78, "newer hearth"),
      (.unusableDatabase(path: "x.db", .damaged("odd")), 78, "restore a backup"),
      (.unusableDatabase(path: "x.db", .libraryTooOld("3.1")), 78, "SQLite 3.37"),
      (.unusableDatabase(path: "x.db", .missing), 78, "no database at 'x.db'"),
    ] as [(HearthError, Int32, String)])
  func databaseThatCannotBeOpened(fault: HearthError, code: Int32, message: String) throws {
    let console = Console()
    let context = try context(printingTo: console) { _, _ in throw fault }
    #expect(context.execute(["cold"]) == code)
    #expect(console.errors.count == 1)
    #expect(console.errors.first?.contains(message) == true)
    #expect(console.text.isEmpty)
  }

  @Test("78: a file of something else is refused and left as it is")
  func foreignFile() throws {
    let path = try folder.file("notes.txt", holding: String(repeating: "my notes\n", count: 200))
    let before = try folder.contents("notes.txt")
    for arguments in [["cold"], ["log", "call", "dana", "hello"], ["check"]] {
      let console = Console()
      let context = try context(printingTo: console)
      #expect(context.execute(arguments + ["--db", path]) == 78)
      #expect(console.errors.first?.contains("not a Hearth database") == true)
    }
    #expect(try folder.contents("notes.txt") == before)
    #expect(try folder.names == ["notes.txt"])
  }

  @Test func lookingMakesNoDatabase() throws {
    let console = Console()
    let context = try context(printingTo: console)
    #expect(context.execute(["cold", "--db", folder.path("new.db")]) == 78)
    #expect(try folder.names.isEmpty)

    #expect(context.execute(["contact", "add", "Dana Doe", "--db", folder.path("new.db")]) == 0)
    #expect(try folder.names.contains("new.db"))
  }

  @Test("6: a check found something, and says what")
  func damage() throws {
    let path = folder.path("hearth.db")
    let console = Console()
    let context = try context(printingTo: console)
    #expect(context.execute(["contact", "add", "Dana Doe", "--db", path]) == 0)
    #expect(context.execute(["log", "call", "dana", "--text", "XYLOPHONES", "--db", path]) == 0)
    #expect(context.execute(["check", "--db", path]) == 0)

    // What a touchpoint says is changed behind the back of the search index.
    var bytes = try Data(contentsOf: URL(filePath: path))
    let places = bytes.ranges(of: Data("XYLOPHONES".utf8))
    #expect(!places.isEmpty)
    for place in places { bytes.replaceSubrange(place, with: Data("SAXOPHONES".utf8)) }
    try bytes.write(to: URL(filePath: path))

    let report = Console()
    #expect(try self.context(printingTo: report).execute(["check", "--db", path]) == 6)
    #expect(report.text.contains("search index"))
    #expect(report.errors.first?.contains("fault") == true)

    let json = Console()
    #expect(
      try self.context(printingTo: json).execute(["check", "--json", "--db", path]) == 6)
    #expect(json.text.hasPrefix("[\n  {\n    \"fault\": \"The search index"), "\(json.text)")
  }

  /// Fails, with one line that says so, and prints no result.
  private func expectFailure(_ arguments: [String], code: Int32, saying message: String) throws {
    let outcome = try hearth.run(arguments)
    #expect(outcome.exitCode == code)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.count == 1)
    #expect(
      message.isEmpty || outcome.errors.first?.contains(message) == true, "\(outcome.errors)")
  }

  /// A world in which databases are files.
  private func context(
    printingTo console: Console,
    opening openStore:
      @escaping @Sendable (String, CommandContext.Access) throws -> any HearthRepositories = {
        try HearthDatabase.open(path: $0, createIfMissing: $1 == .writing)
      }
  ) throws -> CommandContext {
    CommandContext(
      arguments: ["test"], environment: [:], actor: "tester", now: TestHearth.now,
      timeZone: try TestHearth.zone("Europe/Dublin"), terminal: CommandContext.Terminal(),
      input: FileHandle.nullDevice.fileDescriptor, output: console.write,
      diagnose: console.diagnose, openStore: openStore)
  }
}
