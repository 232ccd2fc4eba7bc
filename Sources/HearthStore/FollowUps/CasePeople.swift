import GRDB
import HearthDomain

/// Who stands in a case book, each with the instant from which on something follows from their touches.
struct CasePeople {
  private var since: [Contact.ID: Instant] = [:]

  init(of book: CaseBook) {
    for file in book.files {
      let panels = file.interviews.flatMap(\.details.panel)
      let recruiters = file.submissions.compactMap(\.details.recruiter)
      for contact in panels + recruiters { include(contact, from: file.openedAt) }
      if let recruiter = file.opportunity.details.recruiter {
        include(recruiter, from: file.openedAt)
      }
    }
    for commitment in book.commitments {
      // A call may come somewhat before its time.
      include(commitment.details.contact, from: commitment.details.dueAt.adding(seconds: -86_400))
    }
    for custom in book.customFollowUps {
      if let contact = custom.details.contact { include(contact, from: custom.recordedAt) }
    }
  }

  private mutating func include(_ contact: Contact.ID, from instant: Instant) {
    since[contact] = min(since[contact] ?? instant, instant)
  }

  /// The people as of `moment`.
  func read(from database: Database, asOf moment: Instant) throws -> [Contact.ID: CasePerson] {
    guard !since.isEmpty else { return [:] }
    var people = try statuses(in: database, asOf: moment)
    for contact in try invited(in: database) { people[contact]?.connection = .pending }
    try addConnections(to: &people, from: database, asOf: moment)
    try addTouches(to: &people, from: database, asOf: moment)
    return people
  }

  private func statuses(
    in database: Database, asOf moment: Instant
  ) throws -> [Contact.ID: CasePerson] {
    let weights = try TouchWeights(of: database)
    var people: [Contact.ID: CasePerson] = [:]
    try database.forEachRow(
      """
      SELECT contact.id, status, \(RelationshipStatistics.columns)
      FROM json_each(?) AS person JOIN contact ON contact.id = person.value
      LEFT JOIN relationshipStatistics ON contactId = contact.id
      """, [jsonArray(of: since.keys.sorted())]
    ) { row in
      let kept = row.isNull(2) ? RelationshipStatistics() : RelationshipStatistics(row, from: 2)
      people[Contact.ID(rawValue: row.int(0))] = CasePerson(
        status: row.value(1) ?? .active,
        statistics: try database.statistics(kept, of: row.int(0), asOf: moment, weights))
    }
    return people
  }

  /// Whoever was ever invited to connect, or took part in a touch that says so.
  private func invited(in database: Database) throws -> [Contact.ID] {
    try database.rows(
      """
      SELECT contactId FROM touchpoint AS t
      JOIN touchpointParticipant AS p ON p.touchpointId = t.id
      WHERE purpose <> '' AND purpose COLLATE NOCASE IN ('connect', 'connection', 'invitation')
        AND direction IS NOT 'in'
      """, [], { Contact.ID(rawValue: $0.int(0)) })
  }

  /// What LinkedIn's exports tell; a connection stands for the invitation before it.
  private func addConnections(
    to people: inout [Contact.ID: CasePerson], from database: Database, asOf moment: Instant
  ) throws {
    let today = Day(of: moment, secondsFromUTC: 0)
    try database.forEachRow(
      """
      SELECT contactId, state, occurredOn FROM linkedInConnection
      WHERE contactId IN (SELECT value FROM json_each(?)) AND occurredOn <= ?
      ORDER BY contactId, state DESC
      """, [jsonArray(of: people.keys.sorted()), today.number]
    ) { row in
      let contact = Contact.ID(rawValue: row.int(0))
      people[contact]?.connection = row.value(1) ?? .none
      people[contact]?.connectionSince = Instant(
        unixSeconds: Day(number: Int(row.int(2))).start)
    }
  }

  // MARK: Touches

  private func addTouches(
    to people: inout [Contact.ID: CasePerson], from database: Database, asOf moment: Instant
  ) throws {
    var recent: [Contact.ID] = []
    var earlier: [Contact.ID] = []
    for (contact, person) in people {
      guard let lastAt = person.statistics.lastAt, let since = since[contact] else { continue }
      if lastAt >= since {
        recent.append(contact)
      } else if person.statistics.outboundStreak > 0 {
        earlier.append(contact)
      }
    }
    var touches = CaseTouches(people)
    // Held twice, all of it would be copied.
    people = [:]
    try touches.readRecent(
      with: recent.sorted(), from: since.values.min() ?? moment, to: moment, in: database)
    try touches.readLast(with: earlier.sorted(), in: database)
    people = touches.people
  }
}
