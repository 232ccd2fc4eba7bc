import HearthDomain
import HearthScoring
import Testing

@Suite struct CadenceRuleTests {
  static func cadence(_ days: Int) throws -> Cadence { try Cadence(idealDays: days) }

  static func policy() throws -> Policy {
    try Policy(overrides: [
      "cadence.tier.a": "14d", "cadence.tag.dublin": "60d", "cadence.tag.react": "20d",
      "cadence.tag.acme": "20d",
    ])
  }

  @Test func contactBeatsOpportunityBeatsTierBeatsTag() throws {
    let policy = try Self.policy()
    let (own, role) = (try Self.cadence(90), try Self.cadence(7))
    let tags = ["dublin"]
    #expect(
      CadenceRule(contact: own, opportunity: role, tier: .a, tags: tags, policy: policy)
        == .contact(own))
    #expect(
      CadenceRule(contact: nil, opportunity: role, tier: .a, tags: tags, policy: policy)
        == .opportunity(role))
    #expect(
      CadenceRule(contact: nil, tier: .a, tags: tags, policy: policy)
        == .tier(.a, try Self.cadence(14)))
    #expect(
      CadenceRule(contact: nil, tier: .b, tags: tags, policy: policy)
        == .tag("dublin", try Self.cadence(60)))
    #expect(CadenceRule(contact: nil, tier: .b, tags: ["other"], policy: policy) == .standard)
    #expect(CadenceRule.standard.cadence == nil)
  }

  @Test(
    "The tag with the shortest ideal wins, then the first by name",
    arguments: [
      (["dublin", "react"], "react"), (["React", "acme"], "acme"), (["acme", "react"], "acme"),
    ])
  func shortestTagWins(tags: [String], winner: String) throws {
    let rule = CadenceRule(contact: nil, tags: tags, policy: try Self.policy())
    #expect(rule == .tag(winner, try Self.cadence(20)))
  }

  @Test func standardPolicySetsNoCadence() {
    #expect(CadenceRule(contact: nil, tier: .a, tags: ["acme"]) == .standard)
  }

  @Test(
    "A cadence counts between its ideal and its longest days",
    arguments: [
      ("30d", 30.0, 0.0), ("30d", 29, 0), ("30d", 45, 3), ("30d", 60, 6), ("30d", 600, 6),
      ("30d..45d", 30, 0), ("30d..45d", 35, 2), ("30d..45d", 45, 6), ("30d..45d", 46, 6),
    ])
  func cadenceCounts(text: String, days: Double, points: Double) throws {
    let term = Policy.standard.cadence
    #expect(agree(term.points(try Cadence(parsing: text), after: days), points))
  }
}
