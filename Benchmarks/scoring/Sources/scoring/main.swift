// How long attention for 100,000 relationships takes, from their statistics, on one core.
//
//   swift run -c release --package-path Benchmarks/scoring
import Foundation
import HearthDomain
import HearthScoring

let count = 100_000
let rounds = 15
let now = Instant(unixSeconds: 1_777_813_500)

/// A relationship with a history of its own, the same in every run.
func relationship(_ number: Int) -> Relationship {
  var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
  func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
  var statistics = RelationshipStatistics()
  let first = Day(of: now, secondsFromUTC: 0).number - 400 - below(400)
  var day = first
  for touch in 0..<(1 + below(20)) {
    let mark = TouchMark(
      touchpoint: Touchpoint.ID(rawValue: Int64(touch)), occurredOn: Day(number: day),
      occurredAt: Instant(unixSeconds: Int64(day) * 86_400 + 40_000),
      channel: Touchpoint.Channel.allCases[below(7)],
      direction: below(2) == 0 ? .inbound : .outbound)
    statistics.append(mark)
    day += 1 + below(30)
  }
  return Relationship(
    contact: Contact.ID(rawValue: Int64(number)),
    tier: below(3) == 0 ? Contact.Tier.allCases[below(4)] : nil, statistics: statistics)
}

/// Ranks everybody, and returns the best 20.
func rank(_ relationships: [Relationship], in calendar: BusinessCalendar) -> [Contact.ID] {
  var ranking = AttentionRanking(asOf: now, limit: 20, calendar: calendar)
  for relationship in relationships { ranking.consider(Standing(relationship, asOf: now)) }
  return ranking.attentions.map(\.contact)
}

let relationships = (1...count).map(relationship)
let calendar = BusinessCalendar(timeZone: .gmt)
let clock = ContinuousClock()
let times = (0..<rounds).map { _ in
  clock.measure { precondition(rank(relationships, in: calendar).count == 20) }
}.sorted()
let median = times[rounds / 2] / .milliseconds(1)
print("\(count) relationships: \(median) ms, the median of \(rounds)")
