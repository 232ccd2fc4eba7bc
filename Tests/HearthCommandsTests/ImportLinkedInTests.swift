import Foundation
import HearthDomain
import HearthTestSupport
import Testing

/// What `import linkedin` makes of LinkedIn's exports, and how the connect step closes by it.
@Suite struct ImportLinkedInTests {
  let hearth: TestHearth
  let folder: TemporaryFolder

  /// An interview on Friday with three people of whom Dana has a profile, Kim an address, Lee neither.
  init() throws {
    folder = try TemporaryFolder()
    // Friday at noon, in Dublin.
    var hearth = try TestHearth(now: TestHearth.now.adding(seconds: -50 * 3600 - 300))
    try hearth.succeed("contact", "add", "Dana Doe", "--linkedin", "dana-doe")
    try hearth.succeed("contact", "add", "Kim Panel", "--email", "kim@example.com")
    try hearth.succeed("contact", "add", "Lee Sample")
    try hearth.succeed("opp", "add", "Engineer", "--client", "Initech", "--at", "2026-04-01")
    try hearth.succeed(
      "interview", "add", "initech", "2026-05-01 10:00", "--with", "dana", "--with", "kim",
      "--with",
      "lee")
    try hearth.succeed("interview", "done", "1", "--not-told")
    hearth.now = TestHearth.now
    self.hearth = hearth
  }

  static let connections = """
    First Name,Last Name,URL,Email Address,Company,Position,Connected On
    Diana,Doe,https://www.linkedin.com/in/dana-doe,,Example Talent,Recruiter,02 May 2026
    Kimberley,Panel,https://www.linkedin.com/in/kim,kim@example.com,,,02 May 2026
    Rae,Stranger,https://www.linkedin.com/in/rae,,,,01 May 2026
    ,,,,,,30 Apr 2026
    """

  static let invitations = """
    From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
    Alex Poe,Dana Doe,"5/1/26, 7:35 PM",,OUTGOING,,https://www.linkedin.com/in/dana-doe
    """

  // MARK: The connect step

