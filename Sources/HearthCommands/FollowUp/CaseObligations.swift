import HearthDomain
import HearthEtiquette
import HearthScoring

/// What the cases oblige to as of one moment, as rankings weigh it and lists tell it.
struct CaseObligations: Sendable {
  let moment: Instant
  private let outlook: Outlook
  private let pending: [Contact.ID: [FollowUp]]
  /// What is owed to nobody in particular, by due time.
  let unaddressed: [FollowUp]

  init(_ agenda: Agenda, asOf moment: Instant) {
    self.init(agenda.outlook, agenda.followUps, asOf: moment)
  }

  init(_ outlook: Outlook, _ followUps: [FollowUp] = [], asOf moment: Instant) {
    self.moment = moment
    self.outlook = outlook
    var pending: [Contact.ID: [FollowUp]] = [:]
    var unaddressed: [FollowUp] = []
    for followUp in followUps where followUp.isPending {
      if let contact = followUp.contact {
        pending[contact, default: []].append(followUp)
      } else {
        unaddressed.append(followUp)
      }
    }
    self.pending = pending
    self.unaddressed = unaddressed
  }

  /// Whether something is open with `contact`, whether they were ever touched or not.
  func isOpen(_ contact: Contact.ID) -> Bool { outlook.obligations[contact] != nil }

  /// What is to be done for `contact` now, by due time; nothing in an overview.
  func pending(for contact: Contact.ID) -> [FollowUp] { pending[contact] ?? [] }

  /// The next interview that is prepared for with `contact`.
  func nextInterview(with contact: Contact.ID) -> Interview.ID? { outlook.interviews[contact] }

  /// Until when nobody reaches out to `contact`; `nil` if it isn't quiet by agreement.
  func quietUntil(_ contact: Contact.ID) -> Instant? {
    guard let until = outlook.quietUntil[contact] else { return outlook.restUntil }
    return outlook.restUntil.map { max($0, until) } ?? until
  }

  /// How often to be in touch with `contact` for the sake of a role.
  func cadence(for contact: Contact.ID) -> Cadence? { outlook.cadences[contact] }

  /// How things stand with a contact, the cases included.
  func standing(of relationship: Relationship, by policy: Policy) -> Standing {
    let contact = relationship.contact
    return Standing(
      relationship, obligations: outlook.obligations[contact] ?? Obligations(),
      cadence: cadence(for: contact), quietUntil: quietUntil(contact),
      restsUntil: rest(of: contact, after: relationship.statistics, by: policy)?.until,
      asOf: moment, policy: policy)
  }

  /// How a contact is to be left in peace for want of answers; `nil` if it need not be now.
  func rest(of standing: Standing, by rules: Rules) -> NudgeGuard.Rest? {
    let rest = rest(of: standing.contact, after: standing.statistics, by: rules.policy)
    var calendar = rules.calendar
    guard let rest, case let until = calendar.rolledForward(rest.until), until > moment else {
      return nil
    }
    return NudgeGuard.Rest(until: until, allowsValue: rest.allowsValue)
  }

  /// Whether a contact is to be left in peace for want of answers.
  func isResting(
    _ relationship: Relationship, by policy: Policy, _ calendar: inout BusinessCalendar
  ) -> Bool {
    let rest = rest(of: relationship.contact, after: relationship.statistics, by: policy)
    return rest.map { calendar.rolledForward($0.until) > moment } ?? false
  }

  /// The rest that a contact is owed, in raw days, be it over or not.
  private func rest(
    of contact: Contact.ID, after statistics: RelationshipStatistics, by policy: Policy
  ) -> NudgeGuard.Rest? {
    NudgeGuard(waits: policy.waits).rest(
      after: statistics, reopenedAt: outlook.rolesOpenedAt[contact])
  }

  /// Whether a word for `purpose` is what is to be done for `contact` now; one that says no purpose may
  /// keep a promise.
  func owes(_ purpose: Touchpoint.Purpose?, to contact: Contact.ID) -> Bool {
    pending(for: contact).contains { followUp in
      guard let purpose else { return followUp.rule == .promise || followUp.rule == .custom }
      // Whoever let a promise pass may be asked for it.
      return followUp.draftKind?.rawValue == purpose.rawValue
        || followUp.rule == .missed && purpose == .followUp
    }
  }

  /// The follow-up behind a line of a score, if it comes from one: a closing, which ends the others, else the
  /// one due first.
  func followUp(behind kind: Contribution.Kind, for contact: Contact.ID) -> FollowUp? {
    let found = pending(for: contact).filter { $0.rule.weighs(as: kind) }
    return found.first { $0.rule == .close } ?? found.first
  }
}

extension FollowUp.Rule {
  /// Whether what it finds is weighed as `kind`.
  fileprivate func weighs(as kind: Contribution.Kind) -> Bool {
    switch self {
    case .thankYou, .debrief, .feedback, .connect: kind == .thankYou
    case .promise, .custom, .close: kind == .promised
    case .reconnect: kind == .decision || kind == .awaitingReply
    case .missed: kind == .decision
    case .exitCard, .ghosted: false
    }
  }
}
