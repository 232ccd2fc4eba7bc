public import HearthDomain

/// Whether decisions came by the day that was named for them at the end of an interview.
///
/// The day ends when clocks in the interview's zone say so. A decision is a move of the role to another
/// stage, or the next round being arranged; messages in between are none. Where the owner gave the role
/// up before that day was over, nothing is judged.
public struct DecisionTally: Sendable {
  public private(set) var keptCount = 0
  public private(set) var lateCount = 0
  public private(set) var silentCount = 0
  /// From the end of the day named to the decision, of those that were late.
  public private(set) var delays = Durations()
  /// Those judged, and whether each was kept.
  public private(set) var verdicts: [(interview: InterviewHistory, isKept: Bool)] = []

  public init(
    of history: SearchHistory, in scope: StatisticsScope, calendar: BusinessCalendar,
    asOf now: Instant
  ) {
    var clocks = Clocks(calendar)
    for interview in history.interviews
    where scope.includes(interview.endsAt) && scope.includes(interview.parties) {
      guard let day = interview.decisionBy else { continue }
      let deadline = clocks.start(of: day.adding(days: 1), in: interview.timeZone)
      judge(interview, deadline, asOf: now)
    }
  }

  /// Of the days named that have passed, or were kept before, those kept.
  public var kept: Proportion { Proportion(keptCount, of: keptCount + lateCount + silentCount) }

  private mutating func judge(
    _ interview: InterviewHistory, _ deadline: Instant, asOf now: Instant
  ) {
    if let answeredAt = interview.answeredAt, answeredAt < deadline {
      keptCount += 1
      return verdicts.append((interview, true))
    }
    let isGivenUp = interview.withdrawnAt.map { $0 < deadline } ?? false
    guard deadline <= now, !isGivenUp else { return }
    verdicts.append((interview, false))
    guard let answeredAt = interview.answeredAt else {
      silentCount += 1
      return
    }
    lateCount += 1
    delays.add(from: deadline, to: answeredAt)
  }
}
