import Foundation
import HearthCommands
import HearthDomain
import HearthTestSupport
import Testing

/// What `interview` keeps, as its user sees it.
@Suite struct InterviewTests {
  var hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed(
      "contact", "add", "Dana Doe", "--org", "Initech", "--title", "Head of Platform", "--role",
      "hiring-manager")
    try hearth.succeed("contact", "add", "Lee Lim", "--role", "interviewer")
    try hearth.succeed(
      "opp", "add", "Platform Engineer", "--client", "Initech", "--stage", "interviewing")
    try hearth.succeed(
      "log", "call", "dana", "--at", "2026-04-30 10:00", "--text", "I can start in June")
  }

  // MARK: Adding

  @Test func preparationSaysWhoIsMetAndWhatTheyWereTold() throws {
    let output = try add("--with", "dana", "--with", "lee", "--url", "https://meet.example.com/x")
    let lines = output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.first == "Added interview 1, round 1 of Platform Engineer at Initech")
    #expect(lines.contains("When       Tue 2026-05-12 14:00 to 15:00 (Europe/Dublin)"))
    #expect(lines.contains("How        video, https://meet.example.com/x"))
    #expect(
      lines.contains(
        "Meet       Dana Doe, hiring-manager, Head of Platform at Initech; in touch once before, on 2026-04-30"
      ))
    #expect(lines.contains("said     2026-04-30 call out: I can start in June"))
    #expect(lines.contains("Meet       Lee Lim, interviewer; not in touch before"))
    #expect(lines.last == "Ask        What happens next, and by when?")
  }

  @Test func preparationSaysWhichFactsTheyHoldAndWhatIsNews() throws {
    try hearth.succeed("me", "fact", "set", "notice", "4w", "--since", "2026-04-01")
    try hearth.succeed("log", "call", "dana", "--told", "notice", "--text", "spoke of dates")
    #expect(try add("--with", "dana").contains("told     notice 4w, on 2026-05-03\n"))
    try hearth.succeed("me", "fact", "set", "notice", "2w")
    #expect(
      try hearth.succeed("interview", "show", "1").contains(
        "told     notice 4w, on 2026-05-03; it is 2w now\n"))
  }

  @Test func preparationIsInTheRecordToo() throws {
    let preparation = try #require(
      record(of: try add("--with", "dana", "--json"))["preparation"] as? [String: Any])
    let people = try #require(preparation["meet"] as? [[String: Any]])
    #expect(people.map { $0["name"] as? String } == ["Dana Doe"])
    #expect(preparation["ask"] as? String == "What happens next, and by when?")
  }

  @Test func roundsAreCountedWithoutThoseCancelled() throws {
    try add()
    try hearth.succeed("interview", "cancel", "1")
    try hearth.succeed("interview", "add", "initech", "2026-05-13 14:00")
    try hearth.succeed("interview", "add", "initech", "2026-05-14 14:00")
    #expect(try show("2")["round"] as? Int == 1)
    #expect(try show("3")["round"] as? Int == 2)
  }

  @Test func strangersOnThePanelComeIntoBeingWhenAskedTo() throws {
    #expect(
      try hearth.run("interview", "add", "initech", "tue 14:00", "--with", "Zoë Zed").exitCode == 3)
    try add("--with", "Zoë Zed", "--with", "lee", "--create")
    #expect(try show("1")["panel"] as? [String] == ["Lee Lim", "Zoë Zed"])
    #expect(try hearth.succeed("contact", "list", "--role", "interviewer").contains("Zoë Zed"))
  }

  @Test func endedRoleHasNoMoreInterviews() throws {
    try hearth.succeed("opp", "close", "initech", "rejected")
    let outcome = try hearth.run("interview", "add", "initech", "tue 14:00")
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.first?.contains("ended rejected on 2026-05-03") == true)
    #expect(
      try hearth.run("interview", "add", "initech", "2026-04-28 14:00").exitCode == 0)
  }

  @Test func meetingsAtTheSameTimeAreWarnedOf() throws {
    try add()
    let before = try hearth.run("interview", "add", "initech", "2026-05-12 13:00")
    #expect(before.errors.isEmpty)
    let within = try hearth.run("interview", "add", "initech", "2026-05-12 14:59")
    #expect(within.exitCode == 0)
    #expect(within.errors.count == 1)
    #expect(within.errors.first?.hasPrefix("At the same time as interview 1, ") == true)
    let work = try hearth.run(
      "interview", "add", "initech", "2026-05-12 14:30", "--how", "assignment")
    #expect(work.errors.isEmpty)
  }

  @Test("A role that a first round was arranged for is moved on", arguments: ["lead", "submitted"])
  func roleBehindItsInterviewsIsTold(stage: String) throws {
    try hearth.succeed("opp", "add", "Architect", "--client", "Hooli", "--stage", stage)
    let outcome = try hearth.run("interview", "add", "hooli", "2026-05-12 14:00")
    #expect(
      outcome.errors == [
        "Architect at Hooli is still at '\(stage)': 'hearth opp move 2 interviewing' moves it on."
      ])
  }

  @Test func interviewPutIntoThePastAsksForItsEnd() throws {
    try add()
    let outcome = try hearth.run("interview", "reschedule", "1", "2 May 10:00")
    #expect(outcome.output.contains("Sat 2026-05-02 10:00 to 11:00"))
    #expect(
      outcome.errors == ["It is over: say what came of it with 'hearth interview done 1'."])
  }

  @Test func roleTellsItsInterviewsAndWhichAreOffWithIt() throws {
    try add()
    #expect(
      try hearth.succeed("opp", "show", "initech").contains(
        "1  round 1, Tue 2026-05-12 14:00 to 15:00 (Europe/Dublin), scheduled"))
    let outcome = try hearth.run("opp", "close", "initech", "withdrawn")
    #expect(
      outcome.errors == [
        "Interview 1 is off with it: Tue 2026-05-12 14:00 to 15:00 (Europe/Dublin). 'hearth interview "
          + "cancel 1' takes it off the list."
      ])
  }

  // MARK: Finishing

  /// Whoever writes an interview up late means the day that has just passed, not the one of next year.
  @Test mutating func decisionDateThatHasPassedIsOfThisYear() throws {
    try add("--with", "dana")
    hearth.now = Self.after.adding(seconds: 12 * 86_400)
    try hearth.succeed("interview", "done", "1", "--next-step", "talk", "--decision-by", "14 May")
    #expect(try show("1")["decision_by"] as? String == "2026-05-14")
    #expect(try !hearth.succeed("why", "dana").contains("by agreement"))
    #expect(
      try hearth.run("interview", "done", "1", "--amend", "--decision-by", "11 May").exitCode == 65)
    #expect(try hearth.run("log", "email", "dana", "x", "--at", "28 May 10:00").exitCode == 64)
  }

  @Test mutating func howItWentIsKeptBeforeItIsToldWhatComesNext() throws {
    try hearth.succeed("opp", "edit", "initech", "--recruiter", "dana")
    try add("--with", "lee")
    hearth.now = Self.after
    hearth.input = Data("went well".utf8)
    let outcome = try hearth.run("interview", "done", "1", "--debrief", "-", "--unsaid", "on-call")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.hasSuffix(": unfinished\n"))
    #expect(outcome.errors.first?.hasPrefix("Unfinished: what happens next") == true)
    try hearth.succeed("interview", "done", "initech", "--unsaid", "the migration")
    let half = try show("1")
    #expect(half["status"] as? String == "held")
    #expect(half["unfinished"] as? Bool == true)
    #expect(half["not_told"] is NSNull)
    #expect(half["debrief"] as? String == "went well")
    #expect(half["unsaid"] as? [String] == ["on-call", "the migration"])
    #expect(try hearth.succeed("interview", "show", "1").contains("What happens next"))
    #expect(try hearth.succeed("followup", "list").contains("2 points were left unsaid"))
    #expect(try hearth.succeed("followup", "list", "--rule", "exit-card").contains("unfinished"))

    let dump = try hearth.dump()
    try hearth.succeed("interview", "done", "1", "--not-told")
    let whole = try show("1")
    #expect(whole["unfinished"] as? Bool == false)
    #expect(whole["not_told"] as? Bool == true)
    #expect(whole["debrief"] as? String == "went well")
    #expect(try hearth.succeed("followup", "list", "--rule", "exit-card").isEmpty)
    #expect(try hearth.run("interview", "done", "1", "--debrief", "x").exitCode == 4)
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test mutating func exitCardFinishesAnInterview() throws {
    try add("--with", "dana")
    hearth.now = Self.after
    try hearth.succeed(
      "interview", "done", "initech", "--next-step", "a case study", "--decision-by", "20 May",
      "--who-decides", "the CTO", "--unsaid", "the migration", "--debrief", "went well")
    let interview = try show("1")
    #expect(interview["status"] as? String == "held")
    #expect(interview["unfinished"] as? Bool == false)
    #expect(interview["next_step"] as? String == "a case study")
    #expect(interview["decision_by"] as? String == "2026-05-20")
    #expect(interview["who_decides"] as? String == "the CTO")
    #expect(interview["unsaid"] as? [String] == ["the migration"])
    #expect(interview["debrief"] as? String == "went well")
    #expect(interview["not_told"] as? Bool == false)
  }

  @Test mutating func withoutAnExitCardItStaysUnfinished() throws {
    try add()
    hearth.now = Self.after
    let outcome = try hearth.run("interview", "done", "1")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.first?.contains("'--not-told'") == true)
    #expect(try show("1")["status"] as? String == "held")
    #expect(try show("1")["unfinished"] as? Bool == true)
    #expect(try hearth.succeed("interview", "list", "--format", "ids") == "1\n")

    try hearth.succeed("interview", "done", "1", "--not-told")
    #expect(try show("1")["not_told"] as? Bool == true)
    #expect(try hearth.succeed("interview", "list", "--format", "ids") == "")
    #expect(try hearth.succeed("interview", "list", "--all", "--format", "ids") == "1\n")
  }

  @Test mutating func contradictionsAreRefused() throws {
    try add()
    hearth.now = Self.after
    let dump = try hearth.dump()
    #expect(
      try hearth.run("interview", "done", "1", "--not-told", "--next-step", "x").exitCode == 64)
    #expect(
      try hearth.run("interview", "done", "1", "--decision-by", "2026-05-11").exitCode == 65)
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test mutating func terminalAsksForTheAnswers() throws {
    try add()
    hearth.now = Self.after
    hearth.terminal.canAnswer = true
    hearth.input = Data("a case study\nsoon\n20 May\n".utf8)
    let outcome = try hearth.run("interview", "done", "1")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.first == "What happens next? (Enter if they didn't tell)")
    #expect(try show("1")["next_step"] as? String == "a case study")
    #expect(try show("1")["decision_by"] as? String == "2026-05-20")
  }

  @Test mutating func terminalAsksWhoDecidesToo() throws {
    try add()
    hearth.now = Self.after
    hearth.terminal.canAnswer = true
    hearth.input = Data("a case study\n20 May\nthe CTO\n".utf8)
    let outcome = try hearth.run("interview", "done", "1")
    #expect(outcome.errors.contains("Who decides? (Enter if they didn't tell)"))
    #expect(try show("1")["who_decides"] as? String == "the CTO")
  }

  @Test mutating func debriefFromAnEmptyPipeIsNone() throws {
    try add()
    hearth.now = Self.after
    let outcome = try hearth.run("interview", "done", "1", "--not-told", "--debrief", "-")
    #expect(outcome.exitCode == 65)
    #expect(outcome.errors == ["hearth: Standard input is empty; nothing was recorded."])
    #expect(try show("1")["not_told"] as? Bool != true)
  }

  @Test mutating func nothingTypedIsNothingTold() throws {
    try add()
    hearth.now = Self.after
    hearth.terminal.canAnswer = true
    hearth.input = Data("\n\n".utf8)
    try hearth.succeed("interview", "done", "1")
    #expect(try show("1")["not_told"] as? Bool == true)
  }

  @Test mutating func endOfInputLeavesItUnfinished() throws {
    try add()
    hearth.now = Self.after
    hearth.terminal.canAnswer = true
    hearth.input = Data("a case study\n".utf8)
    try hearth.succeed("interview", "done", "1")
    #expect(try show("1")["unfinished"] as? Bool == true)
  }

  @Test func blankPointIsNone() throws {
    try hearth.succeed("interview", "add", "initech", "2026-05-03 10:00", "--with", "dana")
    try hearth.succeed(
      "interview", "done", "1", "--not-told", "--unsaid", " ", "--unsaid", "on-call")
    try hearth.succeed("interview", "done", "1", "--amend", "--unsaid", "")
    #expect(try show("1")["unsaid"] as? [String] == ["on-call"])
  }

  @Test mutating func cardIsAmendedOnlyWhenAskedTo() throws {
    try add()
    hearth.now = Self.after
    try hearth.succeed("interview", "done", "1", "--not-told", "--unsaid", "one")
    #expect(try hearth.run("interview", "done", "1", "--next-step", "an offer").exitCode == 4)
    try hearth.succeed(
      "interview", "done", "1", "--amend", "--next-step", "an offer", "--unsaid", "two")
    #expect(try show("1")["next_step"] as? String == "an offer")
    #expect(try show("1")["unsaid"] as? [String] == ["one", "two"])
  }

  @Test mutating func debriefIsReadFromStandardInput() throws {
    try add()
    hearth.now = Self.after
    hearth.input = Data("asked about scale\nand cost\n".utf8)
    try hearth.succeed("interview", "done", "1", "--not-told", "--debrief", "-")
    #expect(try show("1")["debrief"] as? String == "asked about scale\nand cost")
  }

  @Test mutating func nextRoundRemembersWhatWasLeftUnsaid() throws {
    try add()
    hearth.now = Self.after
    try hearth.succeed("interview", "done", "1", "--not-told", "--unsaid", "the migration")
    let output = try hearth.succeed("interview", "add", "initech", "fri 10:00")
    #expect(output.contains("in round 1: the migration"))
  }

  // MARK: The touch with the panel

  @Test mutating func heldInterviewIsATouchWithThePanelOnce() throws {
    try add("--with", "dana", "--with", "lee", "--how", "on-site")
    hearth.now = Self.after
    try hearth.succeed("interview", "done", "1")
    try hearth.succeed("interview", "done", "1", "--not-told")
    let touches = try records(of: hearth.succeed("touchpoint", "list", "--json"))
    #expect(touches.count == 2)
    #expect(touches.first?["contacts"] as? [String] == ["Dana Doe", "Lee Lim"])
    #expect(touches.first?["channel"] as? String == "meeting")
    #expect(touches.first?["occurred_at"] as? String == "2026-05-12T13:00:00Z")
    #expect(try hearth.run("check").exitCode == 0)

    try hearth.succeed("interview", "edit", "1", "--with", "lee")
    let moved = try records(of: hearth.succeed("touchpoint", "list", "--json"))
    #expect(moved.first?["contacts"] as? [String] == ["Lee Lim"])
    try hearth.succeed("interview", "delete", "1")
    #expect(try records(of: hearth.succeed("touchpoint", "list", "--json")).count == 1)
  }

  @Test mutating func panelThatIsNamedOnceItWasHeldIsATouch() throws {
    try add()
    hearth.now = Self.after
    try hearth.succeed("interview", "done", "1", "--not-told")
    try hearth.succeed("interview", "edit", "1", "--with", "lee", "--how", "phone")
    let touches = try records(of: hearth.succeed("touchpoint", "list", "--json"))
    #expect(touches.count == 2)
    #expect(touches.first?["contacts"] as? [String] == ["Lee Lim"])
    #expect(touches.first?["channel"] as? String == "call")
    #expect(touches.first?["occurred_at"] as? String == "2026-05-12T13:00:00Z")
    try hearth.succeed("interview", "edit", "1", "--with", "lee", "--with", "dana")
    #expect(try records(of: hearth.succeed("touchpoint", "list", "--json")).count == 2)

    // One that its owner deleted stays so.
    try hearth.succeed("touchpoint", "delete", "2")
    try hearth.succeed("interview", "edit", "1", "--with", "lee", "--place", "room 4")
    #expect(try records(of: hearth.succeed("touchpoint", "list", "--json")).count == 1)
    for _ in 1...4 { try hearth.succeed("undo") }
    #expect(try show("1")["panel"] as? [String] == [])
    #expect(try records(of: hearth.succeed("touchpoint", "list", "--json")).count == 1)
  }

  @Test(arguments: [["--how", "assignment", "--with", "dana"], []])
  mutating func whereNobodyIsMetThereIsNoTouch(_ options: [String]) throws {
    try hearth.succeed(["interview", "add", "initech", "2026-05-12 14:00"] + options)
    hearth.now = Self.after
    try hearth.succeed("interview", "done", "1", "--not-told")
    #expect(try records(of: hearth.succeed("touchpoint", "list", "--json")).count == 1)
  }

  // MARK: Other times

  @Test func rescheduledInterviewKeepsItsLengthAndZone() throws {
    try add("--minutes", "45", "--zone", "America/New_York")
    try hearth.succeed("interview", "reschedule", "1", "2026-05-14 10:00")
    #expect(try show("1")["starts_at"] as? String == "2026-05-14T14:00:00Z")
    #expect(try show("1")["ends_at"] as? String == "2026-05-14T14:45:00Z")
    #expect(try show("1")["time_zone"] as? String == "America/New_York")
  }

  @Test func cancelledInterviewIsPutBackByRescheduling() throws {
    try add()
    try hearth.succeed("interview", "cancel", "1", "--note", "they are ill")
    #expect(try hearth.succeed("interview", "list", "--format", "ids") == "")
    #expect(try show("1")["note"] as? String == "they are ill")
    try hearth.succeed("interview", "reschedule", "1", "fri 10:00")
    #expect(try show("1")["status"] as? String == "scheduled")
  }

  @Test mutating func heldInterviewIsNeitherMovedNorCancelled() throws {
    try add()
    #expect(try hearth.run("interview", "done", "1", "--not-told").exitCode == 4)
    hearth.now = Self.after
    try hearth.succeed("interview", "done", "1", "--not-told")
    #expect(try hearth.run("interview", "reschedule", "1", "fri 10:00").exitCode == 4)
    #expect(try hearth.run("interview", "cancel", "1").exitCode == 4)
  }

  @Test mutating func doneCanBeginWithTheInterviewAndNoSooner() throws {
    try add()
    hearth.now = Self.start.adding(seconds: -1)
    #expect(try hearth.run("interview", "done", "1", "--not-told").exitCode == 4)
    hearth.now = Self.start
    #expect(try hearth.run("interview", "done", "1", "--not-told").exitCode == 0)
  }

  // MARK: Names

  @Test func interviewIsNamedByItsRoleWhileThereIsOne() throws {
    try add()
    #expect(try show("initech")["id"] as? Int == 1)
    try hearth.succeed("interview", "add", "initech", "2026-05-20 14:00")
    let outcome = try hearth.run("interview", "show", "initech")
    #expect(outcome.exitCode == 5)
    #expect(outcome.errors.first?.contains("2 round 2 of Platform Engineer at Initech") == true)
    #expect(try hearth.run("interview", "show", "9").exitCode == 3)
    #expect(try hearth.run("interview", "show", "").exitCode == 3)
  }

  @Test mutating func roleMeansItsOpenRoundAndElseTheOnlyOne() throws {
    try add()
    hearth.now = Self.after
    try hearth.succeed("interview", "done", "initech", "--not-told")
    #expect(try show("initech")["id"] as? Int == 1)
    try hearth.succeed("interview", "add", "initech", "2026-05-20 14:00")
    #expect(try show("initech")["id"] as? Int == 2)
    try hearth.succeed("interview", "cancel", "initech")
    #expect(try hearth.run("interview", "show", "initech").exitCode == 5)
  }

  @Test func emptyListIsQuiet() throws {
    #expect(try hearth.succeed("interview", "list") == "")
    #expect(try hearth.succeed("interview", "list", "--json") == "[]\n")
  }

  // MARK: Nothing lost

  @Test mutating func everyChangeCanBeTakenBack() throws {
    var dumps = [try hearth.dump()]
    try add("--with", "dana", "--with", "Zoë Zed", "--create")
    dumps.append(try hearth.dump())
    try hearth.succeed("interview", "reschedule", "1", "2026-05-13 09:00")
    dumps.append(try hearth.dump())
    try hearth.succeed("interview", "edit", "1", "--with", "lee", "--place", "12 Example St")
    dumps.append(try hearth.dump())
    hearth.now = Self.after.adding(seconds: 86_400)
    try hearth.succeed("interview", "done", "1", "--next-step", "an offer", "--unsaid", "much")
    dumps.append(try hearth.dump())
    try hearth.succeed("interview", "done", "1", "--amend", "--decision-by", "fri")
    dumps.append(try hearth.dump())
    try hearth.succeed("interview", "delete", "1")
    for dump in dumps.reversed() {
      try hearth.succeed("undo")
      #expect(try hearth.dump().isIdentical(to: dump))
    }
    #expect(try hearth.run("check").exitCode == 0)
  }

  @Test mutating func dumpHoldsEverything() throws {
    try add("--with", "dana")
    hearth.now = Self.after
    try hearth.succeed("interview", "done", "1", "--decision-by", "fri", "--unsaid", "a \"b\"")
    let dump = try hearth.dump()
    let copy = try TestHearth()
    try copy.succeed(["import", "json", "-"], reading: dump)
    #expect(try copy.dump().isIdentical(to: dump))
  }

  @Test mutating func interviewOutlivesItsPanelAndNotItsRole() throws {
    try add("--with", "dana", "--with", "lee")
    hearth.now = Self.after
    try hearth.succeed("interview", "done", "1", "--not-told")
    try hearth.succeed("contact", "delete", "dana")
    #expect(try show("1")["panel"] as? [String] == ["Lee Lim"])
    try hearth.succeed("opp", "delete", "initech")
    #expect(try hearth.succeed("interview", "list", "--all") == "")
    #expect(try hearth.run("check").exitCode == 0)
  }

  @Test func historyOfSomebodyOnThePanelTellsOfIt() throws {
    try add("--with", "lee")
    #expect(try hearth.succeed("history", "lee").contains("interview add"))
  }

  // MARK: Helpers

  /// The interview that ``add(_:)`` adds begins at 14:00 in Dublin.
  private static let start = Instant(unixSeconds: 1_778_590_800)
  private static let after = start.adding(seconds: 2 * 3600)

  @discardableResult
  private func add(_ options: String...) throws -> String {
    try hearth.succeed(["interview", "add", "initech", "2026-05-12 14:00"] + options)
  }

  private func show(_ name: String) throws -> [String: Any] {
    try record(of: hearth.succeed("interview", "show", name, "--json"))
  }

  private func record(of text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func records(of text: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }
}
