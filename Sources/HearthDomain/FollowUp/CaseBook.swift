/// All that is known of one opportunity: what its follow-ups are derived from.
public struct CaseFile: Hashable, Sendable {
  public var opportunity: Opportunity
  /// In any order, as all that follows.
  public var moves: [StageMove]
  public var interviews: [Interview]
  public var submissions: [Submission]

  public init(
    opportunity: Opportunity, moves: [StageMove] = [], interviews: [Interview] = [],
    submissions: [Submission] = []
  ) {
    self.opportunity = opportunity
    self.moves = moves
    self.interviews = interviews
    self.submissions = submissions
  }

  /// Whoever has a part in it: recruiters and interviewers, some maybe more than once.
  public var people: [Contact.ID] {
    interviews.flatMap(\.details.panel) + interviews.compactMap(\.recruiter)
      + submissions.compactMap(\.details.recruiter)
      + (opportunity.details.recruiter.map { [$0] } ?? [])
  }

  /// When the opportunity came up.
  public var openedAt: Instant { moves.map(\.at).min() ?? opportunity.since }

  /// When an answer of theirs brought it to its stage; `nil` if it came there without one.
  public var answeredAt: Instant? {
    let last = moves.first { $0.at == opportunity.since && $0.to == opportunity.stage }
    return last?.isAnswer ?? true ? opportunity.since : nil
  }
}

/// Every case with the people in it, and what the owner promised, planned and decided: the playbook's
/// whole input.
public struct CaseBook: Hashable, Sendable {
  public var files: [CaseFile]
  /// Those who stand in a file or a commitment; one that is missing counts as a stranger.
  public var people: [Contact.ID: CasePerson]
  public var commitments: [Commitment]
  public var customFollowUps: [CustomFollowUp]
  /// Of several for the same follow-up the last counts.
  public var acts: [FollowUpAct]

  public init(
    files: [CaseFile] = [], people: [Contact.ID: CasePerson] = [:],
    commitments: [Commitment] = [], customFollowUps: [CustomFollowUp] = [],
    acts: [FollowUpAct] = []
  ) {
    self.files = files
    self.people = people
    self.commitments = commitments
    self.customFollowUps = customFollowUps
    self.acts = acts
  }
}
