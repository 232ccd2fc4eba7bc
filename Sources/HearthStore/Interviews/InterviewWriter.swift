import GRDB
import HearthDomain

/// Stores interviews, their panels and their exit cards, inside a change scope.
struct InterviewWriter {
  func insert(_ details: Interview.Details, in scope: inout ChangeScope) throws -> Int64 {
    let now = ColumnValue.int(scope.origin.at.unixSeconds)
    let id = try scope.database.insert(
      into: .interview,
      [("uid", .text(scope.nextUID().rawValue))] + details.columnValues
        + [
          ("status", .text(Interview.Status.scheduled.rawValue)), ("createdAt", now),
          ("updatedAt", now),
        ])
    try seat(details.panel, at: id, in: scope.database)
    return id
  }

  /// Replaces what is stored of an interview; does nothing where nothing differs.
  func update(from old: Interview, to new: Interview, in scope: ChangeScope) throws {
    guard old != new else { return }
    let id = old.id.rawValue
    try scope.database.update(
      .interview, id: id,
      new.details.columnValues
        + [
          ("status", .text(new.status.rawValue)),
          ("updatedAt", .int(scope.origin.at.unixSeconds)),
        ])
    if old.details.panel != new.details.panel {
      try replacePanel(of: id, by: new.details.panel, in: scope.database)
    }
    if old.exitCard != new.exitCard, let card = new.exitCard {
      try keep(card, of: id, in: scope.database)
    }
  }

  /// Notes which touch was logged with the panel.
  func link(_ id: Int64, to touchpoint: Int64, in database: Database) throws {
    try database.update(.interview, id: id, [("touchpointId", .int(touchpoint))])
  }

  private func replacePanel(
    of id: Int64, by panel: [Contact.ID], in database: Database
  ) throws {
    let rows = try database.rows(
      "SELECT id FROM interviewer WHERE interviewId = ?", [id], { $0.int(0) })
    for row in rows { try database.delete(from: .interviewer, id: row) }
    try seat(panel, at: id, in: database)
  }

  private func seat(
    _ panel: [Contact.ID], at id: Int64, in database: Database
  ) throws {
    for (position, contact) in panel.enumerated() {
      _ = try database.insert(
        into: .interviewer,
        [
          ("interviewId", .int(id)), ("contactId", .int(contact.rawValue)),
          ("position", .int(Int64(position))),
        ])
    }
  }

  private func keep(_ card: ExitCard, of id: Int64, in database: Database) throws {
    let values = try card.columnValues
    let row = try database.firstRow(
      "SELECT id FROM exitCard WHERE interviewId = ?", [id], { $0.int(0) })
    if let row {
      try database.update(.exitCard, id: row, values)
    } else {
      _ = try database.insert(into: .exitCard, [("interviewId", .int(id))] + values)
    }
  }
}

extension Interview.Details {
  fileprivate var columnValues: [(column: String, value: ColumnValue)] {
    [
      ("opportunityId", .int(opportunity.rawValue)), ("round", .int(Int64(round))),
      ("startsAt", .int(startsAt.unixSeconds)), ("endsAt", .int(endsAt.unixSeconds)),
      ("timeZone", .text(timeZone)), ("format", .text(format.rawValue)), ("place", .text(place)),
      ("note", .text(note)),
    ]
  }
}

extension ExitCard {
  fileprivate var columnValues: [(column: String, value: ColumnValue)] {
    get throws {
      [
        ("nextStep", .text(isUnfinished ? "" : nextStep)),
        ("decisionBy", .int(decisionBy.map { Int64($0.number) })),
        ("whoDecides", .text(whoDecides)), ("unsaid", .text(try jsonText(unsaid))),
        ("debrief", .text(debrief)), ("recordedAt", .int(recordedAt.unixSeconds)),
      ]
    }
  }
}
