import Foundation
public import HearthDomain

/// Works out what needs the owner now, relationship by relationship, by one policy.
///
/// The points are those of a to-do list with urgencies: named contributions that add up. It mutates
/// only what it remembers of the calendar's time zone.
///
/// - SeeAlso: Taskwarrior's urgency, whose scale the points are on.
public struct AttentionScorer: Sendable {
  private let scale: Scale
  /// `nil` to leave nudges in raw days.
  private var calendar: BusinessCalendar?

  /// What counts as now.
  public var moment: Instant { scale.moment }
  public var policy: Policy { scale.policy }

  public init(asOf now: Instant, policy: Policy = .standard, calendar: BusinessCalendar? = nil) {
    scale = Scale(asOf: now, policy: policy)
    self.calendar = calendar
  }

  /// The points of one relationship.
  ///
  /// A line stands where the fact behind it does, be it worth nothing yet; one that is suspended has
  /// one line of no points instead.
  public mutating func score(_ standing: Standing) -> AttentionScore {
    let warmth = scale.warmth(of: standing)
    var score = AttentionScore(warmth: warmth, loss: warmth.map { scale.loss(of: standing, $0) })
    score.nextNudgeAt = nextNudge(of: standing)
    if let suspension = standing.suspension(asOf: scale.moment) {
      score.add(suspension, 0)
      return score
    }
    scale.addObligations(standing.obligations, to: &score)
    scale.addOutreach(standing, to: &score)
    scale.addAdjustments(standing, to: &score)
    return score
  }

  private mutating func nextNudge(of standing: Standing) -> Instant? {
    let wait = scale.nudgeGuard.nextNudge(
      after: standing.statistics, wait: standing.obligations.wait)
    let answered = wait.orLater(standing.restsUntil).map { calendar?.rolledForward($0) ?? $0 }
    return answered.orLater(standing.quietUntil)
  }
}

/// What every relationship is weighed on.
///
/// A class, and never changed: it is large, and each of thousands of relationships asks it five times.
private final class Scale: Sendable {
  let moment: Instant
  let policy: Policy
  let nudgeGuard: NudgeGuard
  private let logPriorGap: Double
  private let logFullStrength: Double

  init(asOf now: Instant, policy: Policy) {
    moment = now
    self.policy = policy
    nudgeGuard = NudgeGuard(waits: policy.waits)
    logPriorGap = log(policy.warmth.priorGapDays)
    logFullStrength = log(1 + policy.warmth.fullStrength)
  }

  // MARK: What points rest on

  func warmth(of standing: Standing) -> Warmth? {
    let statistics = standing.statistics
    guard let lastAt = statistics.lastAt else { return nil }
    let cadence = standing.cadence
    return Warmth(
      gapCount: statistics.touchDayCount - 1, logGapSum: statistics.logGapSum,
      elapsedDays: moment.days(since: lastAt),
      priorLogGap: cadence.map { log(Double($0.idealDays)) } ?? logPriorGap,
      priorWeight: cadence == nil ? policy.warmth.priorWeight : policy.warmth.cadenceWeight,
      model: policy.warmth)
  }

  func loss(of standing: Standing, _ warmth: Warmth) -> ExpectedLoss {
    ExpectedLoss(
      strength: standing.statistics.strength, warmth: warmth,
      halfLifeDays: policy.touches.halfLifeDays, logFull: logFullStrength)
  }

  // MARK: Lines

  func addObligations(_ obligations: Obligations, to score: inout AttentionScore) {
    let deadlines = policy.deadlines
    // An interview that has begun needs no preparing; what follows from it is owed by then.
    if let interviewAt = obligations.interviewAt, interviewAt >= moment {
      let points = deadlines.points(deadlines.interview, moment.days(since: interviewAt))
      score.add(.interview, points, dueAt: interviewAt)
    }
    if let dueAt = obligations.thankYouDueAt {
      score.add(.thankYou, deadlines.thankYouPoints(moment.days(since: dueAt)), dueAt: dueAt)
    }
    if let dueAt = obligations.replyDueAt {
      let points = deadlines.points(deadlines.replyOwed, moment.days(since: dueAt))
      score.add(.replyOwed, points, dueAt: dueAt)
    }
    if let dueAt = obligations.promiseDueAt {
      let points = deadlines.points(deadlines.promised, moment.days(since: dueAt))
      score.add(.promised, points, dueAt: dueAt)
    }
  }

  func addOutreach(_ standing: Standing, to score: inout AttentionScore) {
    let deadlines = policy.deadlines
    if let decisionAt = standing.obligations.decisionAt {
      let points = deadlines.points(deadlines.decision, moment.days(since: decisionAt))
      score.add(.decision, points, dueAt: decisionAt)
    }
    // After the last try nothing is awaited any more.
    if standing.obligations.expectsReply == true, let nextNudgeAt = score.nextNudgeAt,
      !nudgeGuard.isResting(unanswered: standing.statistics.outboundStreak)
    {
      let points = deadlines.points(deadlines.awaitingReply, moment.days(since: nextNudgeAt))
      score.add(.awaitingReply, points, dueAt: nextNudgeAt)
    }
    // Only a rhythm that the owner asked for goes on beside a process that has its own.
    if standing.obligations.isInProcess, standing.cadence == nil { return }
    guard let warmth = score.warmth, let loss = score.loss else { return }
    if standing.statistics.touchDayCount == 1 {
      score.add(.firstFollowUp, policy.firstFollowUp.points(after: warmth.elapsedDays))
    }
    if let cadence = standing.cadence {
      score.add(.cadence, policy.cadence.points(cadence, after: warmth.elapsedDays))
    }
    score.add(.cooling, policy.cooling.points * loss.total)
  }

  func addAdjustments(_ standing: Standing, to score: inout AttentionScore) {
    let importance = Importance(
      tier: standing.tier, stage: standing.obligations.stage,
      valueRatio: standing.obligations.valueRatio, weights: policy.importance)
    score.importance = importance
    score.add(.importance, (importance.multiplier - 1) * score.total)
    if let nextNudgeAt = score.nextNudgeAt, moment < nextNudgeAt {
      score.add(.holdBack, 0 - importance.multiplier * score.outreach)
    }
  }
}

extension Instant? {
  /// The later of the two, as far as there are any.
  fileprivate func orLater(_ other: Instant?) -> Instant? {
    guard let self, let other else { return self ?? other }
    return Swift.max(self, other)
  }
}