  @Test func connectionClosesTheStep() throws {
    #expect(try owed() == ["Dana Doe", "Kim Panel", "Lee Sample"])
    try hearth.succeed(["import", "linkedin", "-"], reading: Self.connections)
    #expect(try owed() == ["Lee Sample"])
    let done = try followUps("--all").filter { $0["state"] as? String == "done" }
    #expect(
      done.map { $0["settled_at"] as? String } == Array(repeating: "2026-05-02T00:00:00Z", count: 2)
    )
  }

  @Test func invitationPutsTheStepInHandAndTheConnectionClosesIt() throws {
    try hearth.succeed(["import", "linkedin", "-"], reading: Self.invitations)
    #expect(try owed() == ["Kim Panel", "Lee Sample"])
    #expect(
      try hearth.succeed("contact", "show", "dana").contains(
        "invited on 2026-05-01, not accepted as far as is known"))
    try hearth.succeed(["import", "linkedin", "-"], reading: Self.connections)
    #expect(try hearth.succeed("contact", "show", "dana").contains("connected since 2026-05-02"))
    let connection = try object("contact", "show", "dana", "--json")["linkedin_connection"]
    #expect(
      connection as? [String: String]
        == ["invited_on": "2026-05-01", "connected_on": "2026-05-02"])
  }

  @Test func theirInvitationIsToldAndStillOwed() throws {
    let theirs = """
      From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
      Dana Doe,Alex Poe,"5/1/26, 7:35 PM",,INCOMING,https://www.linkedin.com/in/dana-doe,
      """
    let outcome = try hearth.run(["import", "linkedin", "-"], reading: theirs)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == ["line 2: Dana Doe invited you on 2026-05-01: accept it on LinkedIn"])
    #expect(try owed().contains("Dana Doe"))
  }

  /// What is imported counts from the day on which it happened, also for a day long past.
  @Test func pastDayShowsWhatHeldThen() throws {
    try hearth.succeed(["import", "linkedin", "-"], reading: Self.connections)
    #expect(
      try owed("--as-of", "2026-05-01 23:00") == ["Dana Doe", "Kim Panel", "Lee Sample"])
    #expect(try owed("--as-of", "2026-05-02 23:00") == ["Lee Sample"])
  }

  // MARK: Who is meant

  @Test func eachRowIsReported() throws {
    let outcome = try hearth.run(["import", "linkedin", "-"], reading: Self.connections)
    #expect(
      outcome.output == """
        Added 1 Dana Doe (known by its profile): connected since 2026-05-02
        Added 2 Kim Panel (known by its e-mail address): connected since 2026-05-02
        2 added, 0 updated, 0 unchanged, 0 skipped; 2 not among your contacts

        """)
    #expect(outcome.errors.isEmpty)
    #expect(try hearth.succeed("contact", "list", "--format", "ids") == "1\n2\n3\n")
  }

  @Test func nameAloneIsOnlyASuggestion() throws {
    let file = """
      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Lee,Sample,https://www.linkedin.com/in/lee-sample,,,,02 May 2026
      Dana,Doe,https://www.linkedin.com/in/another-dana,,,,02 May 2026
      """
    let before = try hearth.dump()
    let outcome = try hearth.run(["import", "linkedin", "-"], reading: file)
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors == [
        "line 2: contact 3 is called Lee Sample, but a name alone is no proof; if it is them, say "
          + "'hearth contact edit 3 --linkedin lee-sample' and import again"
      ])
    #expect(try hearth.dump().isIdentical(to: before))
    try hearth.succeed("contact", "edit", "3", "--linkedin", "lee-sample")
    try hearth.succeed(["import", "linkedin", "-"], reading: file)
    #expect(try owed() == ["Dana Doe", "Kim Panel"])
  }

  @Test func profileTellsBeforeTheAddress() throws {
    let file = """
      First Name,Last Name,URL,Email Address,Connected On
      Dana,Doe,https://www.linkedin.com/in/dana-doe,kim@example.com,02 May 2026
      """
    try hearth.succeed(["import", "linkedin", "-"], reading: file)
    #expect(try owed() == ["Kim Panel", "Lee Sample"])
  }

  // MARK: Once, and back

  @Test func secondRunChangesNothingAndALaterDayCounts() throws {
    let paths = [
      try folder.file("Connections.csv", holding: Self.connections),
      try folder.file("Invitations.csv", holding: Self.invitations),
    ]
    try hearth.succeed(["import", "linkedin"] + paths)
    let dump = try hearth.dump()
    #expect(
      try hearth.succeed(["import", "linkedin"] + paths.reversed())
        == "0 added, 0 updated, 3 unchanged, 0 skipped; 2 not among your contacts\n")
    #expect(try hearth.dump().isIdentical(to: dump))
    let again = Self.connections.replacing("Recruiter,02 May", with: "Recruiter,03 May")
    #expect(
      try hearth.succeed(["import", "linkedin", "-"], reading: again).hasPrefix(
        "Updated 1 Dana Doe (known by its profile): connected since 2026-05-03\n"))
    #expect(
      try hearth.succeed(["import", "linkedin", "-"], reading: Self.connections).hasPrefix(
        "0 added, 0 updated, 2 unchanged"))
  }

  @Test func dryRunForetells() throws {
    let before = try hearth.dump()
    let output = try hearth.succeed(
      ["import", "linkedin", "-", "--dry-run"], reading: Self.connections)
    #expect(output.hasPrefix("Would add 1 Dana Doe (known by its profile)"))
    #expect(output.hasSuffix("(dry run: nothing was changed)\n"))
    #expect(try hearth.dump().isIdentical(to: before))
  }

  @Test func oneUndoTakesAllFilesBack() throws {
    let before = try hearth.dump()
    try hearth.succeed(
      "import", "linkedin", folder.file("c.csv", holding: Self.connections),
      folder.file("i.csv", holding: Self.invitations))
    #expect(try hearth.succeed("history", "dana").contains("import linkedin"))
    let dump = try hearth.dump()
    let copy = try TestHearth()
    try copy.succeed(["import", "json", "-"], reading: dump)
    #expect(try copy.dump().isIdentical(to: dump))
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: before))
    #expect(try owed() == ["Dana Doe", "Kim Panel", "Lee Sample"])
  }

  @Test func deletedContactTakesItsConnectionAlong() throws {
    try hearth.succeed(["import", "linkedin", "-"], reading: Self.connections)
    let before = try hearth.dump()
    try hearth.succeed("contact", "delete", "dana")
    #expect(try hearth.succeed("check").isEmpty)
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: before))
  }

  // MARK: Faults

  @Test func unusableFileIsRefusedWithTheOthers() throws {
    let before = try hearth.dump()
    let good = try folder.file("Connections.csv", holding: Self.connections)
    let bad = try folder.file("messages.csv", holding: "FROM,TO,DATE\na,b,2026-05-01\n")
    let outcome = try hearth.run("import", "linkedin", good, bad)
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.first?.contains("Connections.csv and Invitations.csv") == true)
    #expect(try hearth.run("import", "linkedin", folder.path("none.csv")).exitCode == 66)
    #expect(try hearth.dump().isIdentical(to: before))
  }

  @Test func rowsThatCannotBeReadAreToldByFileAndLine() throws {
    let odd = "First Name,Last Name,Connected On\nDana,Doe,27 Juin 2026\n"
    let outcome = try hearth.run(["import", "linkedin", "-", "--json"], reading: odd)
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors.first == "line 2: cannot read date '27 Juin 2026'")
    #expect(outcome.output.contains("\"skipped\": 1"))
  }

  // MARK: Steps

  private func followUps(_ options: String...) throws -> [[String: Any]] {
    let text = try hearth.succeed(["followup", "list", "--rule", "connect", "--json"] + options)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  private func owed(_ options: String...) throws -> [String] {
    let text = try hearth.succeed(["followup", "list", "--rule", "connect", "--json"] + options)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    return rows.compactMap { $0["contact"] as? String }.sorted()
  }

  private func object(_ words: String...) throws -> [String: Any] {
    let text = try hearth.succeed(words)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
