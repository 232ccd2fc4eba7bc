import HearthDomain
import HearthScoring
import HearthTestSupport
import Testing

@Suite struct AttentionTests {
  static let now = RandomStandings.now

  static func instant(_ days: Double) -> Instant {
    now.adding(seconds: Int64(days * 86_400))
  }

  /// A relationship with a touch every 30 days, the last of them `elapsed` days ago.
  static func standing(
    elapsed: Double = 10, touchDays: Int = 6, _ change: (inout Standing) -> Void = { _ in }
  ) -> Standing {
    var statistics = RelationshipStatistics()
    statistics.touchDayCount = touchDays
    statistics.logGapSum = Double(touchDays - 1) * 3.4
    statistics.strength = 5
    statistics.lastAt = instant(-elapsed)
    var standing = Standing(contact: Contact.ID(rawValue: 1), statistics: statistics)
    change(&standing)
    return standing
  }

  static func points(_ kind: Contribution.Kind, _ change: (inout Standing) -> Void) -> Double? {
    Attention(of: standing(change), asOf: now).score[kind]
  }

  @Test(
    "An interview counts until it begins",
    arguments: [(2.5, 0.0), (2, 1.8), (1, 5.4), (0, 9), (-0.001, nil), (-3, nil)])
  func interviewCounts(days: Double, points: Double?) {
    let got = Self.points(.interview) { $0.obligations.interviewAt = Self.instant(days) }
    #expect(got.map { agree($0, points ?? .nan) } ?? (points == nil))
  }

