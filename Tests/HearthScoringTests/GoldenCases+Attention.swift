import Foundation
import HearthDomain
import HearthScoring
import Testing

extension GoldenCases {
  struct RampCase: Decodable, Sendable {
    let daysPastDue: Double
    let lead: Double
    let grace: Double
    let value: Double
  }

  struct WaitCase: Decodable, Sendable {
    let unanswered: Int
    let firstDays: Double
    let days: Double
  }

  /// A case of the BG/NBD or the MBG/NBD model, by the names of its parameters in the literature.
  struct DropoutCase: Decodable, Sendable {
    let r: Double
    let alpha: Double
    let a: Double
    let b: Double
    let repeatCount: Int
    let lastDay: Double
    let observedDays: Double
    let pAlive: Double
    let gapSurvival: Double?
  }

  /// A relationship in days since some day, and each line of its score.
  struct AttentionCase: Decodable, Sendable, CustomTestStringConvertible {
    let `case`: String
    let now: Double
    let score: Double
    let contributions: [Line]
    let gapCount: Int
    let logGapSum: Double
    let strength: Double
    let lastDay: Double
    let tier: String?
    let stage: String?
    let valueRatio: Double?
    let due: Due?
    let outboundStreak: Int?
    let lastOutboundDay: Double?
    let expectsReply: Bool?
    let firstWait: Double?
    let cadence: Double?
    let snoozedUntilDay: Double?
    let doNotContact: Bool?

    var testDescription: String { `case` }
  }

  struct Due: Decodable, Sendable {
    let interview: Double?
    let thankYou: Double?
    let replyOwed: Double?
    let promised: Double?
    let decision: Double?
  }

  struct Line: Decodable, Sendable {
    let name: String
    let points: Double

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      name = try values.decode(String.self)
      points = try values.decode(Double.self)
    }
  }
}

extension GoldenCases.AttentionCase {
  /// The reference's words for stages.
  private static let stages: [String: Stage] = [
    "lead": .lead, "applied": .submitted, "screen": .screening, "interview": .interviewing,
    "final": .final, "offer": .offer, "closed": .rejected,
  ]

  static func instant(_ day: Double) -> Instant { Instant(unixSeconds: Int64(day * 86_400)) }

  func standing() throws -> Standing {
    var statistics = RelationshipStatistics()
    statistics.touchDayCount = gapCount + 1
    statistics.logGapSum = logGapSum
    statistics.strength = strength
    statistics.lastAt = Self.instant(lastDay)
    statistics.outboundStreak = outboundStreak ?? 0
    statistics.lastOutboundAt = lastOutboundDay.map(Self.instant)
    return Standing(
      contact: Contact.ID(rawValue: 1), statistics: statistics, obligations: try obligations(),
      tier: tier.flatMap(Contact.Tier.init), status: doNotContact == true ? .doNotContact : .active,
      cadence: try cadence.map { try Cadence(idealDays: Int($0)) },
      snoozedUntil: snoozedUntilDay.map(Self.instant))
  }

  private func obligations() throws -> Obligations {
    var obligations = Obligations()
    obligations.interviewAt = due?.interview.map(Self.instant)
    obligations.thankYouDueAt = due?.thankYou.map(Self.instant)
    obligations.replyDueAt = due?.replyOwed.map(Self.instant)
    obligations.promiseDueAt = due?.promised.map(Self.instant)
    obligations.decisionAt = due?.decision.map(Self.instant)
    obligations.stage = try stage.map { try #require(Self.stages[$0]) }
    obligations.valueRatio = valueRatio
    obligations.wait = firstWait == 2 ? .scheduling : .ordinary
    obligations.expectsReply = expectsReply ?? false
    return obligations
  }
}
