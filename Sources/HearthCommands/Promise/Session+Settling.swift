import HearthDomain

extension Session {
  /// Records how a promise turned out, and says so.
  func settle(
    _ name: String, as state: Commitment.State, at text: String?, by command: String,
    _ format: OutputFormat
  ) throws {
    let found = try store.resolveCommitment(name)
    guard found.state != state else {
      throw HearthError.conflict("Promise \(found.id) is \(state.rawValue) already.")
    }
    let instant = try text.map { try pastInstant($0) } ?? context.now
    let settled = try store.settleCommitment(
      found.id, as: state, at: instant, by: origin(command))
    try printOutcome(state == .kept ? "Kept" : "Broke", settled, as: format)
  }

  /// Asks what became of a promise of which something else was settled: kept or broken, it counts.
  func ask(about promise: Commitment) {
    context.diagnose(
      "Promise \(promise.id) itself stays open: say 'hearth promise kept \(promise.id)' or "
        + "'hearth promise broken \(promise.id)'.")
  }

  /// Asks about the calls that `contact` promised for today or before: a call that was made may be one of them.
  func askAboutCalls(promisedBy contact: Contact.ID) throws {
    let today = day(of: context.now)
    let promises = try store.commitments(
      matching: CommitmentQuery(states: [.open], side: .them, contact: contact))
    for promise in promises
    where promise.details.kind == .call && day(of: promise.details.dueAt) <= today {
      ask(about: promise)
    }
  }

  /// The promise by either side that a follow-up is about, if it is still open.
  func openPromise(behind followUp: FollowUp) throws -> Commitment? {
    guard followUp.rule == .promise || followUp.rule == .missed else { return nil }
    let promises = try store.commitments(matching: CommitmentQuery(states: [.open]))
    return promises.first { $0.uid == followUp.key.subject }
  }
}
