import GRDB
import HearthDomain

/// Reads what statistics are made of, with a query for each kind of row and none for each row.
struct HistoryReader {
  let database: Database
  let moment: Instant

  private var now: Int64 { moment.unixSeconds }

  func history() throws -> SearchHistory {
    let interviews = try interviews()
    let hosts = interviews.reduce(into: Set<Contact.ID>()) { $0.formUnion($1.hosts) }
    let spokesmen = interviews.reduce(into: Set<Contact.ID>()) { all, interview in
      if interview.decisionBy != nil { all.formUnion(interview.hosts) }
    }
    return SearchHistory(
      roles: try roles(), interviews: interviews, submissions: try submissions(),
      breaches: try breaches(), promises: try database.commitments(where: "side = 'them'", []),
      thanks: try thanks(to: hosts), words: try words(of: spokesmen),
      thankYouActs: try thankYouActs(), places: try places())
  }

  /// The columns that ``RoleParties`` are read from.
  private static let parties = "o.agencyId, o.clientId, o.recruiterId"

  // MARK: Roles

  private func roles() throws -> [RoleHistory] {
    var roles: [RoleHistory] = []
    var current: Int64?
    try database.forEachRow(
      """
      SELECT \(Self.parties), opportunityId, toStage, movedAt
      FROM stageMove JOIN opportunity AS o ON o.id = opportunityId
      WHERE movedAt <= ? ORDER BY opportunityId, movedAt, stageMove.id
      """, [now]
    ) { row in
      if row.int(3) != current {
        current = row.int(3)
        roles.append(RoleHistory(parties: RoleParties(row, from: 0), steps: []))
      }
      let step = RoleHistory.Step(row.value(4) ?? .lead, at: Instant(unixSeconds: row.int(5)))
      roles[roles.count - 1].add(step)
    }
    return roles
  }

  /// A role has come to an interview once one took place, and to an offer once it stood there.
  private func submissions() throws -> [SubmissionHistory] {
    try database.rows(
      """
      SELECT s.agencyId, o.clientId, s.recruiterId, submittedAt,
        EXISTS (SELECT 1 FROM interview AS i WHERE i.opportunityId = o.id AND i.endsAt <= ?1
                AND status <> 'cancelled'),
        EXISTS (SELECT 1 FROM stageMove AS m WHERE m.opportunityId = o.id AND movedAt <= ?1
                AND toStage IN ('offer', 'accepted'))
      FROM submission AS s JOIN opportunity AS o ON o.id = s.opportunityId
      WHERE submittedAt <= ?1
      """, [now]
    ) { row in
      SubmissionHistory(
        parties: RoleParties(row, from: 0), submittedAt: Instant(unixSeconds: row.int(3)),
        ledToInterview: row.int(4) != 0, ledToOffer: row.int(5) != 0)
    }
  }

  /// Whoever spoke about the role for that agency is answerable with it.
  private func breaches() throws -> [BreachHistory] {
    try database.rows(
      """
      SELECT r.agencyId, r.clientId, CASE WHEN o.agencyId = r.agencyId THEN o.recruiterId END,
        grantedAt
      FROM representation AS r LEFT JOIN opportunity AS o ON o.id = r.opportunityId
      WHERE breach IS NOT NULL AND grantedAt <= ?
      """, [now]
    ) { row in
      BreachHistory(
        parties: RoleParties(row, from: 0), grantedAt: Instant(unixSeconds: row.int(3)))
    }
  }

  // MARK: Interviews

  private func interviews() throws -> [InterviewHistory] {
    var panels: [UID: [Contact.ID]] = [:]
    try database.forEachRow(
      """
      SELECT i.uid, contactId FROM interviewer JOIN interview AS i ON i.id = interviewId
      JOIN opportunity AS o ON o.id = i.opportunityId
      WHERE \(Self.hasTakenPlace) ORDER BY i.id, position
      """, [now]
    ) { panels[UID(rawValue: $0.text(0)), default: []].append(Contact.ID(rawValue: $0.int(1))) }
    let moves = try movesSinceInterviews()
    return try database.rows(Self.interviewRows, [now]) { row in
      let uid = UID(rawValue: row.text(3))
      let format: Interview.Format = row.value(6) ?? .other
      return InterviewHistory(
        uid: uid, parties: RoleParties(row, from: 0), endsAt: Instant(unixSeconds: row.int(4)),
        timeZone: row.text(5), isMeeting: format.isMeeting, panel: panels[uid] ?? [],
        decisionBy: row.day(7), moves: moves[uid] ?? [], nextRoundAt: row.instant(8))
    }
  }

  /// How roles moved on after the interviews at which a day for a decision was named.
  private func movesSinceInterviews() throws -> [UID: [StageMove]] {
    var moves: [UID: [StageMove]] = [:]
    try database.forEachRow(
      """
      SELECT \(StageMove.columns), i.uid
      FROM exitCard JOIN interview AS i ON i.id = interviewId
      JOIN stageMove ON stageMove.opportunityId = i.opportunityId AND movedAt > i.endsAt
      WHERE decisionBy IS NOT NULL AND movedAt <= ? ORDER BY movedAt, stageMove.id
      """, [now]
    ) { row in
      moves[UID(rawValue: row.text(StageMove.columnCount)), default: []].append(StageMove(row))
    }
    return moves
  }

