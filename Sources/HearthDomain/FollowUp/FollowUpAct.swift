/// What the owner said of a follow-up, derived or not: that it is done, drafted, not to be, or to wait.
public struct FollowUpAct: Hashable, Sendable {
  public let key: FollowUp.Key
  public let verdict: Verdict
  public let at: Instant

  public init(key: FollowUp.Key, verdict: Verdict, at: Instant) {
    self.key = key
    self.verdict = verdict
    self.at = at
  }

  public enum Verdict: Hashable, Sendable {
    case done
    /// Not to be done, for a reason.
    case dismissed(reason: String)
    case snoozed(until: Instant)
    /// A draft of it was made: it is to be done still.
    case drafted
  }
}

extension FollowUpAct: Comparable {
  /// By time, so that the last act is the greatest; of the same time, the one that closes more.
  public static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: (Instant, Int, Instant, String, FollowUp.Key) {
    switch verdict {
    case .drafted: (at, 0, at, "", key)
    case .snoozed(let until): (at, 1, until, "", key)
    case .dismissed(let reason): (at, 2, at, reason, key)
    case .done: (at, 3, at, "", key)
    }
  }
}
