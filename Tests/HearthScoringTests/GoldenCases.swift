import Foundation

/// The reference values of `Golden/scoring.json`, computed at 50 digits by other means.
struct GoldenCases: Decodable {
  let warmth: [WarmthCase]
  let coldAfter: [ColdAfterCase]
  let statistics: [StatisticsCase]
  let backDatedInsert: [BackDatedCase]
  let ramp: [RampCase]
  let nudgeWait: [WaitCase]
  let attention: [AttentionCase]
  let bgnbd: [DropoutCase]
  let mbgnbd: [DropoutCase]

  /// How many cases there are.
  var count: Int {
    warmth.count + coldAfter.count + statistics.count + backDatedInsert.count + ramp.count
      + nudgeWait.count + attention.count + bgnbd.count + mbgnbd.count
  }

  struct WarmthCase: Decodable, Sendable {
    let log: String
    let gapCount: Int
    let logGapSum: Double
    let elapsedDays: Double
    let cadence: Double?
    let usualGap: Double
    let slope: Double
    let odds: Double
    let survival: Double
    let pAlive: Double
    let pSilent: Double
  }

  struct ColdAfterCase: Decodable, Sendable {
    let log: String
    let gapCount: Int
    let logGapSum: Double
    let threshold: Double
    let days: Double
  }

  struct StatisticsCase: Decodable, Sendable {
    /// Day, direction and kind of each touch.
    let events: [Event]
    let touchDays: Int
    let logGapSum: Double
    let strength: Double
    let inbound: Int
    let outbound: Int
    let outboundStreak: Int
    let lastDay: Int
  }

  struct BackDatedCase: Decodable, Sendable {
    let before: [Int]
    let insert: Int
    let logGapSumBefore: Double
    let logGapSumAfter: Double
  }

  struct Event: Decodable, Sendable {
    let day: Int
    let direction: String
    let kind: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      day = try values.decode(Int.self)
      direction = try values.decode(String.self)
      kind = try values.decode(String.self)
    }
  }

  static func load() throws -> GoldenCases {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/scoring.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(GoldenCases.self, from: Data(contentsOf: file))
  }
}

/// Whether two figures agree to 1e-9, relative for large ones.
func agree(_ got: Double, _ want: Double) -> Bool {
  abs(got - want) <= 1e-9 * max(1, abs(want))
}
