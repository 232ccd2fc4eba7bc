import GRDB
public import HearthDomain

extension HearthDatabase {
  public func resolveCommitment(_ name: String) throws -> Commitment {
    try read { try $0.commitment(meantBy: name.trimmed) }
  }

  public func commitments(matching query: CommitmentQuery) throws -> [Commitment] {
    try read { database in
      try query.contact.map { try database.commitments(where: "contactId = ?", [$0.rawValue]) }
        ?? database.commitments(where: "1", [])
    }.filter(query.includes)
  }

  public func insertCommitment(
    _ details: Commitment.Details, by origin: ChangeOrigin
  ) throws -> Commitment {
    try change(origin) { scope in
      let id = try scope.database.insert(
        into: .commitment,
        [
          ("uid", .text(scope.nextUID().rawValue)), ("side", .text(details.by.rawValue)),
          ("contactId", .int(details.contact.rawValue)),
          ("opportunityId", .int(details.opportunity?.rawValue)),
          ("kind", .text(details.kind.rawValue)), ("text", .text(details.text)),
          ("dueAt", .int(details.dueAt.unixSeconds)), ("recordedAt", .int(origin.at.unixSeconds)),
        ])
      return try scope.database.commitment(id)
    }
  }

  public func settleCommitment(
    _ id: Commitment.ID, as state: Commitment.State, at instant: Instant, by origin: ChangeOrigin
  ) throws -> Commitment {
    try change(origin) { scope in
      var commitment = try scope.database.commitment(id.rawValue)
      commitment.settle(state, at: instant)
      try scope.database.update(
        .commitment, id: id.rawValue,
        [
          ("state", .text(commitment.state.rawValue)),
          ("settledAt", .int(commitment.settledAt?.unixSeconds)),
        ])
      return commitment
    }
  }

  public func deleteCommitment(_ id: Commitment.ID, by origin: ChangeOrigin) throws {
    try change(origin) { scope in
      _ = try scope.database.commitment(id.rawValue)
      try scope.database.delete(from: .commitment, id: id.rawValue)
    }
  }
}

extension CommitmentQuery {
  fileprivate func includes(_ commitment: Commitment) -> Bool {
    states.map { $0.contains(commitment.state) } ?? true
      && side.map { $0 == commitment.details.by } ?? true
  }
}

extension Database {
  func commitments(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [Commitment] {
    try rows(
      "SELECT \(Commitment.columns) FROM commitment WHERE \(condition) ORDER BY dueAt, id",
      arguments, Commitment.init)
  }

  fileprivate func commitment(_ id: Int64) throws -> Commitment {
    guard let found = try commitments(where: "commitment.id = ?", [id]).first else {
      throw HearthError.commitmentNotFound(String(id))
    }
    return found
  }

  /// Each way of naming one is tried in turn, and the first that finds any answers.
  fileprivate func commitment(meantBy name: String) throws -> Commitment {
    let part = """
      (\(contains("text")) OR contactId IN (
        SELECT id FROM contact WHERE \(contains("displayName"))))
      """
    let ways: [(condition: String, arguments: StatementArguments)] = [
      ("commitment.id = ?", [Int64(name) ?? 0]),
      ("commitment.uid >= ? AND commitment.uid < ?", UIDPrefix(name)?.range ?? ["", ""]),
      (part + " AND state = 'open'", [name, name]), (part, [name, name]),
    ]
    for way in ways where !name.isEmpty {
      let found = try commitments(where: way.condition, way.arguments)
      if found.count > 1 {
        throw HearthError.ambiguousName(
          name, candidates: found.map { "\($0.id) \($0.details.text)" })
      }
      if let commitment = found.first { return commitment }
    }
    throw HearthError.commitmentNotFound(name)
  }
}
