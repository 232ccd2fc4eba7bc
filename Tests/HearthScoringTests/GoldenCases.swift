import Foundation

/// The reference values of `Golden/scoring.json`, computed at 50 digits by other means.
struct GoldenCases: Decodable {
  let warmth: [WarmthCase]
  let coldAfter: [ColdAfterCase]
  let statistics: [StatisticsCase]
  let backDatedInsert: [BackDatedCase]

  struct WarmthCase: Decodable, Sendable {
    let log: String
    let x: Int
    let L: Double
    let e: Double
    let cadence: Double?
    let usual_gap: Double
    let beta: Double
    let odds: Double
    let S: Double
    let p_alive: Double
    let p_silent_30: Double
  }

  struct ColdAfterCase: Decodable, Sendable {
    let log: String
    let x: Int
    let L: Double
    let theta: Double
    let days: Double
  }

  struct StatisticsCase: Decodable, Sendable {
    /// Day, direction and kind of each touch.
    let events: [Event]
    let n: Int
    let L: Double
    let D_at_last_day: Double
    let n_in: Int
    let n_out: Int
    let out_streak: Int
    let last_day: Int
  }

  struct BackDatedCase: Decodable, Sendable {
    let before: [Int]
    let insert: Int
    let L_before: Double
    let L_after: Double
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

  enum CodingKeys: String, CodingKey {
    case warmth
    case coldAfter = "cold_after"
    case statistics
    case backDatedInsert = "back_dated_insert"
  }

  static func load() throws -> GoldenCases {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/scoring.json")
    return try JSONDecoder().decode(GoldenCases.self, from: Data(contentsOf: file))
  }
}

/// Whether two figures agree to 1e-9, relative for large ones.
func agree(_ got: Double, _ want: Double) -> Bool {
  abs(got - want) <= 1e-9 * max(1, abs(want))
}
