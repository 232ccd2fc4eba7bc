import HearthDomain
import HearthScoring
import Testing

@Suite struct PolicyTests {
  @Test func standardPolicyHasItsHash() {
    #expect(Policy.standard.hash == "a63c8694f9ee")
    #expect(Policy.standard.overrides.isEmpty)
  }

  @Test func everyKeyIsThereOnceAndInRange() throws {
    #expect(Set(Policy.entries.map(\.key)).count == Policy.entries.count)
    for entry in Policy.entries {
      var policy = Policy()
      try policy.set(entry.key, to: entry.text(in: .standard))
      #expect(policy == .standard, "\(entry.key)")
      #expect(entry.summary.hasSuffix("."))
      #expect(entry.source.text.hasSuffix("."))
    }
  }

  /// A value that each constant may have and doesn't have to begin with.
  static func another(_ entry: PolicyEntry) -> String {
    if entry.unit == .cadence { return "30d..45d" }
    if entry.range.hasSuffix("whole number") { return "4" }
    return entry.text(in: .standard) == "0.9" ? "0.8" : "0.9"
  }

  @Test("Every constant can be set, told, restored and reset", arguments: Policy.entries.map(\.key))
  func constantIsSet(key: String) throws {
    let entry = try Policy.entry(key)
    let text =
      [
        "wait.factor": "3", "importance.most": "3",
        "cadence.longest": "3",
        "warmth.window": "60", "strength.half-life": "90", "band.cooling": "0.6",
        "band.cold": "0.3", "value.least": "-2",
      ][key] ?? Self.another(entry)
    var policy = Policy()
    try policy.set(key, to: text)

    #expect(policy != .standard)
    #expect(try policy.text(of: key) == text)
    #expect(policy.overrides == [key: text])
    #expect(policy.hash != Policy.standard.hash)
    #expect(try Policy(overrides: policy.overrides) == policy)
    try policy.reset(key)
    #expect(policy == .standard)
  }

  @Test(
    "Numbers come back to the bit", arguments: [0.1 + 0.2, 1.0 / 3, 5e-4, 36_498.999_999_999_99])
  func numberComesBack(number: Double) throws {
    var policy = Policy()
    policy.warmth.dropoutOffset = number
    policy.touches.halfLifeDays = number + 1
    let again = try Policy(overrides: [
      "strength.half-life": policy.text(of: "strength.half-life")
    ])
    #expect(again.touches.halfLifeDays == number + 1)
    #expect(Double(try policy.text(of: "warmth.dropout-offset")) == number)
  }

  @Test(
    "What is no value is refused, and nothing changes",
    arguments: [
      ("warmth.prior-gap", "0"), ("warmth.prior-gap", "-3"), ("warmth.prior-gap", "1e9"),
      ("warmth.prior-gap", "nan"), ("warmth.prior-gap", "inf"), ("warmth.prior-gap", "-inf"),
      ("warmth.prior-gap", "twelve"), ("warmth.prior-gap", ""), ("warmth.prior-gap", "12 d"),
      ("followup.ghosted", "0"), ("followup.thank-you", "24.5"), ("followup.grace", "-1"),
      ("followup.fade", "400"), ("keep-warm.cadence", "60d..30d"), ("wait.streak-limit", "2.5"),
      ("wait.streak-limit", "0"), ("effort.reply", "0"),
      ("cadence.tier.a", "0"), ("cadence.tier.a", "45d..30d"), ("cadence.tag.acme", "often"),
      ("band.warm", "0.5"), ("band.cold", "0.7"), ("cadence.longest", "1"),
    ])
  func nonsenseIsRefused(key: String, text: String) {
    var policy = Policy()
    #expect(throws: HearthError.self) { try policy.set(key, to: text) }
    #expect(throws: HearthError.self) { try Policy(overrides: [key: text]) }
    #expect(policy == .standard)
  }

  @Test func refusalNamesTheRange() {
    var policy = Policy()
    #expect(
      throws: HearthError.badData("'400' is no value of 'warmth.window': it takes 1 to 365.")
    ) { try policy.set("warmth.window", to: "400") }
  }

  @Test func refusalOfASpanNamesItsRange() {
    var policy = Policy()
    #expect(
      throws: HearthError.badData(
        "'0' is no value of 'followup.ghosted': it takes 1 to 3650, a whole number.")
    ) { try policy.set("followup.ghosted", to: "0") }
  }

  @Test func spansOfThePlaybookArePartOfThePolicy() throws {
    let policy = try Policy(overrides: [
      "followup.ghosted": "21", "keep-warm.cadence": "none", "keep-warm.accepted": "120d",
    ])
    #expect(policy.playbook.ghostedDays == 21)
    #expect(policy.playbook.keepWarm == nil)
    #expect(policy.playbook.keepWarmAfterAcceptance?.idealDays == 120)
  }

  @Test(
    "An unknown key names those near it",
    arguments: [
      ("warmth.prior-gp", "warmth.prior-gap"), ("prior-gap", "warmth.prior-gap"),
      ("Threshold", "list.threshold"), ("awaiting.expire", "awaiting.expires"),
    ])
  func unknownKeyNamesNearOnes(key: String, near: String) {
    #expect {
      try Policy.entry(key)
    } throws: { error in
      guard case .policyKeyNotFound(key, let suggestions) = error as? HearthError else {
        return false
      }
      return suggestions.contains(near)
    }
  }

  @Test("What is near nothing names nothing", arguments: ["", "cadence.tag.", "zzzzzzzzzzzz"])
  func keyNearNothing(key: String) {
    #expect(throws: HearthError.self) { try Policy.entry(key) }
  }

  @Test func tagsAreKeysOfTheirOwn() throws {
    var policy = Policy()
    try policy.set("cadence.tag.FinTech", to: "2w")
    #expect(policy.overrides == ["cadence.tag.fintech": "14d"])
    #expect(try policy.text(of: "cadence.tag.fintech") == "14d")
    #expect(policy.entries.map(\.key).last == "cadence.tag.fintech")
    try policy.set("cadence.tag.fintech", to: "none")
    #expect(policy == .standard)
  }

  @Test func equalPoliciesHaveEqualHashes() throws {
    var composed = Policy()
    var decomposed = Policy()
    try composed.set("cadence.tag.caf\u{E9}", to: "30d")
    try decomposed.set("cadence.tag.cafe\u{301}", to: "30")
    composed.importance.tiers.c = -0.0
    #expect(composed == decomposed)
    #expect(composed.hash == decomposed.hash)
  }

  @Test func hashDoesNotDependOnTheOrderOfSetting() throws {
    let keys = ["list.threshold", "cadence.tag.b", "cadence.tag.a", "cadence.tier.d"]
    var policies = [Policy(), Policy()]
    for key in keys { try policies[0].set(key, to: key.contains("cadence") ? "9d" : "3") }
    for key in keys.reversed() {
      try policies[1].set(key, to: key.contains("cadence") ? "9d" : "3")
    }
    #expect(policies[0].hash == policies[1].hash)
  }

  @Test func bandsAreThePolicys() throws {
    let policy = try Policy(overrides: ["band.warm": "0.99", "band.cooling": "0.98"])
    let warmth = Warmth(gapCount: 5, logGapSum: 17, elapsedDays: 1, model: policy.warmth)
    #expect(warmth.band == .cold)
    #expect(Warmth(gapCount: 5, logGapSum: 17, elapsedDays: 1).band == .warm)
  }
}
