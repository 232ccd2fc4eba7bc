/// What somebody's word and work were worth so far: a person's, or an organization's.
public struct TrackRecord: Hashable, Sendable {
  /// The asks that were answered.
  public private(set) var answers = Proportion()
  /// From the ask to its answer.
  public private(set) var latencies = Durations()
  /// Of the promises that are settled, those kept.
  public private(set) var promises = Proportion()
  /// Of the days named for a decision that have passed, those kept.
  public private(set) var decisions = Proportion()
  /// Of the submissions, those that led to an interview.
  public private(set) var interviews = Proportion()
  /// Of the submissions, those that led to an offer.
  public private(set) var offers = Proportion()
  /// How often they went beyond what they were allowed.
  public private(set) var breachCount = 0

  public init() {}

  /// How much there is to judge by.
  public var evidenceCount: Int {
    answers.whole + promises.whole + decisions.whole + interviews.whole + breachCount
  }
}

extension TrackRecord {
  mutating func add(_ ask: Ask) {
    answers.count(isPart: ask.answeredAt != nil)
    if let answeredAt = ask.answeredAt { latencies.add(from: ask.askedAt, to: answeredAt) }
  }

  mutating func addPromise(isKept: Bool) { promises.count(isPart: isKept) }

  mutating func addDecision(isKept: Bool) { decisions.count(isPart: isKept) }

  mutating func add(_ submission: SubmissionHistory) {
    interviews.count(isPart: submission.ledToInterview)
    offers.count(isPart: submission.ledToOffer)
  }

  mutating func addBreach() { breachCount += 1 }
}
