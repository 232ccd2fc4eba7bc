import HearthDomain
import HearthEtiquette
import HearthScoring

/// Works out the sections that are asked for, and reads what they share only once.
struct StatsReport {
  let session: Session
  let scope: StatisticsScope
  /// How many rows a list of people or places has; `nil` for the owner's setting.
  let limit: Int?
  private var knownHistory: SearchHistory?
  private var knownRecords: TrackRecords?

  init(session: Session, scope: StatisticsScope, limit: Int?) {
    self.session = session
    self.scope = scope
    self.limit = limit
  }

  var now: Instant { session.context.now }

  mutating func part(_ section: StatsSection) throws -> StatsPart {
    switch section {
    case .counts: try CountsPart(of: session).part
    case .thanks:
      ThanksTally(of: try history(), in: scope, by: try session.rules().playbook, asOf: now).part
    case .decisions: try decisions().part
    case .replies: try trackRecords().total.repliesPart(windowDays: windowDays())
    case .recruiters: try recruitersPart(of: trackRecords())
    case .agencies: try agenciesPart(of: trackRecords())
    case .funnel: Funnel(of: try history().roles, in: scope).part
    case .stages: StageTimes(of: try history().roles, in: scope, asOf: now).part
    }
  }

  // MARK: What sections share

  private mutating func history() throws -> SearchHistory {
    if let knownHistory { return knownHistory }
    let history = try session.store.searchHistory(asOf: now)
    knownHistory = history
    return history
  }

  private mutating func decisions() throws -> DecisionTally {
    DecisionTally(of: try history(), in: scope, by: try session.rules().playbook, asOf: now)
  }

  private mutating func trackRecords() throws -> TrackRecords {
    if let knownRecords { return knownRecords }
    var records = TrackRecords(of: try history(), in: scope)
    for verdict in try decisions().verdicts {
      records.addDecision(after: verdict.interview, isKept: verdict.isKept)
    }
    try session.store.forEachAsk(
      of: scope.contact, windowDays: windowDays(), asOf: now
    ) { records.add($1, of: $0) }
    knownRecords = records
    return records
  }

  /// An answer is awaited for as long as attention waits for it.
  private func windowDays() throws -> Double {
    try session.policy().expiry.awaitingDays
  }
}
