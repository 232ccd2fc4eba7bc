public import HearthDomain

/// What needs the owner in one relationship now, and why: what list, card and JSON all show.
public struct Attention: Hashable, Sendable {
  public let standing: Standing
  public let score: AttentionScore
  /// What counts as now.
  public let moment: Instant
  private let floors: Band.Floors

  public var contact: Contact.ID { standing.contact }

  /// Weighs one relationship as of `now`; without a calendar nudges stay in raw days.
  public init(
    of standing: Standing, asOf now: Instant, policy: Policy = .standard,
    calendar: BusinessCalendar? = nil
  ) {
    var scorer = AttentionScorer(asOf: now, policy: policy, calendar: calendar)
    let score = scorer.score(standing)
    self.init(standing, score, by: scorer)
  }

  init(_ standing: Standing, _ score: AttentionScore, by scorer: AttentionScorer) {
    self.standing = standing
    self.score = score
    moment = scorer.moment
    floors = scorer.policy.warmth.floors
  }

  public var turn: Turn { Turn(after: standing.statistics, obligations: standing.obligations) }

  /// Why the contact is not to be listed at all, if it isn't.
  public var suspension: Contribution.Kind? { standing.suspension(asOf: moment) }

  /// Whether nobody reaches out because they are quiet by agreement, rather than because an answer is
  /// awaited.
  public var isQuiet: Bool {
    standing.quietUntil.map { $0 > moment && $0 == score.nextNudgeAt } ?? false
  }

  /// The instant at which the band below warm begins, or began; `nil` if the contact was never touched,
  /// or if that is thousands of years away.
  public var coolsAt: Instant? {
    guard let warmth = score.warmth else { return nil }
    return standing.statistics.lastAt?.adding(days: warmth.days(untilAliveFallsTo: floors.warm))
  }
}

extension Attention {
  /// The lines of the score in order; the total is their sum from the first to the last.
  public var contributions: [Contribution] {
    Contribution.Kind.allCases.compactMap(contribution)
  }

  /// The reason that weighs most of those that may be acted on now, the first of equals.
  ///
  /// Where something is pressing, what is owed or was promised comes before any silence. `nil` if nothing
  /// is worth any points, or all that is has to wait.
  public var reason: Contribution? {
    let pressing = standing.obligations.isPressing ? weightiest { $0.isOwed } : nil
    return (pressing ?? weightiest { _ in true }).flatMap(contribution)
  }

  private func weightiest(
    where isMeant: (Contribution.Kind) -> Bool
  ) -> Contribution.Kind? {
    let kinds = Contribution.Kind.allCases.filter { kind in
      kind.role == .obligation || kind.role == .outreach && !score.isHeldBack
    }
    return kinds.filter(isMeant).reduce(nil as Contribution.Kind?) { best, kind in
      points(kind) > (best.map(points) ?? 0) ? kind : best
    }
  }

  private func points(_ kind: Contribution.Kind) -> Double { score[kind] ?? 0 }

  private func contribution(_ kind: Contribution.Kind) -> Contribution? {
    guard let points = score[kind], let basis = basis(of: kind) else { return nil }
    return Contribution(kind: kind, points: points, basis: basis)
  }

  private func basis(of kind: Contribution.Kind) -> Contribution.Basis? {
    let obligations = standing.obligations
    return switch kind {
    case .interview: due(obligations.interviewAt)
    case .thankYou: due(obligations.thankYouDueAt)
    case .replyOwed: due(obligations.replyDueAt)
    case .promised: due(obligations.promiseDueAt)
    case .decision: due(obligations.decisionAt)
    case .awaitingReply: due(score.nextNudgeAt)
    case .firstFollowUp: score.warmth.map { .elapsed(days: $0.elapsedDays) }
    case .cadence: cadenceBasis
    case .cooling: score.loss.map { .loss($0) }
    case .importance: score.importance.map { .importance($0) }
    case .holdBack: score.nextNudgeAt.map { .until($0) }
    case .snoozed: standing.snoozedUntil.map { .until($0) }
    case .archived, .doNotContact: .status
    }
  }

  private func due(_ instant: Instant?) -> Contribution.Basis? {
    instant.map { .due($0, days: moment.days(since: $0)) }
  }

  private var cadenceBasis: Contribution.Basis? {
    guard let cadence = standing.cadence, let warmth = score.warmth else { return nil }
    return .cadence(cadence, days: warmth.elapsedDays)
  }
}
