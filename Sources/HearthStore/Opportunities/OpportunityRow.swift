import Foundation
import HearthDomain

extension Opportunity {
  /// The columns that an opportunity is read from, in the order in which they are read.
  static let columns = """
    opportunity.id, opportunity.uid, opportunity.title, client.name, agency.name, recruiterId, \
    location, workplace, compensation, skills, source, url, value, opportunity.note, stage, reachedAt
    """

  /// Where those columns are.
  static let tables = """
    opportunity LEFT JOIN organization AS client ON client.id = clientId \
    LEFT JOIN organization AS agency ON agency.id = agencyId
    """

  init(_ row: RawStatement) {
    var details = Details(
      title: row.text(2), client: row.optionalText(3), agency: row.optionalText(4),
      recruiter: row.optionalInt(5).map(Contact.ID.init), skills: row.strings(9))
    details.location = row.optionalText(6)
    details.workplace = row.value(7)
    details.compensation = row.optionalText(8).flatMap { try? Compensation(parsing: $0) }
    details.source = row.optionalText(10)
    details.url = row.optionalText(11)
    details.value = row.isNull(12) ? nil : row.double(12)
    details.note = row.text(13)
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)), details: details,
      stage: row.value(14, of: Stage.names) ?? .lead, since: Instant(unixSeconds: row.int(15)))
  }
}

extension StageMove {
  /// The columns that a move is read from, in the order in which they are read.
  static let columns = "stageMove.opportunityId, fromStage, toStage, movedAt, stageMove.note"
  static let columnCount: Int32 = 5

  init(_ row: RawStatement) {
    self.init(
      opportunity: Opportunity.ID(rawValue: row.int(0)), from: row.value(1, of: Stage.names),
      to: row.value(2, of: Stage.names) ?? .lead, at: Instant(unixSeconds: row.int(3)),
      note: row.text(4))
  }
}

extension Submission {
  /// The columns that a submission is read from, in the order in which they are read.
  static let columns = """
    submission.id, submission.uid, submission.opportunityId, organization.name, \
    submission.recruiterId, submittedAt, cvVersion, submission.note
    """

  /// Where those columns are.
  static let tables = "submission LEFT JOIN organization ON organization.id = submission.agencyId"

  /// The same of the submission alone, without the agency, the CV and the note.
  static let caseColumns = "id, uid, opportunityId, NULL, recruiterId, submittedAt, NULL, ''"

  init(_ row: RawStatement) {
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)),
      details: Details(
        opportunity: Opportunity.ID(rawValue: row.int(2)), agency: row.optionalText(3),
        recruiter: row.optionalInt(4).map(Contact.ID.init),
        submittedAt: Instant(unixSeconds: row.int(5)), cvVersion: row.optionalText(6),
        note: row.text(7)))
  }
}

extension Representation {
  /// The columns that a right is read from, in the order in which they are read.
  static let columns = """
    representation.id, representation.uid, agency.name, client.name, role, opportunityId, \
    grantedAt, expiresAt, revokedAt, evidence, breach
    """

  /// Where those columns are.
  static let tables = """
    representation JOIN organization AS agency ON agency.id = agencyId \
    LEFT JOIN organization AS client ON client.id = clientId
    """

  init(_ row: RawStatement) {
    var details = Details(
      agency: row.text(2), client: row.optionalText(3), role: row.text(4),
      grantedAt: Instant(unixSeconds: row.int(6)), expiresAt: row.instant(7),
      evidence: row.text(9))
    details.opportunity = row.optionalInt(5).map(Opportunity.ID.init)
    details.revokedAt = row.instant(8)
    details.breach = row.optionalText(10)
    self.init(id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)), details: details)
  }
}

extension RawStatement {
  /// The strings of a JSON array.
  func strings(_ column: Int32) -> [String] {
    // Most lists are empty, which is seen at once.
    let isEmpty = withBytes(column) { $0.count == 2 }
    if isEmpty { return [] }
    let array = try? JSONSerialization.jsonObject(with: Data(text(column).utf8))
    return array as? [String] ?? []
  }
}
