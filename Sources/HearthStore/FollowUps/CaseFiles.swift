import GRDB
import HearthDomain

/// The files of a case book, while what belongs in them is read.
struct CaseFiles {
  private(set) var files: [CaseFile]
  private let places: [Int64: Int]
  /// Whether all cases are read.
  ///
  /// Nearly all rows are wanted then: to read them as they lie takes a third of looking them up, and those
  /// of cases that were closed long ago are passed over.
  private let areAll: Bool
  private let extent: CaseBook.Extent

  init(_ files: [CaseFile], _ extent: CaseBook.Extent, areAll: Bool) {
    self.files = files
    self.extent = extent
    self.areAll = areAll
    places = Dictionary(
      zip(files.lazy.map(\.opportunity.id.rawValue), files.indices),
      uniquingKeysWith: { first, _ in first })
  }

  /// Fills the files.
  mutating func read(from database: Database) throws {
    guard !files.isEmpty else { return }
    try addMoves(from: database)
    try addInterviews(from: database)
    try addSubmissions(from: database)
  }

  /// The condition on a row of an opportunity to belong in any file.
  private var belongs: String {
    areAll ? "?1 IS NULL" : "opportunityId IN (SELECT value FROM json_each(?1))"
  }

  /// The parameter of ``belongs``.
  private var ids: StatementArguments {
    [areAll ? nil : jsonArray(of: files.map(\.opportunity.id))]
  }

  private mutating func addMoves(from database: Database) throws {
    try database.forEachRow(
      "SELECT \(StageMove.columns) FROM stageMove WHERE \(Self.isNoAnswer) AND \(belongs)", ids
    ) { row in
      if let place = places[row.int(0)] { files[place].moves.append(StageMove(row)) }
    }
  }

  /// Of the moves of an open role those that ``StageMove/isAnswer`` rules out, the first among them.
  private static let isNoAnswer = """
    (fromStage IS NULL OR fromStage IN ('lead', 'submitted')
      AND toStage IN ('submitted', 'screening', 'interviewing'))
    """

  private mutating func addInterviews(from database: Database) throws {
    var seats = try seats(in: database)[...]
    let columns = Interview.caseColumns(withUnsaid: extent != .silences)
    try database.forEachRow(
      """
      SELECT \(columns) FROM \(Interview.tables) WHERE \(belongs)
      ORDER BY interview.id
      """, ids
    ) { row in
      let interview = row.int(0)
      seats = seats.drop { $0.interview < interview }
      guard let place = places[row.int(2)] else { return }
      let panel = seats.prefix { $0.interview == interview }.map(\.contact)
      files[place].interviews.append(try Interview(row, panel: panel))
    }
  }

  /// Who sits on a panel, and where.
  private typealias Seat = (interview: Int64, position: Int64, contact: Contact.ID)

  /// The interviewers by interview, in the order named.
  private func seats(in database: Database) throws -> [Seat] {
    let isMeant = "interviewId IN (SELECT id FROM interview WHERE \(belongs))"
    let seats = try database.rows(
      """
      SELECT interviewId, position, contactId FROM interviewer
      WHERE \(areAll ? belongs : isMeant)
      """, ids
    ) { row -> Seat in (row.int(0), row.int(1), Contact.ID(rawValue: row.int(2))) }
    return seats.sorted { ($0.interview, $0.position) < ($1.interview, $1.position) }
  }

  private mutating func addSubmissions(from database: Database) throws {
    try database.forEachRow(
      "SELECT \(Submission.caseColumns) FROM submission WHERE \(belongs)", ids
    ) { row in
      if let place = places[row.int(2)] { files[place].submissions.append(Submission(row)) }
    }
  }
}

extension CaseFile {
  /// The columns of as much of an opportunity as anything follows from, in the order in which they are
  /// read; the names of the role and the client are only told.
  static func columns(withNames: Bool) -> String {
    """
    opportunity.id, opportunity.uid, \(withNames ? "title, client.name" : "'', NULL"), \
    recruiterId, value, stage, reachedAt
    """
  }

  /// Where those columns are.
  static func tables(withNames: Bool) -> String {
    "opportunity"
      + (withNames ? " LEFT JOIN organization AS client ON client.id = clientId" : "")
  }

  /// The file of an opportunity, with nothing else in it yet.
  init(_ row: RawStatement) {
    var details = Opportunity.Details(
      title: row.text(2), client: row.optionalText(3),
      recruiter: row.optionalInt(4).map(Contact.ID.init))
    details.value = row.isNull(5) ? nil : row.double(5)
    self.init(
      opportunity: Opportunity(
        id: Opportunity.ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)),
        details: details, stage: row.value(6, of: Stage.names) ?? .lead,
        since: Instant(unixSeconds: row.int(7))))
  }
}
