import HearthDomain
import HearthScoring
import Testing

@testable import HearthStore

/// The store folds by the weights that the policy shows: both must mean the same keys.
@Suite struct TouchWeightsTests {
  @Test("The setting is the policy's key", arguments: TouchWeights.settings.map(\.key))
  func settingIsThePolicysKey(setting: String) throws {
    var policy = Policy.standard
    try policy.set(String(setting.dropFirst("policy.".count)), to: "7")
    let stored = TouchWeights { $0 == setting ? "7" : nil }
    #expect(stored != .standard)
    #expect(policy.touches == stored)
  }
}
