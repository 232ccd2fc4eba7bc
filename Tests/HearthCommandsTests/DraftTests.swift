import Foundation
import HearthTestSupport
import Testing

/// What `draft` writes from the record, and what `sent` logs.
@Suite struct DraftTests {
  var hearth: TestHearth
  let folder: TemporaryFolder

  init() throws {
    hearth = try TestHearth()
    folder = try TemporaryFolder()
    try hearth.succeed(
      "contact", "add", "Dana Doe", "--email", "dana@example.org", "--org", "Ark Talent")
    try hearth.succeed("contact", "add", "Robin Roe")
    try hearth.succeed(
      "opp", "add", "Platform Engineer", "--client", "Initech", "--recruiter", "dana",
      "--skill", "postgresql", "--skill", "swift")
    try hearth.succeed("me", "identity", "--name", "Alex Poe", "--email", "alex@example.com")
    for (title, skills) in [
      ("Ledger migration", ["postgresql", "swift"]), ("Night watch", ["kubernetes"]),
      ("Search rewrite", ["swift"]),
    ] {
      try hearth.succeed(
        ["me", "achievement", "add", title] + skills.flatMap { ["--skill", $0] })
    }
  }

  // MARK: What becomes of the follow-up

  @Test func closingIsOfEveryRoleThatItEndsAndCountsAsDrafted() throws {
    try hearth.succeed(
      "opp", "add", "Architect", "--client", "Hooli", "--recruiter", "dana", "--stage", "final")
    try hearth.succeed("opp", "add", "Lead", "--stage", "offer", "--at", "yesterday")
    try hearth.succeed("opp", "close", "lead", "accepted")
    let draft = try hearth.succeed("draft", "close", "dana")
    let text = draft.replacing("\n", with: " ")
    #expect(
      text.contains(
        "for the Architect role at Hooli and for the Platform Engineer role at Initech."))
    #expect(try drafted() == ["close Dana Doe"])
    let one = try hearth.succeed("draft", "close", "dana", "--opportunity", "initech")
    #expect(!one.contains("Hooli"))
  }

  @Test func draftMarksItsFollowUpAndIsNoTouch() throws {
    try interview()
    let before = try hearth.dump()
    #expect(try drafted().isEmpty)
    #expect(try hearth.succeed("today").contains("hearth draft thank-you 1"))
    try hearth.succeed("draft", "thank-you", "dana", "--json")
    #expect(try drafted() == ["thank-you Dana Doe"])
    #expect(try hearth.succeed("today").contains(", drafted"))
    #expect(try hearth.succeed("today").contains("hearth sent thank-you 1"))
    #expect(try hearth.succeed("followup", "list").contains("DRAFTED"))
    #expect(try hearth.succeed("touchpoint", "list", "--channel", "email").isEmpty)
    let marked = try hearth.dump()
    try hearth.succeed("draft", "thank-you", "dana")
    #expect(try hearth.dump().isIdentical(to: marked))
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: before))
  }

  @Test func draftOfSomethingElseMarksNothing() throws {
    try interview()
    let before = try hearth.dump()
    try hearth.succeed("draft", "feedback", "dana")
    try hearth.succeed("draft", "thank-you", "--template")
    try hearth.succeed(
      "opp", "add", "Architect", "--client", "Hooli", "--recruiter", "dana", "--at", "2026-04-01")
    try hearth.succeed("draft", "thank-you", "dana", "--opportunity", "hooli")
    #expect(try drafted().isEmpty)
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: before))
  }

  @Test func oneOfTwoThankYousIsMarked() throws {
    try interview()
    try hearth.succeed(
      "interview", "add", "initech", "2026-05-02 15:00", "--with", "robin", "--with", "dana")
    try hearth.succeed("interview", "done", "2", "--not-told")
    try hearth.succeed("draft", "thank-you", "dana", "--interview", "2")
    try hearth.succeed("draft", "connect", "robin", "--interview", "1")
    #expect(try drafted() == ["connect Robin Roe", "thank-you Dana Doe"])
    let rows = try JSONSerialization.jsonObject(
      with: Data(hearth.succeed("followup", "list", "--json").utf8))
    let marked = (rows as? [[String: Any]] ?? []).filter {
      $0["is_drafted"] as? Bool == true && $0["rule"] as? String == "thank-you"
    }
    #expect(marked.first?["interview_id"] as? Int == 2)
  }

  private func interview() throws {
    try hearth.succeed(
      "interview", "add", "initech", "2026-05-02 11:00", "--with", "robin", "--with", "dana")
    try hearth.succeed("interview", "done", "1", "--not-told")
  }

  private func drafted() throws -> [String] {
    let rows = try JSONSerialization.jsonObject(
      with: Data(hearth.succeed("followup", "list", "--json").utf8))
    return (rows as? [[String: Any]] ?? []).filter { $0["is_drafted"] as? Bool == true }
      .map { "\($0["rule"] as? String ?? "") \($0["contact"] as? String ?? "")" }.sorted()
  }

  // MARK: What it says

  @Test func achievementsWhoseSkillsTheRoleAsksForAreCited() throws {
    let draft = try hearth.run(
      "draft", "thank-you", "dana", "--at", "yesterday 13:00", "--detail", "rehearsals")
    #expect(draft.errors == [])
    #expect(
      draft.output == """
        Subject: Thank you for your time yesterday

        Hi Dana,

        Thank you for your time yesterday, and for the conversation about rehearsals. What the \
        Platform Engineer role at Initech asks for is close to what I did in Ledger migration and in \
        Search rewrite.

        I would be glad to go on.

        Best regards,
        Alex Poe

        """)
  }

  @Test(
    "Every kind is written and passes its checks",
    arguments: [
      "thank-you", "debrief", "connect", "feedback", "decline", "close", "missed-call",
    ])
  func everyKindIsWritten(_ kind: String) throws {
    let draft = try hearth.run("draft", kind, "dana")
    #expect(draft.exitCode == 0)
    let lint = try hearth.run(
      ["lint", "-", "--as", kind, "--contact", "dana"], reading: draft.output)
    #expect(lint.output == "")
    #expect(lint.exitCode == 0)
  }

  @Test func connectIsCounted() throws {
    let draft = try hearth.run("draft", "connect", "robin")
    #expect(!draft.output.contains("Subject:"))
    let count = draft.output.trimmingCharacters(in: .newlines).utf16.count
    #expect(draft.errors == ["\(count) of 300 characters."])
    let long = String(repeating: "word ", count: 60)
    let longer = try hearth.run("draft", "connect", "robin", "--at", "today", "--detail", long)
    #expect(longer.errors.contains { $0.contains("E008") })
  }

  @Test func draftIsNoTouch() throws {
    let dump = try hearth.dump()
    try hearth.succeed("draft", "thank-you", "dana")
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func colleaguesNoteIsFoundOut() throws {
    try hearth.succeed("contact", "add", "Sam Sample", "--org", "Ark Talent")
    let draft = try hearth.succeed("draft", "debrief", "dana")
    try hearth.succeed(["sent", "debrief", "dana", "-"], reading: draft)
    let twin = try hearth.run("draft", "debrief", "sam", "--opportunity", "1")
    #expect(twin.errors.contains { $0.contains("E014") })
  }

  @Test func recordIsForScripts() throws {
    let draft = try object("draft", "close", "dana", "--json")
    #expect(draft["kind"] as? String == "close")
    #expect(draft["email"] as? String == "dana@example.org")
    #expect(draft["subject"] as? String == "My search is over")
    #expect((draft["findings"] as? [Any])?.isEmpty == true)
  }

  // MARK: After an interview

  @Test func interviewHeldLastIsWhatANoteFollows() throws {
    try hearth.succeed(
      "interview", "add", "initech", "2026-05-01 13:00", "--with", "robin")
    try hearth.succeed(
      "interview", "done", "1", "--next-step", "a case study", "--decision-by", "12 May",
      "--unsaid", "I ran the night watch", "--debrief", "Robin is gruff. Swift on servers matters.")
    let thanks = try hearth.run("draft", "thank-you", "robin")
    #expect(thanks.errors == [])
    #expect(
      thanks.output.contains("your time on Friday, and for the conversation about swift."))
    let words = thanks.output.replacing("\n", with: " ")
    #expect(words.contains("the next step is a case study, and the decision is due by 12 May;"))
    #expect(!thanks.output.contains("gruff"))

    let debrief = try hearth.succeed("draft", "debrief", "dana")
    #expect(debrief.contains("\n- I ran the night watch\n"))
    let named = try hearth.succeed("draft", "debrief", "dana", "--interview", "1")
    #expect(named == debrief)
  }

  @Test func detailOfTheRoomIsAskedFor() throws {
    try hearth.succeed("interview", "add", "initech", "2026-05-01 13:00", "--with", "robin")
    try hearth.succeed("interview", "done", "1", "--not-told", "--debrief", "They move to Lisbon.")
    let draft = try hearth.run("draft", "thank-you", "robin")
    #expect(draft.errors.contains { $0.contains("E007") })
    let better = try hearth.run("draft", "thank-you", "robin", "--detail", "the move to Lisbon")
    #expect(better.errors == [])
  }

  /// Where what was said has no long word, the skill that a draft takes up is a detail all the same.
  @Test func skillThatWasSpokenOfIsADetail() throws {
    try hearth.succeed("opp", "edit", "initech", "--skill", "sre")
    try hearth.succeed("interview", "add", "initech", "2026-05-01 13:00", "--with", "robin")
    try hearth.succeed("interview", "done", "1", "--not-told", "--debrief", "Mostly of sre.")
    let draft = try hearth.run("draft", "thank-you", "robin")
    #expect(draft.output.contains("the conversation about sre"))
    #expect(draft.errors == [])
  }

  @Test func interviewOfLongAgoIsNotWhatANoteFollows() throws {
    try hearth.succeed("interview", "add", "initech", "2026-04-01 13:00", "--with", "robin")
    try hearth.succeed("interview", "done", "1", "--not-told")
    #expect(try !hearth.succeed("draft", "connect", "robin").contains("conversation"))
    let named = try hearth.succeed("draft", "connect", "robin", "--interview", "1")
    #expect(named.contains("conversation on 1 April"))
  }

  @Test func interviewOfAnotherRoleIsRefused() throws {
    try hearth.succeed("opp", "add", "Architect", "--client", "Hooli", "--recruiter", "dana")
    try hearth.succeed("interview", "add", "initech", "2026-05-01 13:00", "--with", "robin")
    let draft = try hearth.run(
      "draft", "thank-you", "robin", "--opportunity", "hooli", "--interview", "1")
    #expect(draft.exitCode == 4)
    #expect(
      draft.errors.first?.contains(
        "Interview 1 was about 1 Platform Engineer at Initech, not about 2 Architect at Hooli.")
        == true)
  }

  @Test func recruiterOfThatTimeIsThankedForTheInterview() throws {
    try hearth.succeed("contact", "add", "Kim Lee", "--org", "Ark Talent")
    try hearth.succeed("interview", "add", "initech", "2026-05-01 13:00", "--with", "robin")
    try hearth.succeed("interview", "done", "1", "--not-told")
    try hearth.succeed("opp", "edit", "initech", "--recruiter", "kim")
    let thanks = "Thank you for setting up the interview with Initech on Friday"
    #expect(try hearth.succeed("draft", "thank-you", "dana").contains(thanks))
    #expect(try !hearth.succeed("draft", "thank-you", "kim").contains("on Friday"))
    #expect(try hearth.succeed("draft", "thank-you", "robin").contains("your time on Friday"))
  }

  @Test func callThatNobodyPromisedIsTold() throws {
    try hearth.succeed(
      "promise", "add", "--by", "them", "dana", "send the contract", "--due", "2026-05-02")
    let draft = try hearth.run("draft", "missed-call", "dana")
    #expect(
      draft.errors == [
        "No call that Dana Doe promised is on record: say when it was to be with '--at'."
      ])
    #expect(try hearth.run("draft", "missed-call", "dana", "--at", "yesterday 13:00").errors == [])
  }

  @Test func whoIsNotToBeContactedIsTold() throws {
    try hearth.succeed("contact", "edit", "dana", "--status", "do-not-contact")
    #expect(
      try hearth.run("draft", "close", "dana").errors == ["Dana Doe is not to be contacted."])
  }

  @Test func noteWithoutANameIsTold() throws {
    let hearth = try TestHearth()
    try hearth.succeed("contact", "add", "Dana Doe")
    #expect(
      try hearth.run("draft", "close", "dana").errors == [
        "It closes without your name: say it with 'hearth me identity --name'."
      ])
  }

  @Test func promisedCallThatDidNotComeIsNamed() throws {
    try hearth.succeed(
      "promise", "add", "--by", "them", "--call", "dana", "talk terms", "--due",
      "2026-05-02 13:30")
    try hearth.succeed(
      "promise", "add", "--by", "them", "--call", "dana", "say hello", "--due",
      "2026-05-20 09:00")
    let draft = try hearth.succeed("draft", "missed-call", "dana")
    #expect(draft.contains("I kept 13:30 free for our call yesterday"))
  }

  @Test func feedbackIsAskedForOnTheRoleThatWasRejected() throws {
    try hearth.succeed("opp", "add", "Data Engineer", "--client", "Globex", "--recruiter", "dana")
    try hearth.succeed("opp", "close", "globex", "rejected")
    let draft = try hearth.succeed("draft", "feedback", "dana")
    #expect(draft.contains("about the Data Engineer role at Globex"))
    #expect(try hearth.succeed("draft", "decline", "dana").contains("role at Initech"))
  }

  // MARK: Something of value

  @Test func eventThatIsOverIsNotOffered() throws {
    try hearth.succeed("share", "add", "event", "Old Meetup", "--on", "2026-01-02")
    let draft = try hearth.run("draft", "reconnect", "dana", "--share", "meetup")
    #expect(draft.exitCode == 4)
    #expect(draft.errors.first?.contains("is over") == true)
  }

  @Test func reconnectBringsTheBestThatTheyHaveNotHad() throws {
    let nothing = try hearth.run("draft", "reconnect", "dana")
    #expect(nothing.exitCode == 4)
    #expect(nothing.errors.first?.contains("nothing new to offer Dana Doe") == true)

    try hearth.succeed("share", "add", "coffee", "at the canal")
    try hearth.succeed(
      "share", "add", "article", "Rehearsing an outage", "--url", "https://example.com/outage",
      "--topic", "swift")
    let draft = try hearth.run("draft", "reconnect", "dana")
    #expect(draft.output.contains("https://example.com/outage"))
    #expect(draft.errors == ["It brings 2 Rehearsing an outage."])

    try hearth.succeed("sent", "reconnect", "dana", "--share", "outage")
    #expect(try hearth.succeed("draft", "reconnect", "dana").contains("coffee"))
    #expect(try hearth.run("draft", "reconnect", "dana", "--share", "outage").exitCode == 4)
    #expect(try hearth.run("sent", "reconnect", "dana", "--share", "outage").exitCode == 4)
    #expect(try hearth.run("draft", "reconnect", "robin", "--share", "outage").exitCode == 0)
  }

  @Test func plainReconnectIsANag() throws {
    let draft = try hearth.run("draft", "reconnect", "dana", "--plain")
    #expect(draft.exitCode == 0)
    #expect(draft.errors.contains { $0.contains("E013") })
    #expect(try hearth.run("sent", "reconnect", "dana").exitCode == 64)
    try hearth.succeed("sent", "reconnect", "dana", "--plain")
    #expect(try touches().first?["purpose"] as? String == "nudge")
  }

  // MARK: What was sent

  /// What comes out of a command that failed is nothing, and nothing went out.
  @Test("An empty pipe logs nothing", arguments: [["sent", "thank-you"], ["log", "email"]])
  func emptyPipeLogsNothing(words: [String]) throws {
    let dump = try hearth.dump()
    for said in ["", " \n"] {
      var hearth = hearth
      hearth.input = Data(said.utf8)
      let outcome = try hearth.run(words + ["dana", "-"])
      #expect(outcome.exitCode == 65)
      #expect(outcome.errors == ["hearth: Standard input is empty; nothing was logged."])
    }
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func whatWasSentIsAnOutboundTouch() throws {
    try hearth.succeed("me", "fact", "set", "notice", "1m")
    try hearth.succeed("sent", "thank-you", "dana", "Thank you", "--told", "notice")
    let touch = try #require(try touches().first)
    #expect(touch["channel"] as? String == "email")
    #expect(touch["direction"] as? String == "out")
    #expect(touch["purpose"] as? String == "thank-you")
    #expect(touch["text"] as? String == "Thank you")
    #expect(try hearth.succeed("me", "told", "dana").contains("notice"))

    try hearth.succeed("sent", "connect", "dana")
    #expect(try touches().first?["channel"] as? String == "linkedin")
  }

  @Test func whatWasSentCanBeTakenBack() throws {
    try hearth.succeed("share", "add", "coffee", "at the canal")
    let dump = try hearth.dump()
    try hearth.succeed("sent", "reconnect", "dana", "--share", "canal")
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  // MARK: Forms

  @Test func draftThatWasEmptiedIsDropped() throws {
    try interview()
    let dump = try hearth.dump()
    var hearth = hearth
    hearth.environment["EDITOR"] = "truncate --size 0"
    let draft = try hearth.run("draft", "thank-you", "dana", "--edit")
    #expect(draft.exitCode == 65)
    #expect(
      draft.errors == ["hearth: Nothing was left in the editor, and the draft was dropped."])
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func addressThatNoHeaderCanHaveIsRefused() throws {
    try hearth.succeed("contact", "edit", "robin", "--email", "rößler@bücher.example")
    #expect(try hearth.run("draft", "close", "robin", "--eml").exitCode == 65)
    #expect(
      try hearth.succeed("draft", "close", "robin", "--mailto").hasPrefix(
        "mailto:r%C3%B6%C3%9Fler@b"))
    try hearth.succeed("contact", "edit", "robin", "--remove", "rößler@bücher.example")
    try hearth.succeed("contact", "edit", "robin", "--email", "robin@bücher.example")
    #expect(
      try hearth.succeed("draft", "close", "robin", "--eml").contains(
        "\r\nTo: Robin Roe <robin@xn--bcher-kva.example>\r\n"))
  }

  @Test func messageIsForMailPrograms() throws {
    let message = try hearth.succeed("draft", "close", "dana", "--eml")
    #expect(
      message.hasPrefix("From: Alex Poe <alex@example.com>\r\nTo: Dana Doe <dana@example.org>\r\n"))
    #expect(message.contains("Subject: My search is over\r\n"))
    #expect(message.contains("Date: Sun, 03 May 2026 14:05:00 +0100\r\n"))
    #expect(
      try hearth.succeed("draft", "close", "dana", "--mailto").hasPrefix(
        "mailto:dana@example.org?subject=My%20search"))
    #expect(try hearth.run("draft", "close", "robin", "--mailto").exitCode == 65)
    #expect(try hearth.run("draft", "close", "dana", "--mailto", "--eml").exitCode == 64)
    try hearth.succeed("me", "identity", "--remove-email", "alex@example.com")
    #expect(try hearth.run("draft", "close", "dana", "--eml").exitCode == 65)
  }

  @Test func ownTemplateStandsInForTheOther() throws {
    var hearth = hearth
    hearth.environment = ["XDG_CONFIG_HOME": folder.url.path]
    let templates = folder.url.appending(path: "hearth/templates")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    let file = templates.appending(path: "close.mustache")
    try Data(
      "Subject: Bye\n\nDear {{name}},\n\nthanks for {{role}}{{#facts.notice}}!{{/facts.notice}}"
        .utf8
    ).write(to: file)
    #expect(
      try hearth.succeed("draft", "close", "dana")
        == "Subject: Bye\n\nDear Dana Doe,\n\nthanks for Platform Engineer\n")
    #expect(try hearth.succeed("draft", "close", "--template").hasPrefix("Subject: Bye\n"))
    try Data("{{#role}}".utf8).write(to: file)
    let broken = try hearth.run("draft", "close", "dana")
    #expect(broken.exitCode == 65)
    #expect(broken.errors.first?.contains("close.mustache") == true)
  }

  @Test func builtInTemplateIsShown() throws {
    #expect(try hearth.succeed("draft", "connect", "--template").contains("{{first_name}}"))
  }

  @Test func editorHasTheLastWord() throws {
    var hearth = hearth
    let script = try folder.file("editor", holding: "#!/bin/sh\necho 'Hi Dana, hello.' > \"$1\"\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
    hearth.environment = ["EDITOR": script]
    #expect(try hearth.succeed("draft", "connect", "dana", "--edit") == "Hi Dana, hello.\n")
    hearth.environment = ["EDITOR": "false"]
    #expect(try hearth.run("draft", "connect", "dana", "--edit").exitCode == 65)
    hearth.environment = [:]
    #expect(try hearth.run("draft", "connect", "dana", "--edit").exitCode == 65)
  }

  @Test func whatMakesNoSenseIsRefused() throws {
    #expect(try hearth.run("draft", "close").exitCode == 64)
    #expect(try hearth.run("draft", "close", "dana", "--plain").exitCode == 64)
    #expect(try hearth.run("draft", "poem", "dana").exitCode == 64)
    #expect(try hearth.run("draft", "close", "nobody").exitCode == 3)
    #expect(try hearth.run("sent", "close", "dana", "--plain").exitCode == 64)
  }

  private func touches() throws -> [[String: Any]] {
    let text = try hearth.succeed("touchpoint", "list", "dana", "--json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  private func object(_ arguments: String...) throws -> [String: Any] {
    let text = try hearth.succeed(arguments)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
