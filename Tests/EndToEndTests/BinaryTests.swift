import Foundation
import Testing

/// Runs the built program as its user would.
@Suite struct BinaryTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hearth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test func firstUseMakesAPrivateDatabase() throws {
    let program = try Program(home: folder)
    #expect(try program.run("contact", "add", "Dana Doe", "--email", "dana@example.com").code == 0)
    #expect(try program.run("log", "call", "dana", "said hello").code == 0)

    let database = folder.appending(path: "share/hearth/hearth.db").path
    #expect(try Self.permissions(database) == 0o600)
    #expect(try Self.permissions((database as NSString).deletingLastPathComponent) == 0o700)
    #expect(try program.run("check") == Program.Outcome(code: 0, output: "", errors: ""))
  }

  @Test func missingDatabaseIsNotMadeByLooking() throws {
    let program = try Program(home: folder)
    let outcome = try program.run("cold")
    #expect(outcome.code == 78)
    #expect(outcome.errors.contains("There is no database"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "share/hearth").path))
  }

  @Test func unusableFileLeavesNoDatabaseBehind() throws {
    let program = try Program(home: folder)
    let file = folder.appending(path: "odd.csv")
    try "a,b\n1,2\n".write(to: file, atomically: true, encoding: .utf8)
    #expect(try program.run("import", "csv", "--touchpoints", file.path, "--create").code == 65)
    #expect(try program.run("import", "csv", "--contacts", file.path + "x").code == 66)
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "share/hearth").path))
  }

  @Test func brokenDumpLeavesNothingBehind() throws {
    let program = try Program(home: folder)
    let file = folder.appending(path: "odd.json")
    for text in [
      #"{"name":"pkg","version":"1"}"#,
      #"{"application":"hearth","schema":1,"tables":{"setting":[{"id":1,"evil":1}]}}"#,
    ] {
      try text.write(to: file, atomically: true, encoding: .utf8)
      #expect(try program.run("import", "json", file.path).code == 65)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "share/hearth").path))
  }

  @Test func dryRunLeavesNoDatabaseBehind() throws {
    let program = try Program(home: folder)
    let file = folder.appending(path: "log.csv")
    try "contact,at\nDana Doe,2026-05-01\n".write(to: file, atomically: true, encoding: .utf8)
    let outcome = try program.run(
      "import", "csv", "--touchpoints", file.path, "--create", "--dry-run")
    #expect(outcome.code == 0)
    #expect(
      outcome.output.contains(
        "1 added, 0 updated, 0 unchanged, 0 skipped; 1 contact created (dry run"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "share/hearth").path))
  }

  @Test func restoreStandsThoughNobodyReadsWhatItPrints() throws {
    let program = try Program(home: folder)
    #expect(try program.run("contact", "add", "Dana Doe").code == 0)
    let dump = folder.appending(path: "dump.json").path
    #expect(try program.run("export", "json", "-o", dump).code == 0)
    let restored = folder.appending(path: "file:restored.db").path
    let restoring = try program.start(
      script: "\"$HEARTH\" --db '\(restored)' import json '\(dump)' | true; exit ${PIPESTATUS[0]}")
    restoring.waitUntilExit()
    #expect(restoring.terminationStatus == 0)
    #expect(try program.run("--db", restored, "contact", "list", "--format", "ids").output == "1\n")
  }

  @Test("The database may be named before the verb", arguments: [["--db"], ["--db="]])
  func databaseIsNamedBeforeTheVerb(option: [String]) throws {
    let program = try Program(home: folder)
    let path = folder.appending(path: "other.db").path
    let words = option == ["--db"] ? ["--db", path] : ["--db=\(path)"]
    #expect(try program.run(words + ["contact", "add", "Dana Doe"]).code == 0)
    #expect(try program.run("contact", "list", "--format", "ids", "--db", path).output == "1\n")
  }

  @Test(
    "TZ means what POSIX says",
    arguments: [
      ("UTC+3", "03:00"), ("EST5", "01:00"), ("<+0545>-5:45", "11:45"), ("GMT-2", "08:00"),
      ("Asia/Tokyo", "15:00"), (":Asia/Tokyo", "15:00"), ("UTC", "06:00"),
    ])
  func timeZone(_ zone: String, clock: String) throws {
    var program = try Program(home: folder)
    #expect(try program.run("contact", "add", "Dana Doe").code == 0)
    program.timeZone = zone
    let logged = try program.run("log", "call", "dana", "hello", "--at", "2026-01-05T06:00:00Z")
    #expect(logged.output.contains("2026-01-05 \(clock)"), "\(zone): \(logged)")
  }

  @Test func twoProcessesLogAtOnce() throws {
    let program = try Program(home: folder)
    #expect(try program.run("contact", "add", "Dana Doe").code == 0)
    let logs = try (0..<2).map { _ in
      try program.start(
        script: "for i in $(seq 40); do \"$HEARTH\" log email dana --in \"no $i\" || exit 1; done")
    }
    for log in logs {
      log.waitUntilExit()
      #expect(log.terminationStatus == 0)
    }
    let listed = try program.run("touchpoint", "list", "--limit", "1000", "--format", "ids")
    #expect(listed.output.split(separator: "\n").count == 80)
    #expect(try program.run("check").output == "")
  }

  @Test func killedImportLeavesNothingHalfDone() throws {
    let program = try Program(home: folder)
    let rows = (0..<40_000).map { "Person \($0 % 500),\(1_700_000_000 + $0 * 60),in\n" }
    let file = folder.appending(path: "log.csv")
    try ("contact,at,direction\n" + rows.joined()).write(
      to: file, atomically: true, encoding: .utf8)
    #expect(try program.run("contact", "add", "Dana Doe").code == 0)

    for milliseconds in [20, 60, 120, 250] {
      let importing = try program.start(
        script: "exec \"$HEARTH\" import csv --touchpoints \(file.path) --create")
      usleep(UInt32(milliseconds) * 1000)
      kill(importing.processIdentifier, SIGKILL)
      importing.waitUntilExit()
      #expect(try program.run("check") == Program.Outcome(code: 0, output: "", errors: ""))
      let count = try program.run("touchpoint", "list", "--limit", "100000", "--format", "ids")
        .output.split(separator: "\n").count
      #expect(count == 0 || count == 40_000)
    }
  }

  @Test func killedExportKnowsItsOwnFiles() throws {
    let program = try Program(home: folder)
    let cards = (0..<400).map {
      "BEGIN:VCARD\nVERSION:3.0\nUID:\($0)\nFN:Person \($0)\nORG:Globex\nEND:VCARD\n"
    }
    let file = folder.appending(path: "cards.vcf")
    try cards.joined().write(to: file, atomically: true, encoding: .utf8)
    #expect(try program.run("import", "vcard", file.path).code == 0)
    let book = folder.appending(path: "book")
    try FileManager.default.createDirectory(at: book, withIntermediateDirectories: true)

    let exporting = try program.start(
      script: "exec \"$HEARTH\" export vcard --split \(book.path)")
    while try files(in: book).isEmpty, exporting.isRunning { usleep(200) }
    kill(exporting.processIdentifier, SIGKILL)
    exporting.waitUntilExit()

    // Whatever was written is not somebody else's, though the contacts change.
    #expect(try program.run("contact", "edit", "1", "--title", "Partner").code == 0)
    #expect(
      try program.run("import", "vcard", book.path).output.hasPrefix("0 added, 0 updated, "))
    let outcome = try program.run("export", "vcard", "--split", book.path)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try files(in: book).count == 400)
    let texts = try files(in: book).map { try String(contentsOf: $0, encoding: .utf8) }
    #expect(texts.filter { $0.contains("TITLE:Partner") }.count == 1)
  }

  private func files(in book: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: book, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "vcf" }
  }

  @Test func closedPipeIsNoFault() throws {
    let program = try Program(home: folder)
    #expect(try program.run("contact", "add", "Dana Doe").code == 0)
    let pipe = try program.start(
      script: "\"$HEARTH\" completions bash | head -c 10 >/dev/null; exit ${PIPESTATUS[0]}")
    pipe.waitUntilExit()
    #expect(pipe.terminationStatus == 0)
  }

  private static func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
