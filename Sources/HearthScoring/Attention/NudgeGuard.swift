public import HearthDomain

/// Keeps a contact from being pestered: how long to leave somebody who has not answered.
///
/// The wait after the first unanswered touch doubles after the second; from the third on there is a
/// long rest. Touches over all channels and about all roles count together, for one person reads them.
///
/// - SeeAlso: RFC 6298, section 5.5, which doubles a timer after each unanswered try.
public struct NudgeGuard: Hashable, Sendable {
  public let waits: Policy.Waits

  public init(waits: Policy.Waits = Policy.standard.waits) {
    self.waits = waits
  }

  /// The days to leave after `unanswered` touches since their last, `firstDays` after the first.
  public func waitDays(unanswered: Int, firstDays: Double) -> Double {
    guard unanswered > 0 else { return 0 }
    guard !isResting(unanswered: unanswered) else { return waits.restDays }
    var days = firstDays
    for _ in 1..<unanswered where days < waits.restDays { days *= waits.factor }
    return min(days, waits.restDays)
  }

  /// Whether so many unanswered touches are enough: time to close the matter, or to let it rest.
  public func isResting(unanswered: Int) -> Bool {
    unanswered >= waits.streakLimit
  }

  /// What a contact is spared who has not answered: one touch more would be as many as are enough.
  public struct Rest: Hashable, Sendable {
    public let until: Instant
    /// Whether something of value may be sent all the same: once, before the streak is complete.
    public let allowsValue: Bool

    public init(until: Instant, allowsValue: Bool) {
      self.until = until
      self.allowsValue = allowsValue
    }
  }

  /// The rest that a contact is owed, in raw days, be it over or not; `nil` if none is.
  ///
  /// It ends with an answer, and with whatever opened the matter again since the last touch, such as a
  /// new role.
  public func rest(
    after statistics: RelationshipStatistics, reopenedAt: Instant? = nil
  ) -> Rest? {
    let unanswered = statistics.outboundStreak
    guard unanswered > 0, isResting(unanswered: unanswered + 1),
      let last = statistics.lastOutboundAt, reopenedAt.map({ $0 <= last }) ?? true
    else { return nil }
    let until = last.adding(seconds: Int64((waits.restDays * 86_400).rounded()))
    return Rest(until: until, allowsValue: !isResting(unanswered: unanswered))
  }

  /// When the contact may be reached out to again, in raw days; `nil` if nothing is unanswered.
  public func nextNudge(
    after statistics: RelationshipStatistics, wait: Obligations.Wait = .ordinary
  ) -> Instant? {
    guard statistics.outboundStreak > 0, let last = statistics.lastOutboundAt else { return nil }
    let days = waitDays(unanswered: statistics.outboundStreak, firstDays: waits[wait])
    return last.adding(seconds: Int64((days * 86_400).rounded()))
  }
}
