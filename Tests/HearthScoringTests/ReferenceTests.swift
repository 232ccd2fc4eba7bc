import HearthScoring
import Testing

@Suite struct ReferenceTests {
  @Test func referenceHasItsTwoHundredAndOneCases() throws {
    let golden = try GoldenCases.load()
    #expect(golden.count == 201)
    #expect(golden.attention.count == 20)
    #expect(golden.ramp.count == 40)
    #expect(golden.bgnbd.count == 14)
    #expect(golden.mbgnbd.count == 14)
  }

  @Test(
    "Every line of a score agrees with the reference", arguments: try GoldenCases.load().attention)
  func linesAgree(_ golden: GoldenCases.AttentionCase) throws {
    let now = GoldenCases.AttentionCase.instant(golden.now)
    let attention = Attention(of: try golden.standing(), asOf: now)

    #expect(agree(attention.score.total, golden.score))
    #expect(attention.contributions.map(\.kind.name) == golden.contributions.map(\.name))
    for (line, want) in zip(attention.contributions, golden.contributions) {
      #expect(agree(line.points, want.points), "\(want.name): \(line.points), not \(want.points)")
    }
  }

  @Test("The ramp agrees with the reference", arguments: try GoldenCases.load().ramp)
  func rampAgrees(_ golden: GoldenCases.RampCase) {
    let value = Policy.standard.deadlines.ramp(
      golden.daysPastDue, leadDays: golden.lead, graceDays: golden.grace)
    #expect(agree(value, golden.value))
  }

  @Test("The wait agrees with the reference", arguments: try GoldenCases.load().nudgeWait)
  func waitAgrees(_ golden: GoldenCases.WaitCase) {
    let days = NudgeGuard().waitDays(unanswered: golden.unanswered, firstDays: golden.firstDays)
    #expect(agree(days, golden.days))
  }
}
