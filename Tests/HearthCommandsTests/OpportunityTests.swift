import Foundation
import HearthTestSupport
import Testing

/// What `opportunity` keeps, as its user sees it.
@Suite struct OpportunityTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
    try hearth.succeed(
      "contact", "add", "Dana Doe", "--org", "Ark Talent", "--email", "dana@example.com")
    try hearth.succeed(
      "opp", "add", "Platform Engineer", "--client", "Initech", "--recruiter", "dana", "--pay",
      "90k..110k EUR", "--skill", "swift")
  }

  @Test func roleIsKeptWithTheRecruitersAgency() throws {
    let role = try record("initech")
    #expect(role["title"] as? String == "Platform Engineer")
    #expect(role["agency"] as? String == "Ark Talent")
    #expect(role["recruiter"] as? String == "Dana Doe")
    #expect(role["pay"] as? String == "90k..110k EUR/year")
    #expect(role["pay_min"] as? Double == 90_000)
    #expect(role["pay_max"] as? Double == 110_000)
    #expect(role["pay_currency"] as? String == "EUR")
    #expect(role["pay_period"] as? String == "year")
    #expect(role["stage"] as? String == "lead")
  }

  @Test func movesAreDatedAndKept() throws {
    try hearth.succeed("opp", "move", "initech", "screening", "--note", "a call")
    try hearth.succeed("opp", "close", "initech", "rejected")
    let moves = try #require(record("initech")["moves"] as? [[String: Any]])
    #expect(moves.map { $0["to"] as? String } == ["lead", "screening", "rejected"])
    #expect(moves.map { $0["from"] as? String } == [nil, "lead", "screening"])
    #expect(moves[1]["note"] as? String == "a call")
  }

  @Test func illegalMoveNamesTheLegalOnes() throws {
    try hearth.succeed("opp", "move", "initech", "offer")
    let outcome = try hearth.run("opp", "move", "initech", "screening")
    #expect(outcome.exitCode == 4)
    #expect(
      outcome.errors == [
        "hearth: An opportunity at 'offer' can't move to 'screening'. "
          + "It can move to accepted, rejected, withdrawn, ghosted."
      ])
    #expect(try record("initech")["stage"] as? String == "offer")
  }

  @Test(
    "Closing needs an outcome, and names those there are", arguments: ["offer", "nonsense", ""])
  func closingNeedsAnOutcome(word: String) throws {
    let outcome = try hearth.run("opp", "close", "initech", word)
    #expect(outcome.exitCode == 64)
    #expect(
      outcome.errors.first?.contains("'accepted', 'rejected', 'withdrawn' or 'ghosted'") == true)
    #expect(try record("initech")["stage"] as? String == "lead")
  }

  @Test func moveBeforeTheLastOneIsToldByTheOwnersClock() throws {
    let outcome = try hearth.run("opp", "move", "initech", "screening", "--at", "yesterday")
    #expect(outcome.exitCode == 4)
    #expect(
      outcome.errors
        == ["hearth: It came to 'lead' at 2026-05-03 14:05, and can't have left it before."])
  }

  @Test("A value is above zero", arguments: ["-1", "0"])
  func valueIsAboveZero(value: String) throws {
    let outcome = try hearth.run("opp", "edit", "initech", "--value", value)
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.first?.hasPrefix("hearth: '--value' must be more than 0.") == true)
  }

  @Test func closingHelpNamesTheOutcomesAlone() throws {
    let help = try hearth.succeed("help", "opp", "close")
    #expect(help.contains("accepted, rejected, withdrawn, ghosted"))
    #expect(!help.contains("screening"))
  }

  // MARK: Through whom

  @Test(
    "A recruiter is understood by any of their names, with their agency",
    arguments: ["dana", "Dana Doe", "DANA DOE", "dana@example.com", "1"])
  func viaARecruiter(name: String) throws {
    try hearth.succeed("opp", "add", "Architect", "--client", "Hooli", "--via", name)
    let role = try record("hooli")
    #expect(role["agency"] as? String == "Ark Talent")
    #expect(role["recruiter"] as? String == "Dana Doe")
  }

  @Test(
    "Any other word is an agency, a part of a contact's name too",
    arguments: ["Bellows", "Doering", "Dan", "Dana Doe Ltd"])
  func viaAnAgency(name: String) throws {
    try hearth.succeed("opp", "add", "Architect", "--client", "Hooli", "--via", name)
    let role = try record("hooli")
    #expect(role["agency"] as? String == name)
    #expect(role["recruiter"] is NSNull)
  }

  @Test func viaAnOrganizationIsThatBeforeAContact() throws {
    try hearth.succeed("org", "add", "Doe")
    try hearth.succeed("opp", "add", "Architect", "--client", "Hooli", "--via", "doe")
    #expect(try record("hooli")["agency"] as? String == "Doe")
    #expect(try record("hooli")["recruiter"] is NSNull)
  }

  @Test func viaARecruiterWithoutAnAgencyIsThatRecruiter() throws {
    try hearth.succeed("contact", "add", "Lee Sample")
    try hearth.succeed("opp", "add", "Architect", "--client", "Hooli", "--via", "lee")
    #expect(try record("hooli")["agency"] is NSNull)
    #expect(try record("hooli")["recruiter"] as? String == "Lee Sample")
    for verb in ["submit", "grant"] {
      let outcome = try hearth.run("opp", verb, "initech", "--via", "lee")
      #expect(outcome.exitCode == 64)
      #expect(
        outcome.errors.first?.hasPrefix(
          "hearth: No agency of Lee Sample's is known: name it, or say where they work with "
            + "'hearth contact edit 2 --org NAME'.") == true)
    }
  }

  @Test func viaAndRecruiterMayNotNameTwoPeople() throws {
    try hearth.succeed("contact", "add", "Lee Sample", "--org", "Bellows")
    let add = ["opp", "add", "Architect", "--client", "Hooli", "--via", "dana", "--recruiter"]
    let outcome = try hearth.run(add + ["lee"])
    #expect(outcome.exitCode == 64)
    #expect(
      outcome.errors.first
        == "hearth: '--via' means Dana Doe, '--recruiter' Lee Sample; name one of them, or the agency."
    )
    #expect(try hearth.run(add + ["dana"]).exitCode == 0)
  }

  @Test func namesakesAreAskedAbout() throws {
    try hearth.succeed("contact", "add", "Dana Poe")
    #expect(try hearth.run("opp", "add", "Architect", "--via", "dana").exitCode == 5)
  }

  @Test func roleMayBeMovedToARecruiter() throws {
    try hearth.succeed("contact", "add", "Lee Sample", "--org", "Bellows")
    try hearth.succeed("opp", "edit", "initech", "--via", "lee")
    #expect(try record("initech")["agency"] as? String == "Bellows")
    #expect(try record("initech")["recruiter"] as? String == "Lee Sample")
  }

  @Test func recruiterWhoPutsForwardIsTheirAgency() throws {
    try hearth.succeed("contact", "add", "Lee Sample", "--org", "Bellows")
    try hearth.succeed("opp", "submit", "initech")
    for verb in ["submit", "grant"] {
      let outcome = try hearth.run("opp", verb, "initech", "--via", "lee")
      #expect(outcome.exitCode == 4)
      #expect(outcome.errors.first?.contains("Ark Talent submitted you") == true)
    }
    try hearth.succeed("opp", "submit", "initech", "--via", "lee", "--force")
    let submissions = try #require(record("initech")["submissions"] as? [[String: Any]])
    #expect(submissions.map { $0["agency"] as? String } == ["Ark Talent", "Bellows"])
    #expect(submissions.map { $0["recruiter_id"] as? Int } == [1, 2])
  }

  @Test(
    "An agency without a name is refused",
    arguments: [["submit"], ["grant"], ["revoke"], ["breach", "sent my CV around"]])
  func agencyNeedsAName(words: [String]) throws {
    let outcome = try hearth.run(
      ["opp", words[0], "initech"] + words.dropFirst() + ["--via", " "])
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.first == "hearth: An agency needs a name.")
  }

  @Test func agencyThatIsNotTheRecruitersPutsForwardWithoutThem() throws {
    try hearth.succeed("opp", "submit", "initech", "--via", "Bellows")
    let submissions = try #require(record("initech")["submissions"] as? [[String: Any]])
    #expect(submissions.first?["recruiter_id"] is NSNull)
  }

  // MARK: Double submissions

  @Test func submissionMovesALeadAndKeepsTheCV() throws {
    try hearth.succeed("opp", "submit", "initech", "--cv", "2026-04 platform")
    let role = try record("initech")
    let submissions = try #require(role["submissions"] as? [[String: Any]])
    #expect(role["stage"] as? String == "submitted")
    #expect(submissions.first?["cv"] as? String == "2026-04 platform")
    #expect(submissions.first?["agency"] as? String == "Ark Talent")
  }

  @Test func secondSubmissionForARoleIsRefusedAndNamesTheOther() throws {
    try hearth.succeed("opp", "submit", "initech")
    try hearth.succeed(
      "opp", "add", "platform engineer (m/f/d)", "--client", "INITECH, Inc.", "--via", "Bellows")
    let dump = try hearth.dump()
    let outcome = try hearth.run("opp", "submit", "2")
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.first?.contains("Ark Talent submitted you") == true)
    #expect(try hearth.dump().isIdentical(to: dump))

    #expect(try hearth.run("opp", "submit", "2", "--force").exitCode == 0)
  }

  @Test(
    "A role that has come beyond a lead counts as one that the candidate was put forward for",
    arguments: ["submitted", "interviewing"])
  func stageAloneTellsOfASubmission(stage: String) throws {
    try hearth.succeed("opp", "move", "initech", stage)
    try addRival()
    for verb in ["submit", "grant"] {
      let outcome = try hearth.run("opp", verb, "2")
      #expect(outcome.exitCode == 4)
      #expect(
        outcome.errors.first?.contains(
          "Ark Talent put you forward for 'Platform Engineer' at Initech (opportunity 1) by 2026-05-03"
        ) == true)
    }
    // To tell more of it is no second one.
    try hearth.succeed("opp", "submit", "1", "--cv", "2026-04")
    let outcome = try hearth.run("opp", "submit", "2")
    #expect(outcome.errors.first?.contains("Ark Talent submitted you") == true)
  }

  @Test func leadThatWasGivenUpIsNoSubmission() throws {
    try hearth.succeed("opp", "close", "initech", "ghosted")
    try addRival()
    #expect(try hearth.run("opp", "submit", "2").exitCode == 0)
  }

  @Test("A stage is refused like a submission", arguments: ["submitted", "interviewing"])
  func stageBesideASubmissionIsRefused(stage: String) throws {
    try hearth.succeed("opp", "submit", "initech")
    try addRival()
    let dump = try hearth.dump()
    let add = ["opp", "add", "Platform Engineer", "--client", "Initech", "--via", "Bellows"]
    for words in [["opp", "move", "2", stage], add + ["--stage", stage]] {
      let outcome = try hearth.run(words)
      #expect(outcome.exitCode == 4)
      #expect(outcome.errors.first?.contains("Ark Talent submitted you") == true)
      #expect(outcome.errors.first?.contains("--force") == true)
    }
    #expect(try hearth.dump().isIdentical(to: dump))
    try hearth.succeed("opp", "move", "2", stage, "--force")
    // What was said once need not be said at each step.
    try hearth.succeed("opp", "move", "2", "final")
    try hearth.succeed(add + ["--stage", stage, "--force"])
  }

  @Test func titleThatMakesADoubleSubmissionIsToldAsAClientThatDoes() throws {
    try hearth.succeed("opp", "submit", "initech")
    try hearth.succeed("opp", "add", "Architect", "--client", "Initech", "--via", "Bellows")
    try hearth.succeed("opp", "submit", "2")
    let outcome = try hearth.run("opp", "edit", "2", "--title", "Platform Engineer")
    #expect(outcome.exitCode == 4)
    #expect(
      outcome.errors == [
        "hearth: Bellows submitted you for 'Platform Engineer' at Initech (opportunity 2) on "
          + "2026-05-03, but Ark Talent submitted you for 'Platform Engineer' at Initech "
          + "(opportunity 1) on 2026-05-03 already."
      ])
    #expect(try record("2")["title"] as? String == "Platform Engineer")
    #expect(try hearth.run("opp", "edit", "2", "--note", "x").exitCode == 0)
  }

  @Test func conflictIsToldAsLongAsItLasts() throws {
    try hearth.succeed("opp", "submit", "initech")
    try addRival()
    try hearth.succeed("opp", "submit", "2", "--force")
    let words = "Bellows submitted you for 'platform engineer' at Initech (opportunity 2)"
    let shown = try hearth.succeed("opp", "show", "2")
    #expect(shown.contains("Conflict") && shown.contains(words))
    #expect((try record("2")["conflicts"] as? [String])?.count == 1)
    #expect(try hearth.succeed("opp", "board").contains("via Bellows, 0 days, conflicts with 1\n"))
    try hearth.succeed("opp", "close", "1", "rejected")
    #expect(try !hearth.succeed("opp", "show", "2").contains("Conflict"))
    #expect(try !hearth.succeed("opp", "board").contains("conflicts"))
  }

  private func addRival() throws {
    try hearth.succeed(
      "opp", "add", "platform engineer", "--client", "Initech", "--via", "Bellows")
  }

  /// Half past midnight on 3 May in Dublin is still 2 May in UTC.
  @Test func dayOfASubmissionIsTheOwners() throws {
    try hearth.succeed("opp", "add", "Architect", "--client", "Hooli", "--at", "2026-05-01")
    try hearth.succeed("opp", "submit", "hooli", "--via", "Bellows", "--at", "2026-05-03 00:30")
    let outcome = try hearth.run("opp", "submit", "hooli", "--via", "dana")
    #expect(
      outcome.errors == [
        "hearth: Bellows submitted you for 'Architect' at Hooli (opportunity 2) on "
          + "2026-05-03 already; say '--force' if it happened all the same."
      ])
  }

  @Test func unknownClientIsCheckedWhenItIsRevealed() throws {
    try hearth.succeed("opp", "submit", "initech")
    try hearth.succeed("opp", "add", "Platform Engineer", "--client", "?", "--via", "Bellows")
    try hearth.succeed("opp", "submit", "2")
    let outcome = try hearth.run("opp", "reveal", "2", "Initech")
    #expect(outcome.exitCode == 4)
    #expect(
      outcome.errors.first?.contains("Bellows submitted you") == true
        && outcome.errors.first?.contains("Ark Talent submitted you") == true)
    #expect(try record("2")["client"] as? String == "Initech")
  }

  @Test func leadTurnsOutToBeARoleOneWasPutForwardFor() throws {
    try hearth.succeed("opp", "submit", "initech")
    try hearth.succeed("opp", "add", "Platform Engineer", "--client", "?", "--via", "Bellows")
    let outcome = try hearth.run("opp", "reveal", "2", "Initech")
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.count == 1)
    #expect(
      outcome.errors.first?.contains("Bellows would submit you") == true
        && outcome.errors.first?.contains("Ark Talent submitted you") == true)
  }

  /// Whoever the client is, it is one role.
  @Test func oneRoleOfAnUnknownClientIsSubmittedOnce() throws {
    try hearth.succeed("opp", "add", "Architect", "--client", "?")
    try hearth.succeed("opp", "submit", "2", "--via", "Bellows")
    let outcome = try hearth.run("opp", "submit", "2", "--via", "Ark Talent")
    #expect(outcome.exitCode == 4)
    #expect(outcome.errors.first?.contains("Bellows submitted you") == true)
    #expect(try hearth.run("opp", "grant", "2", "--via", "Ark Talent").exitCode == 4)
    try hearth.succeed("opp", "submit", "2", "--via", "Ark Talent", "--force")
    let revealed = try hearth.run("opp", "reveal", "2", "Hooli")
    #expect(revealed.exitCode == 4)
    #expect(revealed.errors.count == 1)
  }

  @Test func unknownClientIsNothingToReveal() throws {
    try hearth.succeed("opp", "add", "Architect", "--client", "?", "--via", "Bellows")
    let outcome = try hearth.run("opp", "reveal", "2", "?")
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.first?.hasPrefix("hearth: '?' reveals nobody") == true)
    #expect(try record("2")["client"] is NSNull)
  }

  @Test func rejectedSubmissionBarsNobody() throws {
    try hearth.succeed("opp", "submit", "initech")
    try hearth.succeed("opp", "close", "initech", "rejected")
    try hearth.succeed(
      "opp", "add", "Platform Engineer", "--client", "Initech", "--via", "Bellows")
    #expect(try hearth.run("opp", "submit", "2").exitCode == 0)
  }

  // MARK: Lists

  @Test func boardDrawsTheStagesInOrder() throws {
    try hearth.succeed("opp", "add", "Staff Engineer", "--client", "?", "--stage", "offer")
    #expect(
      try hearth.succeed("opp", "board") == """
        lead (1)
          1  Platform Engineer at Initech, via Ark Talent, 0 days
        offer (1)
          2  Staff Engineer, client unknown, 0 days

        """)
  }

  @Test func closedRolesAreListedWhenAskedFor() throws {
    try hearth.succeed("opp", "close", "initech", "withdrawn")
    #expect(try hearth.succeed("opp", "list", "--format", "ids") == "")
    #expect(try hearth.succeed("opp", "list", "--all", "--format", "ids") == "1\n")
  }

  @Test func unclearNameIsAmbiguous() throws {
    try hearth.succeed("opp", "add", "Platform Lead")
    #expect(try hearth.run("opp", "show", "platform").exitCode == 5)
    #expect(try hearth.run("opp", "show", "nothing").exitCode == 3)
  }

  // MARK: Nothing lost

  @Test func everyChangeCanBeTakenBack() throws {
    let dump = try hearth.dump()
    try hearth.succeed("opp", "submit", "initech", "--via", "Bellows")
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: dump))
    try hearth.succeed("opp", "delete", "initech")
    try hearth.succeed("undo")
    #expect(try hearth.dump().isIdentical(to: dump))
  }

  @Test func roleOutlivesItsRecruiter() throws {
    try hearth.succeed("contact", "delete", "dana")
    #expect(try record("initech")["recruiter"] is NSNull)
    #expect(try hearth.run("check").exitCode == 0)
  }

  @Test func dumpHoldsEverything() throws {
    try hearth.succeed("opp", "submit", "initech", "--cv", "2026-04")
    let dump = try hearth.dump()
    let copy = try TestHearth()
    try copy.succeed(["import", "json", "-"], reading: dump)
    #expect(try copy.dump().isIdentical(to: dump))
  }

  private func record(_ name: String) throws -> [String: Any] {
    let text = try hearth.succeed("opp", "show", name, "--json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
