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

  /// The promise by either side that a follow-up is about, if it is still open.
  func openPromise(behind followUp: FollowUp) throws -> Commitment? {
    guard followUp.rule == .promise || followUp.rule == .missed else { return nil }
    let promises = try store.commitments(matching: CommitmentQuery(states: [.open]))
    return promises.first { $0.uid == followUp.key.subject }
  }
}
