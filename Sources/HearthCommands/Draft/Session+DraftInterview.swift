import HearthDomain
import HearthEtiquette

/// What a note is about, as far as it is known.
struct Occasion {
  var role: Opportunity?
  /// The other roles that a closing is about.
  var otherRoles: [Opportunity] = []
  var interview: Interview?
}

extension Session {
  /// The role and the interview that a note of a kind to `reader` is about: those named, else the
  /// interview held last with them, and its role or the one that such notes are about.
  func occasion(
    of kind: DraftKind, to reader: ContactSummary?, opportunity: String?, interview: String?
  ) throws -> Occasion {
    if let interview {
      let found = try store.resolveInterview(interview)
      let role = try store.resolveOpportunity(found.details.opportunity.description)
      if let named = try opportunity.map({ try store.resolveOpportunity($0) }), named.id != role.id
      {
        throw HearthError.conflict(
          "Interview \(found.id) was about \(role.id) \(role.details.label), not about \(named.id) "
            + "\(named.details.label). Leave out one of the two.")
      }
      return Occasion(role: role, interview: found)
    }
    let role = try opportunity.map { try store.resolveOpportunity($0) }
    guard kind.followsInterview, let reader,
      let last = try lastInterview(with: reader.id, about: role)
    else {
      let roles = try role.map { [$0] } ?? usualRoles(of: kind, with: reader)
      return Occasion(role: roles.first, otherRoles: Array(roles.dropFirst()))
    }
    return Occasion(
      role: try role ?? store.resolveOpportunity(last.details.opportunity.description),
      interview: last)
  }

  /// The roles that a note of a kind is about: the one rejected last for a request for feedback, all that an
  /// acceptance ended for a closing, else the furthest open one.
  private func usualRoles(
    of kind: DraftKind, with reader: ContactSummary?
  ) throws -> [Opportunity] {
    guard let reader else { return [] }
    let roles = try store.opportunities(matching: OpportunityQuery(recruiter: reader.id))
    let open = roles.filter { !$0.stage.isClosed }
    if kind == .feedback, let last = roles.rejectedLast { return [last] }
    return kind == .close ? try open.filter(isEndedByAcceptance) : Array(open.prefix(1))
  }

  /// Whether a role came up before another one was accepted, if one was.
  private func isEndedByAcceptance(_ role: Opportunity) throws -> Bool {
    let accepted = try store.opportunities(matching: OpportunityQuery(stages: [.accepted]))
    guard let last = accepted.map(\.since).max() else { return true }
    return try store.moves(of: role.id).first.map { $0.at <= last } ?? true
  }

  /// The interview held last, and lately, with somebody on its panel or as the recruiter at that time.
  private func lastInterview(
    with contact: Contact.ID, about role: Opportunity?
  ) throws -> Interview? {
    let since = context.now.adding(seconds: -Self.daysToWriteIn * 86_400 - 1)
    let lately = try store.interviews(
      matching: InterviewQuery(endsAfter: since, startsBefore: context.now))
    let roles = Set(
      try store.opportunities(matching: OpportunityQuery(recruiter: contact)).map(\.id))
    return lately.filter { interview in
      let isRecruiter =
        interview.recruiter.map { $0 == contact } ?? roles.contains(interview.details.opportunity)
      return (isRecruiter || interview.details.panel.contains(contact))
        && interview.hasTakenPlace(asOf: context.now)
        && (role == nil || interview.details.opportunity == role?.id)
    }.max { ($0.details.endsAt, $0.id) < ($1.details.endsAt, $1.id) }
  }

  /// How long an interview is what a note is about, unless another is named.
  private static let daysToWriteIn: Int64 = 14
}

extension DraftKind {
  /// Whether a note of the kind is written after an interview.
  fileprivate var followsInterview: Bool {
    switch self {
    case .thankYou, .debrief, .connect: true
    case .reconnect, .feedback, .decline, .close, .missedCall: false
    }
  }
}

extension Occasion {
  /// The interview as a note to `reader` tells of it.
  func meeting(toldTo reader: Contact.ID) -> DraftFacts.Meeting? {
    guard let interview else { return nil }
    let details = interview.details
    return DraftFacts.Meeting(
      day: Day(of: details.startsAt, in: details.zone),
      time: String(details.startsAt.formatted(in: details.zone).suffix("00:00".count)),
      nextStep: interview.exitCard?.nextStep, decisionBy: interview.exitCard?.decisionBy,
      unsaid: interview.exitCard?.unsaid ?? [],
      isArrangedByReader: !details.panel.contains(reader)
        && reader == interview.recruiter ?? role?.details.recruiter)
  }

  /// The skills that the role asks for and the debrief speaks of: no more of a debrief is for others.
  var topics: [String] {
    let words = (interview?.exitCard?.debrief ?? "").comparableWords
    return (role?.details.skills ?? []).filter { skill in
      let sought = skill.comparableWords
      return !sought.isEmpty && words.contains(sought)
    }
  }
}

extension [Opportunity] {
  fileprivate var rejectedLast: Opportunity? {
    filter { $0.stage == .rejected }.max { $0.since < $1.since }
  }
}
