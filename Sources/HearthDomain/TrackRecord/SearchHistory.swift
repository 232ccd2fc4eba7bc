/// What came of the search so far, as statistics read it.
public struct SearchHistory: Hashable, Sendable {
  public var roles: [RoleHistory]
  public var interviews: [InterviewHistory]
  public var submissions: [SubmissionHistory]
  public var breaches: [BreachHistory]
  /// What the other side promised.
  public var promises: [Commitment]
  /// When whom was thanked, in any order.
  public var thanks: [Contact.ID: [Instant]]
  /// When whom was heard from of those who named a day for a decision, in any order.
  public var words: [Contact.ID: [Instant]]
  /// The owner's words on the thanks that were owed; of several on the same the last counts.
  public var thankYouActs: [FollowUpAct]
  /// Where everybody works and worked.
  public var places: [Contact.ID: [Place]]

  public init(
    roles: [RoleHistory] = [], interviews: [InterviewHistory] = [],
    submissions: [SubmissionHistory] = [], breaches: [BreachHistory] = [],
    promises: [Commitment] = [], thanks: [Contact.ID: [Instant]] = [:],
    words: [Contact.ID: [Instant]] = [:],
    thankYouActs: [FollowUpAct] = [], places: [Contact.ID: [Place]] = [:]
  ) {
    self.roles = roles
    self.interviews = interviews
    self.submissions = submissions
    self.breaches = breaches
    self.promises = promises
    self.thanks = thanks
    self.words = words
    self.thankYouActs = thankYouActs
    self.places = places
  }
}

/// Who stands behind a role.
public struct RoleParties: Hashable, Sendable {
  public let agency: Organization.ID?
  public let client: Organization.ID?
  public let recruiter: Contact.ID?

  public init(agency: Organization.ID?, client: Organization.ID?, recruiter: Contact.ID?) {
    self.agency = agency
    self.client = client
    self.recruiter = recruiter
  }

  /// Who is answerable for it: the agency, or without one the client.
  public var speaker: Organization.ID? { agency ?? client }
}

/// The stages of one role, from the first on.
public struct RoleHistory: Hashable, Sendable {
  public let parties: RoleParties
  public private(set) var steps: [Step]

  public init(parties: RoleParties, steps: [Step]) {
    self.parties = parties
    self.steps = steps
  }

  /// Adds the step after the last.
  public mutating func add(_ step: Step) { steps.append(step) }

  /// A stage, and when it was reached.
  public struct Step: Hashable, Sendable {
    public let stage: Stage
    public let at: Instant

    public init(_ stage: Stage, at instant: Instant) {
      self.stage = stage
      at = instant
    }
  }
}

/// An interview that took place, and what followed from it.
public struct InterviewHistory: Hashable, Sendable {
  public let uid: UID
  public let parties: RoleParties
  public let endsAt: Instant
  public let timeZone: String
  /// Whether people met, so that there is somebody to thank.
  public let isMeeting: Bool
  /// The interviewers.
  public var panel: [Contact.ID]
  /// The day that was named for a decision, on the clocks of `timeZone`.
  public let decisionBy: Day?
  /// The moves of the role since, the earliest first, if a day was named.
  public var moves: [StageMove]
  /// When the next round was arranged, if a day was named.
  public let nextRoundAt: Instant?

  public init(
    uid: UID, parties: RoleParties, endsAt: Instant, timeZone: String, isMeeting: Bool = true,
    panel: [Contact.ID] = [], decisionBy: Day? = nil, moves: [StageMove] = [],
    nextRoundAt: Instant? = nil
  ) {
    self.uid = uid
    self.parties = parties
    self.endsAt = endsAt
    self.timeZone = timeZone
    self.isMeeting = isMeeting
    self.panel = panel
    self.decisionBy = decisionBy
    self.moves = moves
    self.nextRoundAt = nextRoundAt
  }

  /// When the owner gave the role up, or took it.
  public var withdrawnAt: Instant? {
    moves.first { $0.to == .withdrawn || $0.to == .accepted }?.at
  }

  /// Whom to thank for it: the interviewers and the recruiter of that time.
  public var hosts: Set<Contact.ID> {
    Set(panel + (parties.recruiter.map { [$0] } ?? []))
  }
}

/// What came of one submission.
public struct SubmissionHistory: Hashable, Sendable {
  public let parties: RoleParties
  public let submittedAt: Instant
  public let ledToInterview: Bool
  public let ledToOffer: Bool

  public init(
    parties: RoleParties, submittedAt: Instant, ledToInterview: Bool, ledToOffer: Bool
  ) {
    self.parties = parties
    self.submittedAt = submittedAt
    self.ledToInterview = ledToInterview
    self.ledToOffer = ledToOffer
  }
}

/// An agency that went beyond what it was allowed.
public struct BreachHistory: Hashable, Sendable {
  public let parties: RoleParties
  public let grantedAt: Instant

  public init(parties: RoleParties, grantedAt: Instant) {
    self.parties = parties
    self.grantedAt = grantedAt
  }
}
