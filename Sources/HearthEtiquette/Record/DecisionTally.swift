public import HearthDomain

/// Whether decisions came by the day that was named for them at the end of an interview, or within the grace
/// after it.
///
/// Days end when clocks in the interview's zone say so. A decision is an answer of theirs that moved the
/// role on, the next round being arranged, or a word of the recruiter or the panel on the day named or
/// since; words before that day are none. Where the owner gave the role up before that time was over,
/// nothing is judged.
public struct DecisionTally: Sendable {
  public private(set) var keptCount = 0
  public private(set) var lateCount = 0
  public private(set) var silentCount = 0
  /// From the end of the grace to the decision, of those that were late.
  public private(set) var delays = Durations()
  /// Those judged, and whether each was kept.
  public private(set) var verdicts: [(interview: InterviewHistory, isKept: Bool)] = []

  public init(
    of history: SearchHistory, in scope: StatisticsScope, by playbook: Playbook, asOf now: Instant
  ) {
    var clocks = Clocks(playbook.calendar)
    for interview in history.interviews
    where scope.includes(interview.endsAt) && scope.includes(interview.parties) {
      guard let day = interview.decisionBy else { continue }
      let deadline = clocks.start(
        of: day.adding(days: 1 + playbook.terms.graceDays), in: interview.timeZone)
      let answeredAt = history.answer(to: interview, by: day, &clocks)
      judge(interview, deadline, answeredAt, asOf: now)
    }
  }

  /// Of the days named that have passed, or were kept before, those kept.
  public var kept: Proportion { Proportion(keptCount, of: keptCount + lateCount + silentCount) }

  private mutating func judge(
    _ interview: InterviewHistory, _ deadline: Instant, _ answeredAt: Instant?, asOf now: Instant
  ) {
    if let answeredAt, answeredAt < deadline {
      keptCount += 1
      return verdicts.append((interview, true))
    }
    let isGivenUp = interview.withdrawnAt.map { $0 < deadline } ?? false
    guard deadline <= now, !isGivenUp else { return }
    verdicts.append((interview, false))
    guard let answeredAt else {
      silentCount += 1
      return
    }
    lateCount += 1
    delays.add(from: deadline, to: answeredAt)
  }
}

extension SearchHistory {
  /// When an interview was answered first, a decision having been named for `day`.
  fileprivate func answer(
    to interview: InterviewHistory, by day: Day, _ clocks: inout Clocks
  ) -> Instant? {
    let roundDay = clocks.day(of: interview.endsAt.adding(seconds: -1), in: interview.timeZone)
    let roundDayEndsAt = clocks.start(of: roundDay.adding(days: 1), in: interview.timeZone)
    let dayBeginsAt = clocks.start(of: day, in: interview.timeZone)
    let move = interview.moves.first { $0.answersRound(onDayUntil: roundDayEndsAt) }?.at
    let word = interview.hosts.compactMap { host in
      words[host]?.filter { $0 >= dayBeginsAt && $0 > interview.endsAt }.min()
    }.min()
    return [move, interview.nextRoundAt, word].compactMap(\.self).min()
  }
}
