import GRDB
public import HearthDomain

extension HearthDatabase {
  public func resolveTouchpoint(_ name: String) throws -> NamedTouchpoint {
    try read { database in
      if let id = Int64(name) {
        guard let found = try database.touchpoint(id) else {
          throw HearthError.touchpointNotFound(name)
        }
        return found
      }
      guard let prefix = UIDPrefix(name) else { throw HearthError.touchpointNotFound(name) }
      let ids = try database.rows(
        "SELECT id FROM touchpoint WHERE uid >= ? AND uid < ? LIMIT 2",
        prefix.range, { $0.int(0) })
      guard ids.count < 2 else {
        throw HearthError.ambiguousName(name, candidates: ids.map { "touchpoint \($0)" })
      }
      guard let id = ids.first, let found = try database.touchpoint(id) else {
        throw HearthError.touchpointNotFound(name)
      }
      return found
    }
  }

  public func touchpoints(matching query: TouchpointQuery) throws -> [NamedTouchpoint] {
    let selection = TouchpointSelection(query)
    return try read { database in
      try database.rows(selection.sql, selection.arguments) { row in
        try database.named(Touchpoint(row))
      }
    }
  }

  public func log(
    _ details: Touchpoint.Details, creating newcomers: [Contact.Details],
    carrying carried: Touchpoint.Carried, by origin: ChangeOrigin
  ) throws -> NamedTouchpoint {
    try change(origin) { scope in
      var details = details
      details.participants = try scope.contacts(of: newcomers, after: details.participants)
      let id = try TouchpointWriter().insert(details, in: &scope)
      let writer = CarriedWriter(
        contacts: details.participants, touchpoint: id, at: details.occurredAt)
      try writer.insert(carried, in: scope)
      return try scope.database.requireTouchpoint(id)
    }
  }

  public func updateTouchpoint(
    _ id: Touchpoint.ID, by origin: ChangeOrigin,
    _ edit: (inout Touchpoint.Details) throws -> Void
  ) throws -> NamedTouchpoint {
    try change(origin) { scope in
      let old = try scope.database.requireTouchpoint(id.rawValue).touchpoint.details
      var new = old
      try edit(&new)
      try TouchpointWriter().update(id.rawValue, from: old, to: new, in: scope.database)
      return try scope.database.requireTouchpoint(id.rawValue)
    }
  }

  public func deleteTouchpoint(_ id: Touchpoint.ID, by origin: ChangeOrigin) throws {
    try change(origin) { scope in
      _ = try scope.database.requireTouchpoint(id.rawValue)
      try scope.database.delete(from: .touchpoint, id: id.rawValue)
    }
  }
}

/// A ``TouchpointQuery`` as SQL; every value is bound.
struct TouchpointSelection {
  let sql: String
  let arguments: StatementArguments

  init(_ query: TouchpointQuery) {
    var conditions: [String] = []
    var arguments = StatementArguments()
    var source = "touchpoint AS t"
    if let contact = query.contact {
      source = "touchpointParticipant AS p JOIN touchpoint AS t ON t.id = p.touchpointId"
      conditions.append("p.contactId = ?")
      arguments += [contact.rawValue]
    }
    if !query.channels.isEmpty {
      let channels = query.channels.map(\.rawValue).sorted()
      let marks = Array(repeating: "?", count: channels.count).joined(separator: ", ")
      conditions.append("channel IN (\(marks))")
      arguments += StatementArguments(channels)
    }
    if let since = query.since {
      conditions.append("occurredAt >= ?")
      arguments += [since.unixSeconds]
    }
    if let until = query.until {
      conditions.append("occurredAt < ?")
      arguments += [until.unixSeconds]
    }
    let filter = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    sql = """
      SELECT \(Touchpoint.columns) FROM \(source) WHERE \(filter)
      ORDER BY occurredAt DESC, t.id DESC LIMIT \(query.limit ?? -1)
      """
    self.arguments = arguments
  }
}

extension Touchpoint {
  /// The columns that a touchpoint is read from, in the order in which they are read.
  static let columns = """
    t.id, t.uid, channel, direction, occurredAt, occurredOn, recordedAt, purpose, text
    """

  /// A touchpoint whose participants are still to be read.
  init(_ row: RawStatement) {
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)),
      details: Details(
        channel: row.value(2) ?? .note, direction: row.value(3),
        occurredAt: Instant(unixSeconds: row.int(4)), occurredOn: Day(number: Int(row.int(5))),
        purpose: row.text(7), text: row.text(8), participants: []),
      recordedAt: Instant(unixSeconds: row.int(6)))
  }
}

extension Database {
  func named(_ touchpoint: Touchpoint) throws -> NamedTouchpoint {
    var touchpoint = touchpoint
    let participants = try participants(of: touchpoint.id.rawValue)
    touchpoint.details.participants = participants.map(\.contact)
    return NamedTouchpoint(touchpoint: touchpoint, names: participants.map(\.name))
  }

  func touchpoint(_ id: Int64) throws -> NamedTouchpoint? {
    try firstRow(
      "SELECT \(Touchpoint.columns) FROM touchpoint AS t WHERE id = ?", [id]
    ) { try named(Touchpoint($0)) }
  }

  func requireTouchpoint(_ id: Int64) throws -> NamedTouchpoint {
    guard let found = try touchpoint(id) else {
      throw HearthError.touchpointNotFound(String(id))
    }
    return found
  }
}
