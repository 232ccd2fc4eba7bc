import GRDB
import HearthDomain

/// Who stands in a case book, each with the instant from which on a touch may settle something.
struct CasePeople {
  private var since: [Contact.ID: Instant] = [:]
  private let start: Instant
  /// Those who have a follow-up that was put off, so that it may be of old.
  private let patient: Set<Contact.ID>

  /// Beyond so many people it is less work to go through everybody's rows than to look for theirs.
  static let fewPeople = 100

  /// The people of `book`, with no touches before `start` but for those with whom something was put off.
  init(of book: CaseBook, since start: Instant) {
    self.start = start
    since.reserveCapacity(2 * book.files.count)
    patient = Set(
      book.acts.lazy.filter { if case .snoozed = $0.verdict { true } else { false } }
        .compactMap(\.key.contact))
    for file in book.files {
      let openedAt = file.openedAt
      for contact in file.people { include(contact, from: openedAt) }
    }
    for commitment in book.commitments {
      // A call may come somewhat before its time.
      include(commitment.details.contact, from: commitment.details.dueAt.adding(seconds: -86_400))
    }
    for custom in book.customFollowUps {
      // No touch settles what the owner set by hand.
      if let contact = custom.details.contact { include(contact, from: .distantFuture) }
    }
  }

  private mutating func include(_ contact: Contact.ID, from instant: Instant) {
    let instant = patient.contains(contact) ? instant : max(instant, start)
    since[contact] = min(since[contact] ?? instant, instant)
  }

  private var isFew: Bool { since.count <= Self.fewPeople }

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
    var people = [Contact.ID: CasePerson](minimumCapacity: since.count)
    try database.forEachRow(
      """
      SELECT contact.id, status, questionAt, questionPurpose,
        \(RelationshipStatistics.weighedColumns)
      FROM json_each(?) AS person JOIN contact ON contact.id = person.value
      LEFT JOIN relationshipStatistics ON contactId = contact.id
      """, [jsonArray(of: since.keys.sorted())]
    ) { row in
      var kept = RelationshipStatistics(weighed: row, from: 4)
      kept.openQuestion = row.instant(2).map { OpenQuestion(askedAt: $0, purpose: row.value(3)) }
      people[Contact.ID(rawValue: row.int(0))] = CasePerson(
        status: row.value(1) ?? .active,
        statistics: try database.statistics(kept, of: row.int(0), asOf: moment, weights))
    }
    return people
  }

  /// Whoever was ever invited to connect, or took part in a touch that says so.
  private func invited(in database: Database) throws -> [Contact.ID] {
    let purposes = PurposeReader()
    // Each of the two by the index, which the emptiness has to be ruled out for.
    return try database.rows(
      """
      SELECT contactId, purpose FROM touchpoint AS t
      JOIN touchpointParticipant AS p ON p.touchpointId = t.id
      WHERE direction IS NOT 'in'
        AND (purpose <> '' AND purpose COLLATE NOCASE >= 'connect'
             AND purpose COLLATE NOCASE < 'connecu'
             OR purpose <> '' AND purpose COLLATE NOCASE >= 'invitation'
             AND purpose COLLATE NOCASE < 'invitatioo')
      """, []
    ) { row in
      purposes.purpose(row, 1) == .connect ? Contact.ID(rawValue: row.int(0)) : nil
    }.compactMap(\.self)
  }

  /// What LinkedIn's exports tell; a connection stands for the invitation before it.
  private func addConnections(
    to people: inout [Contact.ID: CasePerson], from database: Database, asOf moment: Instant
  ) throws {
    let today = Day(of: moment, secondsFromUTC: 0)
    try database.forEachRow(
      """
      SELECT contactId, state, occurredOn FROM linkedInConnection
      WHERE \(isFew ? "contactId IN (SELECT value FROM json_each(?1))" : "?1 IS NULL")
        AND occurredOn <= ?2
      ORDER BY contactId, state DESC
      """, [isFew ? jsonArray(of: since.keys.sorted()) : nil, today.number]
    ) { row in
      let contact = Contact.ID(rawValue: row.int(0))
      people[contact]?.connection = row.value(1) ?? .none
      people[contact]?.connectionSince = Instant(
        unixSeconds: Day(number: Int(row.int(2))).start)
    }
  }

  // MARK: Touches

  /// Adds the touches with whoever was touched since; the statistics tell who that is.
  private func addTouches(
    to people: inout [Contact.ID: CasePerson], from database: Database, asOf moment: Instant
  ) throws {
    let recent = since.filter { contact, since in
      people[contact]?.statistics.lastAt.map { $0 >= since } ?? false
    }
    guard let start = recent.values.min() else { return }
    let isFew = recent.count <= Self.fewPeople
    let purposes = PurposeReader()
    try database.forEachRow(
      """
      SELECT \(TouchMark.columns), p.contactId FROM \(isFew ? Self.byPerson : Self.byTime)
      WHERE t.channel <> 'note' AND t.occurredAt BETWEEN ?2 AND ?3
      """,
      [
        isFew ? jsonArray(of: recent.keys.sorted()) : nil, start.unixSeconds, moment.unixSeconds,
      ]
    ) { row in
      let contact = Contact.ID(rawValue: row.int(TouchMark.columnCount))
      guard recent[contact] != nil else { return }
      people[contact]?.touches.append(TouchMark(row, purposes))
    }
  }

  private static let byPerson = """
    json_each(?1) AS person
    CROSS JOIN touchpointParticipant AS p ON p.contactId = person.value
    CROSS JOIN touchpoint AS t ON t.id = p.touchpointId
    """
  private static let byTime = """
    touchpoint AS t INDEXED BY index_touchpoint_on_occurredAt
    CROSS JOIN touchpointParticipant AS p ON p.touchpointId = t.id AND ?1 IS NULL
    """
}
