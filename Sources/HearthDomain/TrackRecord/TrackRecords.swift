/// The track records of people and of organizations, and of all together.
///
/// What somebody did counts for the place where they were at that time.
public struct TrackRecords: Sendable {
  public private(set) var total = TrackRecord()
  public private(set) var byContact: [Contact.ID: TrackRecord] = [:]
  public private(set) var byOrganization: [Organization.ID: TrackRecord] = [:]
  private let scope: StatisticsScope
  private let places: [Contact.ID: [Place]]

  /// The records of a history; asks and decisions are added one by one.
  public init(of history: SearchHistory, in scope: StatisticsScope) {
    self.scope = scope
    places = history.places
    for promise in history.promises where promise.state != .open {
      let details = promise.details
      update(details.contact, at: details.dueAt) { $0.addPromise(isKept: promise.state == .kept) }
    }
    for submission in history.submissions {
      update(submission.parties, submission.parties.agency, at: submission.submittedAt) {
        $0.add(submission)
      }
    }
    for breach in history.breaches {
      update(breach.parties, breach.parties.agency, at: breach.grantedAt) { $0.addBreach() }
    }
  }

  public mutating func add(_ ask: Ask, of contact: Contact.ID) {
    update(contact, at: ask.askedAt) { $0.add(ask) }
  }

  /// Adds a day that was named for a decision at the end of an interview, and has passed.
  public mutating func addDecision(after interview: InterviewHistory, isKept: Bool) {
    update(interview.parties, interview.parties.speaker, at: interview.endsAt) {
      $0.addDecision(isKept: isKept)
    }
  }

  /// Updates what one person and their place of that time are known by.
  private mutating func update(
    _ contact: Contact.ID, at instant: Instant, _ edit: (inout TrackRecord) -> Void
  ) {
    let organization = places[contact]?.organization(on: Day(of: instant, secondsFromUTC: 0))
    guard scope.includes(instant), scope.includes(contact, at: organization) else { return }
    update(contact, organization, edit)
  }

  private mutating func update(
    _ parties: RoleParties, _ organization: Organization.ID?, at instant: Instant,
    _ edit: (inout TrackRecord) -> Void
  ) {
    guard scope.includes(instant), scope.includes(parties) else { return }
    update(parties.recruiter, organization, edit)
  }

  private mutating func update(
    _ contact: Contact.ID?, _ organization: Organization.ID?, _ edit: (inout TrackRecord) -> Void
  ) {
    edit(&total)
    if let contact { edit(&byContact[contact, default: TrackRecord()]) }
    if let organization { edit(&byOrganization[organization, default: TrackRecord()]) }
  }
}
