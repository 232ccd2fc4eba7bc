import HearthDomain

extension Interview {
  /// The columns that an interview is read from, in the order in which they are read.
  static let columns = """
    interview.id, interview.uid, interview.opportunityId, round, startsAt, endsAt, \
    interview.timeZone, interview.format, place, interview.note, interview.status, nextStep, \
    decisionBy, whoDecides, unsaid, debrief, exitCard.recordedAt, interview.recruiterId
    """

  /// The same without the place, the note and the debrief, and as may be without what was left unsaid.
  static func caseColumns(withUnsaid: Bool) -> String {
    """
    interview.id, interview.uid, interview.opportunityId, round, startsAt, endsAt, \
    interview.timeZone, interview.format, NULL, '', interview.status, nextStep, \
    decisionBy, whoDecides, \(withUnsaid ? "unsaid" : "'[]'"), '', exitCard.recordedAt, \
    interview.recruiterId
    """
  }

  /// Where those columns are.
  static let tables = "interview LEFT JOIN exitCard ON exitCard.interviewId = interview.id"

  init(_ row: RawStatement, panel: [Contact.ID]) throws {
    let details = try Details(
      opportunity: Opportunity.ID(rawValue: row.int(2)), round: Int(row.int(3)),
      startsAt: Instant(unixSeconds: row.int(4)), endsAt: Instant(unixSeconds: row.int(5)),
      timeZone: row.text(6), format: row.value(7, of: Format.names) ?? .other,
      place: row.optionalText(8),
      panel: panel, note: row.text(9))
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)), details: details,
      status: row.value(10, of: Status.names) ?? .scheduled, exitCard: try ExitCard(row, from: 11),
      recruiter: row.optionalInt(17).map(Contact.ID.init))
  }
}

extension ExitCard {
  /// Reads a card from the columns at `first`; `nil` if there is none.
  fileprivate init?(_ row: RawStatement, from first: Int32) throws {
    guard let recordedAt = row.instant(first + 5) else { return nil }
    let told = (row.optionalText(first), row.optionalInt(first + 1), row.optionalText(first + 2))
    // Without a next step they told none; with an empty one, what they told is still to be said.
    try self.init(
      nextStep: told.0, decisionBy: told.1.map { Day(number: Int($0)) }, whoDecides: told.2,
      isNotTold: told == (nil, nil, nil), isUnfinished: told.0 == "",
      unsaid: row.strings(first + 3),
      debrief: row.text(first + 4), recordedAt: recordedAt)
  }
}
