import HearthTestSupport
import Testing

/// What `history`, `undo` and imports say to people and to scripts.
@Suite struct JournalOutputTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe")
    try hearth.succeed("contact", "add", "Lee Sample")
  }

  private func history(_ contact: String) throws -> String {
    try hearth.succeed("history", contact, "--format", "ids")
  }

  @Test func historyKeepsWhatWasUndone() throws {
    try hearth.succeed("log", "call", "dana", "said hello")
    try hearth.succeed("undo")
    #expect(try history("dana") == "4\n3\n1\n")
    #expect(try history("lee") == "2\n")
  }

  @Test func historyKeepsTouchpointsThatAreGone() throws {
    try hearth.succeed("log", "call", "dana", "said hello")
    try hearth.succeed("touchpoint", "edit", "1", "--text", "said goodbye")
    try hearth.succeed("touchpoint", "edit", "1", "--with", "lee")
    try hearth.succeed("touchpoint", "delete", "1")
    #expect(try history("dana") == "6\n5\n4\n3\n1\n")
    #expect(try history("lee") == "6\n5\n4\n3\n2\n")
  }

  @Test func undoSaysBeforeAndAfterInEveryFormat() throws {
    try hearth.succeed("log", "call", "dana", "--at", "2026-04-02 10:00", "--text", "hello")
    try hearth.succeed("touchpoint", "edit", "1", "--at", "2026-04-03 10:00")
    let csv = try hearth.succeed("undo", "--dry-run", "--format", "csv")
    #expect(
      csv.contains(
        "4,touchpoint,1,1,update,occurredAt,2026-04-03T09:00:00Z,2026-04-02T09:00:00Z\r\n"),
      "\(csv)")
    #expect(csv.contains("4,touchpoint,1,1,update,occurredOn,2026-04-03,2026-04-02\r\n"))
    let tsv = try hearth.succeed("undo", "--dry-run", "--format", "tsv")
    #expect(tsv.contains("occurredOn\t2026-04-03\t2026-04-02\n"))
    let json = try hearth.succeed("undo", "--dry-run", "--json")
    #expect(json.contains("\"before\": \"2026-04-03T09:00:00Z\""), "\(json)")
  }

  @Test func importReportsInJSON() throws {
    let file = "contact,at\nDana Doe,2026-04-01\nnobody,2026-04-01\nKim,2026-04-01\n"
    let outcome = try hearth.run(
      ["import", "csv", "--touchpoints", "-", "--json", "--dry-run"], reading: file)
    let reason = "no contact answers to 'nobody'; create it with '--create'"
    #expect(outcome.output.contains("\"added\": 1"))
    #expect(outcome.output.contains("\"created_contacts\": 0"))
    #expect(outcome.output.contains("\"dry_run\": true"))
    #expect(outcome.output.contains("\"skipped\": 2"))
    #expect(outcome.output.contains("\"line\": 3"))
    #expect(outcome.output.contains("\"reason\": \"\(reason)\""), "\(outcome.output)")
    #expect(outcome.errors.count == 2)
  }

  @Test func restoringReportsInJSON() throws {
    let copy = try TestHearth()
    let report = try copy.succeed(["import", "json", "-", "--json"], reading: try hearth.dump())
    #expect(report.contains("\"added\": 2"), "\(report)")
  }

  @Test func datesThatMayBeEitherNeedAWord() throws {
    let file = "contact,at\nDana Doe,3/5/2026\nDana Doe,13/4/2026\n"
    let arguments = ["import", "csv", "--touchpoints", "-"]
    let outcome = try hearth.run(arguments, reading: file)
    #expect(outcome.output == "1 added, 0 updated, 0 unchanged, 1 skipped\n")
    #expect(outcome.errors.first?.contains("'--day-first' or '--month-first'") == true)
    #expect(
      try hearth.succeed(arguments + ["--month-first"], reading: file)
        == "1 added, 0 updated, 1 unchanged, 0 skipped\n")
    #expect(try hearth.succeed("touchpoint", "list", "--format", "tsv").contains("2026-03-05"))
  }

  @Test func notesComeBackWholeFromCSV() throws {
    try hearth.succeed("contact", "edit", "dana", "--note", "\n  two\nlines\n")
    let dump = try hearth.succeed("contact", "show", "dana", "--json")
    try hearth.succeed(
      ["import", "csv", "--contacts", "-"], reading: try hearth.succeed("export", "csv"))
    #expect(try hearth.succeed("contact", "show", "dana", "--json") == dump)
  }
}
