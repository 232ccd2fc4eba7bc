import HearthDomain
import HearthEtiquette
import Testing

/// What counts as a contradiction, just before and just after it does.
@Suite struct OneStoryTests {
  private static let record = LintContext(
    recipient: .init(name: "Dana Doe"),
    told: [
      told("Dana Doe", .notice, "3m"), told("Dana Doe", .salaryFloor, "95k EUR"),
      told("Robin Roe", .place, "Dublin", others: ["Cork", "Galway city"]),
    ])

  @Test(
    "A number that somebody was told otherwise is reported",
    arguments: [
      ("My notice period is one month.", true), ("My notice period is 3 months.", false),
      ("I have 90 days' notice.", false), ("I have a month's notice.", true),
      ("I have 4-week notice.", true), ("I have 30d of notice.", true),
      ("My notice period is now one month.", false), ("I am away for one month.", false),
      ("I noticed it one month ago.", false),
      ("You gave notice, if I remember it right, of a break for one month.", false),
      ("I expect a salary of 90k.", true), ("I expect a salary of 95k.", false),
      ("I expect a salary of €95,000.", false), ("I expect a salary of 90,000 EUR.", true),
      ("The salary for 2026 is fair.", false), ("I moved 40 services at 90k requests.", false),
      ("I expect a salary in 14 days.", false),
      ("I live in Cork.", true), ("I live in Galway City.", true), ("I live in Dublin.", false),
      ("I move between Cork and Dublin.", false), ("I have moved to Cork.", false),
      ("I no longer live in Cork.", false),
      ("My new notice period is one month.", false),
      ("In a new role I expect a salary of 90k.", true),
    ])
  func contradiction(text: String, isReported: Bool) {
    let codes = Lint.findings(in: text, as: .debrief, knowing: Self.record).map(\.code)
    #expect(codes.contains("E017") == isReported)
  }

  @Test func adviceNamesWhoWasToldWhat() throws {
    let findings = Lint.findings(in: "I live in Cork.", as: .debrief, knowing: Self.record)
    let finding = try #require(findings.first { $0.code == "E017" })
    #expect(
      finding.advice
        == "Say that it has changed, or what Robin Roe was told of your place: “Dublin”.")
  }

  private static func told(
    _ name: String, _ key: Fact.Key, _ value: String, others: [String] = []
  ) -> LintContext.Told {
    LintContext.Told(person: .init(name: name), key: key, value: value, otherValues: others)
  }
}