  /// What was still to come when the role ended, or when another was accepted, never took place.
  private static let hasTakenPlace: String = {
    let closed = Stage.allCases.filter(\.isClosed).map { "'\($0.rawValue)'" }
    return """
      (i.status = 'held' OR i.status = 'scheduled' AND i.endsAt <= ?1
        AND NOT (o.stage IN (\(closed.joined(separator: ", "))) AND o.reachedAt < i.startsAt)
        AND NOT EXISTS (
          SELECT 1 FROM opportunity AS a WHERE a.stage = 'accepted' AND a.reachedAt < i.startsAt
            AND a.reachedAt >= (SELECT min(movedAt) FROM stageMove WHERE opportunityId = o.id)))
      """
  }()

  /// Whoever was the recruiter at that time is answerable for it.
  private static let interviewRows = """
    SELECT o.agencyId, o.clientId, ifnull(i.recruiterId, o.recruiterId), i.uid, i.endsAt,
      i.timeZone, i.format, decisionBy,
      CASE WHEN decisionBy IS NOT NULL THEN (
        SELECT min(at) FROM (
          SELECT min(l.createdAt, l.startsAt) AS at FROM interview AS l
          WHERE l.opportunityId = o.id AND l.startsAt > i.startsAt AND l.status <> 'cancelled')
        WHERE at > i.endsAt AND at <= ?1) END
    FROM interview AS i JOIN opportunity AS o ON o.id = i.opportunityId
    LEFT JOIN exitCard ON exitCard.interviewId = i.id
    WHERE \(hasTakenPlace) ORDER BY i.endsAt, i.id
    """

  // MARK: Words

  /// When some people were heard from.
  private func words(of people: Set<Contact.ID>) throws -> [Contact.ID: [Instant]] {
    var words: [Contact.ID: [Instant]] = [:]
    guard !people.isEmpty else { return words }
    try database.forEachRow(
      """
      SELECT p.contactId, t.occurredAt FROM json_each(?2) AS person
      CROSS JOIN touchpointParticipant AS p ON p.contactId = person.value
      CROSS JOIN touchpoint AS t ON t.id = p.touchpointId
      WHERE t.channel <> 'note' AND t.direction = 'in' AND t.occurredAt <= ?1
      """, [now, jsonArray(of: people.sorted())]
    ) { row in
      words[Contact.ID(rawValue: row.int(0)), default: []].append(
        Instant(unixSeconds: row.int(1)))
    }
    return words
  }

  // MARK: Thanks

  private func thanks(to hosts: Set<Contact.ID>) throws -> [Contact.ID: [Instant]] {
    var thanks: [Contact.ID: [Instant]] = [:]
    guard !hosts.isEmpty else { return thanks }
    try database.forEachRow(
      """
      SELECT p.contactId, t.occurredAt, t.purpose FROM json_each(?2) AS host
      CROSS JOIN touchpointParticipant AS p
        ON p.contactId = host.value AND +p.touchpointId IN (
          SELECT id FROM touchpoint WHERE purpose <> ''
            AND purpose COLLATE NOCASE >= 'thank' AND purpose COLLATE NOCASE < 'thanl')
      CROSS JOIN touchpoint AS t ON t.id = p.touchpointId
      WHERE t.channel <> 'note' AND t.direction IS NOT 'in' AND t.occurredAt <= ?1
      """, [now, jsonArray(of: hosts.sorted())]
    ) { row in
      guard Touchpoint.Purpose(parsing: row.text(2)) == .thankYou else { return }
      thanks[Contact.ID(rawValue: row.int(0)), default: []].append(
        Instant(unixSeconds: row.int(1)))
    }
    return thanks
  }

  private func thankYouActs() throws -> [FollowUpAct] {
    try database.rows(
      """
      SELECT \(FollowUpAct.columns) FROM followUpAct
      WHERE rule = 'thank-you' AND actedAt <= ? ORDER BY id
      """, [now], FollowUpAct.init
    ).compactMap(\.self)
  }

  // MARK: People

  /// Whether a contact finds or fills roles: by what they are, or by what they did.
  static let isRecruiter = """
    (contact.role IN ('agency-recruiter', 'in-house-recruiter')
     OR contact.id IN (SELECT recruiterId FROM opportunity)
     OR contact.id IN (SELECT recruiterId FROM submission))
    """

  private func places() throws -> [Contact.ID: [Place]] {
    var places: [Contact.ID: [Place]] = [:]
    try database.forEachRow(
      """
      SELECT contactId, organizationId, startedOn, endedOn FROM affiliation
      ORDER BY contactId, position
      """
    ) { row in
      let place = Place(
        Organization.ID(rawValue: row.int(1)), startedOn: row.day(2), endedOn: row.day(3))
      places[Contact.ID(rawValue: row.int(0)), default: []].append(place)
    }
    return places
  }
}

extension RoleParties {
  fileprivate init(_ row: RawStatement, from column: Int32) {
    self.init(
      agency: row.optionalInt(column).map(Organization.ID.init),
      client: row.optionalInt(column + 1).map(Organization.ID.init),
      recruiter: row.optionalInt(column + 2).map(Contact.ID.init))
  }
}
