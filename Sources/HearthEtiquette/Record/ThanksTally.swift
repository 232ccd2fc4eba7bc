public import HearthDomain

/// Whether interviews were thanked for in time: within as many hours of their end as the playbook says.
public struct ThanksTally: Hashable, Sendable {
  /// The hours within which thanks are in time.
  public let hours: Int
  /// Of the interviews, those for which somebody was thanked in time.
  public private(set) var interviews = Proportion()
  /// Of the interviews, those for which everybody was.
  public private(set) var complete = Proportion()
  /// Of the thanks that were owed, those given in time.
  public private(set) var thanks = Proportion()
  /// Thanks that were given, but late.
  public private(set) var lateCount = 0

  /// About one candidate in ten follows an interview up at all.
  public static let usualShare = 0.1

  /// The tally of the interviews that ended in `scope`, but for those whose thanks may still be in time.
  public init(
    of history: SearchHistory, in scope: StatisticsScope, by playbook: Playbook,
    asOf now: Instant
  ) {
    hours = playbook.terms.thankYouHours
    var ledger = ThanksLedger(of: history, calendar: playbook.calendar)
    for interview in history.interviews
    where interview.isMeeting && scope.includes(interview.endsAt)
      && scope.includes(interview.parties)
    {
      let dueAt = interview.endsAt.adding(hours: hours)
      let hosts = interview.hosts.filter { !ledger.isWaived($0, interview) }
      let times = hosts.map { ledger.thankedAt($0, interview) }
      let timelyCount = times.count { $0.map { $0 <= dueAt } ?? false }
      let isComplete = timelyCount == hosts.count
      guard !hosts.isEmpty, isComplete || dueAt < now else { continue }
      interviews.count(isPart: timelyCount > 0)
      complete.count(isPart: isComplete)
      thanks = Proportion(thanks.part + timelyCount, of: thanks.whole + hosts.count)
      lateCount += times.compactMap(\.self).count - timelyCount
    }
  }
}

/// When whom was thanked for what, by the touches and by the owner's word.
private struct ThanksLedger {
  private let thanks: [Contact.ID: [Instant]]
  private let acts: [FollowUp.Key: FollowUpAct]
  private var clocks: Clocks

  init(of history: SearchHistory, calendar: BusinessCalendar) {
    thanks = history.thanks.mapValues { $0.sorted() }
    acts = Dictionary(
      history.thankYouActs.map { ($0.key, $0) }, uniquingKeysWith: max)
    clocks = Clocks(calendar)
  }

  func isWaived(_ host: Contact.ID, _ interview: InterviewHistory) -> Bool {
    if case .dismissed = verdict(on: host, interview)?.verdict { true } else { false }
  }

  /// The first thanks since the interview's end; those at noon to the second may have come later that
  /// day.
  mutating func thankedAt(_ host: Contact.ID, _ interview: InterviewHistory) -> Instant? {
    for at in thanks[host] ?? [] where clocks.latest(at) >= interview.endsAt { return at }
    guard let act = verdict(on: host, interview), act.verdict == .done else { return nil }
    return act.at
  }

  private func verdict(
    on host: Contact.ID, _ interview: InterviewHistory
  ) -> FollowUpAct? {
    acts[FollowUp.Key(.thankYou, subject: interview.uid, contact: host)]
  }
}
