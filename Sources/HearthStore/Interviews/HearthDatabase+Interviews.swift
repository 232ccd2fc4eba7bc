import GRDB
public import HearthDomain

extension HearthDatabase {
  public func resolveInterview(_ name: String) throws -> Interview {
    try read { try $0.interview(meantBy: name.trimmed) }
  }

  public func interviews(matching query: InterviewQuery) throws -> [Interview] {
    var conditions = ["1"]
    var arguments = StatementArguments()
    func require(_ condition: String, _ value: Int64?) {
      guard let value else { return }
      conditions.append(condition)
      arguments += [value]
    }
    require("interview.opportunityId = ?", query.opportunity?.rawValue)
    require(
      "interview.id IN (SELECT interviewId FROM interviewer WHERE contactId = ?)",
      query.contact?.rawValue)
    require("endsAt > ?", query.endsAfter?.unixSeconds)
    require("startsAt < ?", query.startsBefore?.unixSeconds)
    return try read { [conditions, arguments] database in
      try database.interviews(where: conditions.joined(separator: " AND "), arguments)
    }
  }

  public func insertInterview(
    _ details: Interview.Details, creating newcomers: [Contact.Details], by origin: ChangeOrigin
  ) throws -> Interview {
    try change(origin) { scope in
      var details = details
      details.panel = try scope.contacts(of: newcomers, after: details.panel)
      let id = try InterviewWriter().insert(details, in: &scope)
      return try scope.database.interview(id)
    }
  }

  public func updateInterview(
    _ id: Interview.ID, creating newcomers: [Contact.Details], logging touch: Touchpoint.Details?,
    by origin: ChangeOrigin, _ edit: (inout Interview) throws -> Void
  ) throws -> Interview {
    try change(origin) { scope in
      let old = try scope.database.interview(id.rawValue)
      var new = old
      try edit(&new)
      new.details.panel = try scope.contacts(of: newcomers, after: new.details.panel)
      try InterviewWriter().update(from: old, to: new, in: scope)
      try scope.database.seat(new.details.panel, atTouchOfInterview: id.rawValue)
      if new.status == .held, old.details.panel.isEmpty {
        try scope.log(touch, with: new)
      }
      return try scope.database.interview(id.rawValue)
    }
  }

  public func holdInterview(
    _ id: Interview.ID, logging touch: Touchpoint.Details?, by origin: ChangeOrigin,
    _ edit: (inout Interview) throws -> Void
  ) throws -> Interview {
    try change(origin) { scope in
      let old = try scope.database.interview(id.rawValue)
      var new = old
      try edit(&new)
      try scope.log(touch, with: new)
      try InterviewWriter().update(from: old, to: new, in: scope)
      return try scope.database.interview(id.rawValue)
    }
  }

  public func deleteInterview(_ id: Interview.ID, by origin: ChangeOrigin) throws {
    try change(origin) { scope in
      _ = try scope.database.interview(id.rawValue)
      let touchpoint = try scope.database.touchpoint(ofInterview: id.rawValue)
      try scope.database.delete(from: .interview, id: id.rawValue)
      if let touchpoint { try scope.database.delete(from: .touchpoint, id: touchpoint) }
    }
  }
}

extension ChangeScope {
  /// Stores the touch with the panel of an interview, unless one was logged before or there is no panel.
  fileprivate mutating func log(
    _ touch: Touchpoint.Details?, with interview: Interview
  ) throws {
    let id = interview.id.rawValue
    guard var touch, !interview.details.panel.isEmpty,
      try database.touchpoint(ofInterview: id) == nil
    else { return }
    touch.participants = interview.details.panel
    let touchpoint = try TouchpointWriter().insert(touch, in: &self)
    try InterviewWriter().link(id, to: touchpoint, in: database)
  }
}

extension Database {
  func interview(_ id: Int64) throws -> Interview {
    guard let found = try interviews(where: "interview.id = ?", [id]).first else {
      throw HearthError.interviewNotFound(String(id))
    }
    return found
  }

  func interviews(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [Interview] {
    var panels: [Int64: [Contact.ID]] = [:]
    try forEachRow(
      """
      SELECT interviewId, contactId FROM interviewer
      WHERE interviewId IN (SELECT interview.id FROM \(Interview.tables) WHERE \(condition))
      ORDER BY interviewId, position, id
      """, arguments
    ) { panels[$0.int(0), default: []].append(Contact.ID(rawValue: $0.int(1))) }
    return try rows(
      """
      SELECT \(Interview.columns) FROM \(Interview.tables) WHERE \(condition)
      ORDER BY startsAt, interview.id
      """, arguments
    ) { try Interview($0, panel: panels[$0.int(0)] ?? []) }
  }

  /// The touch that was logged with the panel of an interview.
  fileprivate func touchpoint(ofInterview id: Int64) throws -> Int64? {
    try firstRow("SELECT touchpointId FROM interview WHERE id = ?", [id]) { $0.optionalInt(0) }
      ?? nil
  }

  /// Has the touch that was logged with an interview be with its panel.
  fileprivate func seat(_ panel: [Contact.ID], atTouchOfInterview id: Int64) throws {
    guard let id = try touchpoint(ofInterview: id), !panel.isEmpty else { return }
    let old = try requireTouchpoint(id).touchpoint.details
    var new = old
    new.participants = panel
    try TouchpointWriter().update(id, from: old, to: new, in: self)
  }

  /// Each way of naming one is tried in turn, and the first that finds any answers.
  fileprivate func interview(meantBy name: String) throws -> Interview {
    let opportunities =
      "interview.opportunityId IN (SELECT opportunity.id FROM \(Opportunity.tables)"
    let part = "\(contains("opportunity.title")) OR \(contains("ifnull(client.name, '')"))"
    let isOpen =
      "interview.status <> 'cancelled' AND (exitCard.id IS NULL OR exitCard.nextStep = '')"
    let ways: [(condition: String, arguments: StatementArguments)] = [
      ("interview.id = ?", [Int64(name) ?? 0]),
      ("\(opportunities) WHERE \(part)) AND \(isOpen)", [name, name]),
      ("\(opportunities) WHERE \(part))", [name, name]),
      ("interview.uid >= ? AND interview.uid < ?", UIDPrefix(name)?.range ?? ["", ""]),
    ]
    for way in ways where !name.isEmpty {
      let found = try interviews(where: way.condition, way.arguments)
      guard found.count < 2 else {
        throw HearthError.ambiguousName(name, candidates: try found.map(label))
      }
      if let interview = found.first { return interview }
    }
    throw HearthError.interviewNotFound(name)
  }

  /// The number, the round and the role of an interview.
  private func label(_ interview: Interview) throws -> String {
    let details = interview.details
    let role = try opportunity(details.opportunity.rawValue).details.label
    return "\(interview.id) round \(details.round) of \(role)"
  }
}
