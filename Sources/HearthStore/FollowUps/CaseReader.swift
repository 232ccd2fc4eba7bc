import GRDB
import HearthDomain

/// Reads the case book as of one moment, with a query for each kind of row and none for each row.
struct CaseReader {
  let database: Database
  /// Whose cases are read; `nil` for everybody's.
  let contacts: [Contact.ID]?
  /// Before when nothing that a touch may have settled is asked for.
  let touchesSince: Instant
  let moment: Instant

  /// Days after which nothing follows any more from what was closed or settled.
  private static let windowDays: Int64 = 366

  private var since: Int64 { moment.unixSeconds - Self.windowDays * 86_400 }

  func book() throws -> CaseBook {
    var book = CaseBook(
      files: try files(), commitments: try commitments(),
      customFollowUps: try customFollowUps(), acts: try acts())
    book.people = try CasePeople(of: book, since: touchesSince).read(from: database, asOf: moment)
    return book
  }

  // MARK: Files

  /// The cases that are open or were closed of late, and the acceptance that ended the search.
  private func files() throws -> [CaseFile] {
    let opportunities = try opportunities()
    let ids = StatementArguments([jsonArray(of: opportunities.map(\.id))])
    let belongs = "opportunityId IN (SELECT value FROM json_each(?))"
    let moves = Dictionary(
      grouping: try database.rows(
        "SELECT \(StageMove.columns) FROM stageMove WHERE \(Self.isNoAnswer) AND \(belongs)", ids,
        StageMove.init), by: \.opportunity)
    let interviews = Dictionary(
      grouping: try interviews(where: belongs, ids), by: \.details.opportunity)
    let submissions = Dictionary(
      grouping: try database.rows(
        "SELECT \(Submission.columns) FROM \(Submission.tables) WHERE submission.\(belongs)", ids,
        Submission.init), by: \.details.opportunity)
    return opportunities.map { opportunity in
      CaseFile(
        opportunity: opportunity, moves: moves[opportunity.id] ?? [],
        interviews: interviews[opportunity.id] ?? [],
        submissions: submissions[opportunity.id] ?? [])
    }
  }

  /// Of the moves of an open role those that ``StageMove/isAnswer`` rules out, the first among them.
  private static let isNoAnswer = """
    (fromStage IS NULL OR fromStage IN ('lead', 'submitted')
      AND toStage IN ('submitted', 'screening', 'interviewing'))
    """

  /// Without what nothing follows from, such as notes, which may be long.
  private func interviews(
    where belongs: String, _ ids: StatementArguments
  ) throws -> [Interview] {
    var panels: [Int64: [(position: Int64, contact: Contact.ID)]] = [:]
    try database.forEachRow(
      """
      SELECT interviewId, position, contactId
      FROM interview CROSS JOIN interviewer ON interviewId = interview.id WHERE \(belongs)
      """, ids
    ) { panels[$0.int(0), default: []].append(($0.int(1), Contact.ID(rawValue: $0.int(2)))) }
    return try database.rows(
      "SELECT \(Interview.caseColumns) FROM \(Interview.tables) WHERE \(belongs)", ids
    ) { row in
      let panel = (panels[row.int(0)] ?? []).sorted { $0.position < $1.position }
      return try Interview(row, panel: panel.map(\.contact))
    }
  }

  private func opportunities() throws -> [Opportunity] {
    // The plus keeps SQLite from going by the stages where a few opportunities are asked for.
    let (stage, isMeant) =
      contacts == nil
      ? ("stage", "?2 IS NULL") : ("+stage", "opportunity.id IN (\(Self.opportunitiesOfContacts))")
    let found = try database.rows(
      """
      SELECT \(Opportunity.caseColumns) FROM opportunity
      LEFT JOIN organization AS client ON client.id = clientId
      WHERE (\(stage) IN (\(Stage.list { !$0.isClosed }))
             OR \(stage) IN (\(Stage.list(\.isClosed))) AND reachedAt >= ?1)
        AND \(isMeant)
      """, [since, idsOfContacts], Opportunity.init(caseRow:))
    return try found + oldAcceptance(beside: found)
  }