  @Test(
    "Thanks count from a day before they are due and fade when late",
    arguments: [(-1.01, 0.0), (-1, 2), (0, 10), (3, 10), (6, 5), (9, 2.5)])
  func thanksFade(late: Double, points: Double) throws {
    let got = try #require(
      Self.points(.thankYou) { $0.obligations.thankYouDueAt = Self.instant(-late) })
    #expect(agree(got, points))
  }

  @Test("What is pressing comes before a silence that weighs more", arguments: [false, true])
  func pressingComesFirst(isPressing: Bool) throws {
    let cadence = try Cadence(idealDays: 14, longestDays: 28)
    let standing = Self.standing(elapsed: 200) {
      $0.cadence = cadence
      $0.obligations.thankYouDueAt = Self.instant(1)
      $0.obligations.isPressing = isPressing
    }
    let attention = Attention(of: standing, asOf: Self.now)
    #expect(attention.reason?.kind == (isPressing ? .thankYou : .cadence))
  }

  @Test func whatIsWorthNothingYetIsNoReasonHoweverPressing() throws {
    let cadence = try Cadence(idealDays: 14, longestDays: 28)
    let standing = Self.standing(elapsed: 200) {
      $0.cadence = cadence
      $0.obligations.thankYouDueAt = Self.instant(2)
      $0.obligations.isPressing = true
    }
    #expect(Attention(of: standing, asOf: Self.now).reason?.kind == .cadence)
  }

  @Test(
    "A first follow-up rises, stands and fades",
    arguments: [(0, 0), (3, 0), (5, 2), (7, 4), (21, 4), (35, 2), (49, 1)])
  func firstFollowUpRisesAndFades(days: Double, points: Double) throws {
    let attention = Attention(of: Self.standing(elapsed: days, touchDays: 1), asOf: Self.now)
    #expect(agree(try #require(attention.score[.firstFollowUp]), points))
  }

  @Test func secondTouchDayEndsTheFirstFollowUp() {
    let attention = Attention(of: Self.standing(touchDays: 2), asOf: Self.now)
    #expect(attention.score[.firstFollowUp] == nil)
  }

  @Test(
    "A snooze holds until its end or a later touch of theirs",
    arguments: [
      (1, nil, nil, true), (0, nil, nil, false), (-1, nil, nil, false), (1, -5, -6, true),
      (1, -5, -5, true), (1, -5, -4, false), (1, nil, -4, true), (1, -5, nil, true),
    ] as [(Double, Double?, Double?, Bool)])
  func snoozeHolds(until: Double, setAt: Double?, inboundAt: Double?, holds: Bool) {
    let standing = Self.standing {
      $0.snoozedUntil = Self.instant(until)
      $0.snoozedAt = setAt.map(Self.instant)
      $0.statistics.lastInboundAt = inboundAt.map(Self.instant)
      $0.obligations.promiseDueAt = Self.instant(-9)
    }
    let attention = Attention(of: standing, asOf: Self.now)
    #expect((attention.suspension == .snoozed) == holds)
    #expect((attention.score.total == 0) == holds)
    #expect((attention.reason == nil) == holds)
  }

  @Test(
    "The status comes before the snooze",
    arguments: [
      (Contact.Status.archived, Contribution.Kind.archived), (.doNotContact, .doNotContact),
    ])
  func statusSuspends(status: Contact.Status, kind: Contribution.Kind) {
    let standing = Self.standing {
      $0.status = status
      $0.snoozedUntil = Self.instant(5)
      $0.obligations.interviewAt = Self.instant(1)
    }
    let attention = Attention(of: standing, asOf: Self.now)
    #expect(attention.contributions.map(\.kind) == [kind])
    #expect(attention.contributions.map(\.basis) == [.status])
    #expect(attention.score.total == 0)
  }

  @Test func contactNeverTouchedHasItsObligations() throws {
    var obligations = Obligations()
    obligations.interviewAt = Self.instant(1)
    let standing = Standing(
      contact: Contact.ID(rawValue: 1), statistics: RelationshipStatistics(),
      obligations: obligations, cadence: try Cadence(idealDays: 30))
    let attention = Attention(of: standing, asOf: Self.now)
    #expect(attention.contributions.map(\.kind) == [.interview, .importance])
    #expect(attention.coolsAt == nil)
  }

  @Test func heldBackLeavesOnlyWhatIsOwedToActOn() {
    let standing = Self.standing(elapsed: 40) {
      $0.statistics.outboundStreak = 1
      $0.statistics.lastOutboundAt = Self.instant(-2)
      $0.obligations.decisionAt = Self.instant(-5)
    }
    let attention = Attention(of: standing, asOf: Self.now)
    #expect(attention.score.isHeldBack)
    #expect(attention.score.nextNudgeAt == Self.instant(5))
    #expect(attention.reason == nil)
    #expect(attention.contributions.last?.basis == .until(Self.instant(5)))
    #expect(attention.score.totalBeforeHoldBack > 9)

    var owing = standing
    owing.obligations.replyDueAt = Self.instant(-2)
    #expect(Attention(of: owing, asOf: Self.now).reason?.kind == .replyOwed)
  }

  @Test func waitIsOverAtTheInstantItEnds() {
    let standing = Self.standing {
      $0.statistics.outboundStreak = 1
      $0.statistics.lastOutboundAt = Self.instant(-7)
    }
    #expect(!Attention(of: standing, asOf: Self.now).score.isHeldBack)
    #expect(Attention(of: standing, asOf: Self.now.adding(seconds: -1)).score.isHeldBack)
  }

  @Test(
    "Importance stays within its limits",
    arguments: [
      (.a, .offer, 100, 2), (.d, .rejected, 0.01, 0.5), (nil, nil, 0, 1), (nil, nil, -3, 1),
      (nil, nil, .nan, 1), (nil, nil, 4, 1.2), (nil, nil, 0.5, 0.9), (.b, .final, nil, 1.5),
    ] as [(Contact.Tier?, Stage?, Double?, Double)])
  func importanceIsClamped(
    tier: Contact.Tier?, stage: Stage?, ratio: Double?, multiplier: Double
  ) {
    let importance = Importance(
      tier: tier, stage: stage, valueRatio: ratio, weights: Policy.standard.importance)
    #expect(agree(importance.multiplier, multiplier))
  }

  @Test func linesTellTheirFacts() {
    let standing = Self.standing {
      $0.obligations.promiseDueAt = Self.instant(-2)
      $0.tier = .a
    }
    let attention = Attention(of: standing, asOf: Self.now)
    #expect(attention.contributions.first?.basis == .due(Self.instant(-2), days: 2))
    #expect(attention.score.earliestDueAt == Self.instant(-2))
    #expect(attention.turn == .mine)
    #expect(attention.reason?.kind == .promised)
  }
}
