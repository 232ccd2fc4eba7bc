import Foundation

extension Policy {
  /// What is due by a date weighs `points` times a ramp over the days around it.
  public struct Deadline: Hashable, Sendable {
    public var points: Double
    /// Days before the date at which it begins to count; 0 or more.
    public var leadDays: Double
    /// Days after the date at which it counts in full; 0 or more.
    public var graceDays: Double

    public init(points: Double, leadDays: Double, graceDays: Double) {
      self.points = points
      self.leadDays = leadDays
      self.graceDays = graceDays
    }
  }

  /// The dated contributions.
  public struct Deadlines: Hashable, Sendable {
    /// The share of the points that a deadline has as soon as it counts, in `0...1`.
    public var rampFloor = 0.2
    public var interview = Deadline(points: 9, leadDays: 2, graceDays: 0)
    public var thankYou = Deadline(points: 10, leadDays: 1, graceDays: 0)
    /// Days late from which thanks fade: they had better come late than never, but not months late.
    public var thankYouFadeAfterDays = 3.0
    public var thankYouFadeHalfLifeDays = 3.0
    public var replyOwed = Deadline(points: 11, leadDays: 1, graceDays: 2)
    public var promised = Deadline(points: 12, leadDays: 3, graceDays: 4)
    public var decision = Deadline(points: 9, leadDays: 0, graceDays: 5)
    public var awaitingReply = Deadline(points: 5, leadDays: 0, graceDays: 7)

    public init() {}

    /// The share of a deadline's points that count `days` past its date, negative before it: 0 up to
    /// the lead, then from ``rampFloor`` in a straight line to 1 at the end of the grace.
    public func ramp(_ days: Double, leadDays: Double, graceDays: Double) -> Double {
      guard days >= -leadDays else { return 0 }
      let span = leadDays + graceDays
      let share = span > 0 ? min(1, (days + leadDays) / span) : 1
      return rampFloor + (1 - rampFloor) * share
    }

    /// The points of `deadline`, `days` past its date.
    public func points(_ deadline: Deadline, _ days: Double) -> Double {
      deadline.points * ramp(days, leadDays: deadline.leadDays, graceDays: deadline.graceDays)
    }

    /// The points of thanks, `days` past the time they were due.
    public func thankYouPoints(_ days: Double) -> Double {
      let points = points(thankYou, days)
      let late = days - thankYouFadeAfterDays
      return late > 0 ? points * exp2(-late / thankYouFadeHalfLifeDays) : points
    }
  }
}

extension Policy.FirstFollowUp {
  /// The points, `days` after the only touch.
  public func points(after days: Double) -> Double {
    guard days > afterDays else { return 0 }
    let risen = points * min(1, (days - afterDays) / riseDays)
    let late = days - fadeAfterDays
    return late > 0 ? risen * exp2(-late / fadeHalfLifeDays) : risen
  }
}
