import HearthDomain

/// One case as of now, worked out once for all rules.
///
/// A class, and never changed: rules hand thousands of them on, and copies would cost more than the
/// rules do.
final class CaseState: Sendable {
  let file: CaseFile
  let openedAt: Instant
  /// The rounds that took place, the earliest first.
  let rounds: [Round]
  /// The next interview that is still to begin.
  let next: Interview?
  /// What is waited for since the last round; `nil` if there was none, or an answer came.
  let silence: Silence?
  /// Whom it is spoken about with: the recruiter, then whoever put the candidate forward.
  let recruiters: [Contact.ID]
  /// Whoever has a part in it: the recruiters, and the interviewers of what was not called off; some
  /// maybe more than once.
  let people: [Contact.ID]

  init(
    _ file: CaseFile, _ search: Search, terms: PlaybookTerms, clocks: inout Clocks,
    asOf now: Instant
  ) {
    self.file = file
    let openedAt = file.openedAt
    self.openedAt = openedAt
    func isOn(_ interview: Interview) -> Bool {
      !file.opportunity.calledOff(interview) && !search.callsOff(interview, ofRoleFrom: openedAt)
    }
    let held = file.interviews.filter { $0.hasTakenPlace(asOf: now) && isOn($0) }
    rounds = held.map { Round($0, clocks: &clocks) }.sorted { $0.precedes($1) }
    next = file.interviews.filter {
      $0.status == .scheduled && $0.details.startsAt >= now && isOn($0)
    }.min { $0.startsBefore($1) }
    let isAhead = file.interviews.contains { $0.isAhead(asOf: now) && isOn($0) }
    silence = rounds.last.flatMap { last in
      isAhead ? nil : Silence(last, in: file, terms: terms, clocks: &clocks)
    }
    recruiters = file.recruiters
    people =
      recruiters
      + file.interviews.flatMap { $0.status == .cancelled ? [] : $0.details.panel }
  }

  /// A round that took place; a class for the same reason.
  final class Round: Sendable {
    let interview: Interview
    /// The day that clocks in its zone showed in its last second.
    let day: Day
    /// When that day is over there.
    let dayEndsAt: Instant
    /// By when it is to be written up: by the end of that day, or of the next one if it ended with it.
    let writeUpDueAt: Instant

    init(_ interview: Interview, clocks: inout Clocks) {
      self.interview = interview
      let zone = interview.details.timeZone
      day = clocks.day(of: interview.details.endsAt.adding(seconds: -1), in: zone)
      dayEndsAt = clocks.start(of: day.adding(days: 1), in: zone).adding(seconds: -1)
      let dayOfEnd = clocks.day(of: interview.details.endsAt, in: zone)
      writeUpDueAt =
        dayOfEnd == day
        ? dayEndsAt : clocks.start(of: dayOfEnd.adding(days: 1), in: zone).adding(seconds: -1)
    }

    var endsAt: Instant { interview.details.endsAt }
    /// Its last second, which is of the day that it is told of.
    var lastSecond: Instant { endsAt.adding(seconds: -1) }
    var isMeeting: Bool { interview.details.format.isMeeting }

    /// By end, then by uid: a total order.
    func precedes(_ other: Round) -> Bool {
      (endsAt, interview.uid.rawValue) < (other.endsAt, other.interview.uid.rawValue)
    }
  }

  /// The time after a round in which the other side is to speak.
  struct Silence {
    let round: Round
    /// The day they named for their decision, if they did.
    let decisionBy: Day?
    /// When that day begins and when it is over in the interview's zone.
    let decisionDay: (beginsAt: Instant, endsAt: Instant)?
    /// From when on it is not theirs alone to speak any more.
    let endsAt: Instant
    /// When the owner may speak: then, or on the next business day.
    let speaksAt: Instant
  }
}

extension CaseState {
  var opportunity: Opportunity { file.opportunity }
  /// The role and its client in few words.
  var role: String { opportunity.details.label }
  var isOpen: Bool { !opportunity.stage.isClosed }

  /// The last round's interviewers.
  var lastPanel: [Contact.ID] { rounds.last?.interview.details.panel ?? [] }

  /// Whom to ask how things stand, the best first: the recruiter, then the interviewers of that round.
  func confidants(after round: Round?) -> [Contact.ID] {
    (opportunity.details.recruiter.map { [$0] } ?? []) + (round?.interview.details.panel ?? [])
  }

  /// Whom to thank for a round: whoever was the recruiter then, and the interviewers.
  func hosts(of round: Round) -> [Contact.ID] {
    (recruiter(of: round).map { [$0] } ?? []) + round.interview.details.panel
  }

  /// With whom the role was spoken about when a round took place.
  func recruiter(of round: Round) -> Contact.ID? {
    round.interview.recruiter ?? opportunity.details.recruiter
  }

  /// One of the rounds as it is told.
  func told(_ round: Round) -> FollowUp.Round {
    FollowUp.Round(role: role, number: round.interview.details.round, day: round.day)
  }
}

extension CaseState.Silence {
  /// The silence after `round`; `nil` where an offer or an outcome speaks for itself, or where they have
  /// moved the role on since that day.
  init?(
    _ round: CaseState.Round, in file: CaseFile, terms: PlaybookTerms, clocks: inout Clocks
  ) {
    let stage = file.opportunity.stage
    guard !stage.isClosed, stage != .offer,
      file.answeredAt.map({ $0 <= round.dayEndsAt }) ?? true
    else { return nil }
    self.round = round
    decisionBy = round.interview.exitCard?.decisionBy
    let zone = round.interview.details.timeZone
    if let decisionBy {
      let next = clocks.start(of: decisionBy.adding(days: 1), in: zone)
      decisionDay = (clocks.start(of: decisionBy, in: zone), next.adding(seconds: -1))
      endsAt = clocks.start(of: decisionBy.adding(days: 1 + terms.graceDays), in: zone)
    } else {
      decisionDay = nil
      endsAt = clocks.start(ofBusinessDay: terms.silenceBusinessDays, after: round.lastSecond)
    }
    speaksAt = clocks.rolledForward(endsAt)
  }
}
