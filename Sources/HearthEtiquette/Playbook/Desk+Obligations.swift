public import HearthDomain

extension Desk {
  /// Takes what is open with each person off the desk: what the follow-ups say, the next interview, how
  /// far their role has come, and what the last word to them waits for.
  mutating func takeObligations() -> [Contact.ID: Obligations] {
    // Taken and not copied: there may be thousands.
    var all: [Contact.ID: Obligations] = [:]
    swap(&all, &obligations)
    var leading: [Contact.ID: CaseState] = [:]
    for state in cases {
      for contact in state.people {
        leading[contact] = further(leading[contact], state)
      }
    }
    for (contact, interview) in nextInterviews {
      all[contact, default: Obligations()].interviewAt = interview.details.startsAt
    }
    for contact in peopleInProcess {
      all[contact, default: Obligations()].isInProcess = true
    }
    for (contact, state) in leading {
      let opportunity = state.opportunity
      all[contact, default: Obligations()].stage = opportunity.stage
      all[contact, default: Obligations()].valueRatio = opportunity.details.value
    }
    addQuestions(to: &all, leading)
    return all
  }

  /// Whichever has come further: a live one before one that is left over from an earlier search, and that
  /// before a closed one, of these the last that was closed.
  private func further(_ known: CaseState?, _ other: CaseState) -> CaseState {
    guard let known, known !== other else { return other }
    return rank(known) < rank(other) ? other : known
  }

  private func rank(_ state: CaseState) -> (Int, Int, Int64, Double, String) {
    let opportunity = state.opportunity
    let value = opportunity.details.value ?? 0
    let isClosed = opportunity.stage.isClosed
    let position = Stage.allCases.firstIndex(of: opportunity.stage) ?? 0
    return (
      isClosed ? 0 : isLive(state) ? 2 : 1, isClosed ? 0 : position,
      isClosed ? opportunity.since.unixSeconds : 0, value, opportunity.uid.rawValue
    )
  }

  /// Those whom an interview process tells when to reach out to.
  ///
  /// With a recruiter that is so from the day a round is arranged until it is theirs alone to speak no
  /// more. Whoever sits on panels alone is spoken with through the recruiter while the role is open,
  /// and isn't kept warm for its sake once it has ended.
  private var peopleInProcess: Set<Contact.ID> {
    let recruiters = Set(cases.flatMap(\.recruiters))
    let busy = cases.filter { state in
      state.isOpen && (state.next != nil || state.silence.map { now < $0.speaksAt } ?? false)
    }
    let panels = cases.flatMap(\.file.interviews).flatMap(\.details.panel)
    return Set(panels).subtracting(recruiters).union(busy.flatMap(\.recruiters))
  }

  /// What the owner's open questions wait for, and whether the answer is awaited still.
  private func addQuestions(
    to all: inout [Contact.ID: Obligations], _ leading: [Contact.ID: CaseState]
  ) {
    let meetings = lastMeetings
    let givenUp = Set(
      followUps.filter { $0.rule == .ghosted && $0.isPending }.compactMap(\.opportunity))
    for (contact, acquaintance) in acquaintances {
      guard let question = acquaintance.openQuestion else { continue }
      var obligations = all[contact] ?? Obligations()
      obligations.wait = question.purpose?.wait ?? .ordinary
      if let role = leading[contact] {
        let isOver = !isLive(role) || givenUp.contains(role.opportunity.id)
        let isAnswered = meetings[contact].map { $0 > question.at } ?? false
        obligations.expectsReply =
          isOver || isAnswered ? false : question.purpose.map { _ in true }
      }
      all[contact] = obligations
    }
  }

  /// When each person's open roles were last spoken about in a round, or will be: whoever asked for it
  /// has been answered by then.
  private var lastMeetings: [Contact.ID: Instant] {
    var meetings: [Contact.ID: Instant] = [:]
    for state in cases where state.isOpen {
      guard let last = state.next?.details.endsAt ?? state.rounds.last?.endsAt else { continue }
      for contact in state.people {
        meetings[contact] = max(meetings[contact] ?? last, last)
      }
    }
    return meetings
  }

  /// The next interview with each person: it is prepared for whoever sits on the panel, or while that
  /// isn't known with the recruiter.
  var nextInterviews: [Contact.ID: Interview] {
    var interviews: [Contact.ID: Interview] = [:]
    for state in cases where state.isOpen {
      guard let next = state.next else { continue }
      let panel = next.details.panel
      for contact in panel.isEmpty ? Array(state.recruiters.prefix(1)) : panel {
        if let known = interviews[contact], known.startsBefore(next) { continue }
        interviews[contact] = next
      }
    }
    return interviews
  }
}

extension Interview {
  /// By start, then by uid: a total order.
  func startsBefore(_ other: Interview) -> Bool {
    (details.startsAt, uid.rawValue) < (other.details.startsAt, other.uid.rawValue)
  }
}

extension Touchpoint.Purpose {
  /// What it waits for, unanswered.
  var wait: Obligations.Wait {
    switch self {
    case .scheduling: .scheduling
    case .application: .coldApplication
    default: .ordinary
    }
  }
}

extension CasePerson {
  /// What an unanswered touch of the owner's waits for.
  public var wait: Obligations.Wait { statistics.openQuestion?.purpose?.wait ?? .ordinary }
}