  /// The opportunities that some contacts have a part in, the last that was accepted, and of those that
  /// came up since the last: they tell whether the search is on.
  private static let opportunitiesOfContacts = """
    SELECT o.id FROM json_each(?2) AS person JOIN opportunity AS o ON recruiterId = person.value
    UNION SELECT opportunityId FROM json_each(?2) AS person
      JOIN submission ON recruiterId = person.value
    UNION SELECT opportunityId FROM json_each(?2) AS person
      JOIN interviewer ON contactId = person.value JOIN interview ON interview.id = interviewId
    UNION SELECT opportunityId FROM json_each(?2) AS person
      JOIN interview ON recruiterId = person.value
    UNION SELECT * FROM (
      SELECT id FROM opportunity WHERE stage = 'accepted' ORDER BY reachedAt DESC, uid DESC LIMIT 1)
    UNION SELECT * FROM (
      SELECT opportunityId FROM stageMove WHERE fromStage IS NULL AND movedAt > (
        SELECT max(reachedAt) FROM opportunity WHERE stage = 'accepted') LIMIT 1)
    """

  /// The last role that was accepted, if that is longer ago, and one that came up since: they tell whether
  /// the search is on, and what an earlier one left behind.
  private func oldAcceptance(beside found: [Opportunity]) throws -> [Opportunity] {
    let last = try database.firstRow(
      """
      SELECT \(Opportunity.caseColumns) FROM opportunity
      LEFT JOIN organization AS client ON client.id = clientId
      WHERE stage = 'accepted' ORDER BY reachedAt DESC LIMIT 1
      """, [], Opportunity.init(caseRow:))
    guard let last, last.since.unixSeconds < since else { return [] }
    let later = try database.firstRow(
      """
      SELECT \(Opportunity.caseColumns) FROM opportunity
      LEFT JOIN organization AS client ON client.id = clientId
      WHERE opportunity.id = (
        SELECT opportunityId FROM stageMove WHERE fromStage IS NULL AND movedAt > ? LIMIT 1)
      """, [last.since.unixSeconds], Opportunity.init(caseRow:))
    let known = Set(found.map(\.id))
    return [last, later].compactMap(\.self).filter { !known.contains($0.id) }
  }

  // MARK: What the owner says

  /// Those that are open or were settled of late; of theirs, none that nobody expects any more.
  private func commitments() throws -> [Commitment] {
    try database.commitments(
      where: """
        (settledAt >= ?1 OR settledAt IS NULL AND (side = 'me' OR dueAt >= ?1))
        AND \(isOfContacts)
        """, [since, idsOfContacts])
  }

  /// All but those that were done with long ago.
  private func customFollowUps() throws -> [CustomFollowUp] {
    try database.rows(
      """
      SELECT \(CustomFollowUp.columns) FROM customFollowUp
      WHERE NOT EXISTS (
        SELECT 1 FROM followUpAct
        WHERE subject = uid AND verdict IN ('done', 'dismissed') AND actedAt < ?1)
        AND \(isOfContacts)
      ORDER BY id
      """, [since, idsOfContacts], CustomFollowUp.init)
  }

  private func acts() throws -> [FollowUpAct] {
    try database.rows(
      "SELECT \(FollowUpAct.columns) FROM followUpAct WHERE \(isOfContacts) ORDER BY id",
      [since, idsOfContacts], FollowUpAct.init
    ).compactMap(\.self)
  }

  // MARK: Whose

  /// The second parameter of every query.
  private var idsOfContacts: String? { contacts.map(jsonArray) }

  private var isOfContacts: String {
    contacts == nil ? "?2 IS NULL" : "contactId IN (SELECT value FROM json_each(?2))"
  }
}

/// The ids as a JSON array.
func jsonArray<Entity>(of ids: [ID<Entity>]) -> String {
  var json = "["
  for id in ids {
    if json.utf8.count > 1 { json += "," }
    json += String(id.rawValue)
  }
  return json + "]"
}

extension Stage {
  /// The stages that `isMeant`, as SQL lists them.
  fileprivate static func list(_ isMeant: (Stage) -> Bool) -> String {
    allCases.filter(isMeant).map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}

extension Opportunity {
  /// The columns of as much of an opportunity as anything follows from, in the order in which they are
  /// read.
  fileprivate static let caseColumns = """
    opportunity.id, opportunity.uid, title, client.name, recruiterId, value, stage, reachedAt
    """

  fileprivate init(caseRow row: RawStatement) {
    var details = Details(
      title: row.text(2), client: row.optionalText(3),
      recruiter: row.optionalInt(4).map(Contact.ID.init))
    details.value = row.isNull(5) ? nil : row.double(5)
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)), details: details,
      stage: row.value(6) ?? .lead, since: Instant(unixSeconds: row.int(7)))
  }
}
