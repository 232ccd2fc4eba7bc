import GRDB
import HearthDomain

/// Reads the case book as of one moment, with a query for each kind of row and none for each row.
struct CaseReader {
  let database: Database
  /// Whose cases are read; `nil` for everybody's.
  let contacts: [Contact.ID]?
  let extent: CaseBook.Extent
  let moment: Instant

  /// Days after which nothing follows any more from what was closed or settled.
  private static let windowDays: Int64 = 366

  private var since: Int64 { moment.unixSeconds - Self.windowDays * 86_400 }

  func book() throws -> CaseBook {
    var book = CaseBook(files: try files(), acts: try acts())
    if extent != .silences {
      book.commitments = try commitments()
      book.customFollowUps = try customFollowUps()
    }
    book.people = try CasePeople(of: book, extent).read(from: database, asOf: moment)
    return book
  }

  /// Whether anybody is told of the cases.
  private var isTold: Bool { extent != .silences }

  // MARK: Files

  /// The cases that are open or were closed of late, and the acceptance that ended the search.
  private func files() throws -> [CaseFile] {
    // Appended to and not added up: files are large.
    var opened = try opened()
    opened += try endOfSearch(beside: opened)
    var files = CaseFiles(opened, extent, areAll: contacts == nil)
    try files.read(from: database)
    return files.files
  }

  private func opened() throws -> [CaseFile] {
    // The plus keeps SQLite from going by the stages where a few opportunities are asked for.
    let (stage, isMeant) =
      contacts == nil
      ? ("stage", "?2 IS NULL") : ("+stage", "opportunity.id IN (\(Self.opportunitiesOfContacts))")
    return try database.rows(
      """
      SELECT \(CaseFile.columns(withNames: isTold))
      FROM \(CaseFile.tables(withNames: isTold))
      WHERE (\(stage) IN (\(Stage.list { !$0.isClosed }))
             OR \(stage) IN (\(Stage.list(\.isClosed))) AND reachedAt >= ?1)
        AND \(isMeant)
      """, [since, idsOfContacts], CaseFile.init)
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
  private func endOfSearch(beside opened: [CaseFile]) throws -> [CaseFile] {
    let last = try database.firstRow(
      """
      SELECT \(CaseFile.columns(withNames: isTold))
      FROM \(CaseFile.tables(withNames: isTold))
      WHERE stage = 'accepted' ORDER BY reachedAt DESC LIMIT 1
      """, [], CaseFile.init)
    guard let last, case let acceptedAt = last.opportunity.since.unixSeconds, acceptedAt < since
    else { return [] }
    let later = try database.firstRow(
      """
      SELECT \(CaseFile.columns(withNames: isTold))
      FROM \(CaseFile.tables(withNames: isTold))
      WHERE opportunity.id = (
        SELECT opportunityId FROM stageMove WHERE fromStage IS NULL AND movedAt > ? LIMIT 1)
      """, [acceptedAt], CaseFile.init)
    let known = Set(opened.map(\.opportunity.id))
    return [last, later].compactMap(\.self).filter { !known.contains($0.opportunity.id) }
  }

  // MARK: What the owner says

  /// Those that are open or were settled of late; of theirs, none that nobody expects any more.
  private func commitments() throws -> [Commitment] {
    // The pluses keep SQLite from going by the time for what is most of the table.
    try database.rows(
      """
      SELECT \(Commitment.columns) FROM commitment
      WHERE (+settledAt >= ?1 OR +settledAt IS NULL AND (side = 'me' OR dueAt >= ?1))
        AND \(isOfContacts)
      """, [since, idsOfContacts], Commitment.init)
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
  static func list(_ isMeant: (Stage) -> Bool) -> String {
    allCases.filter(isMeant).map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}
