import GRDB
import HearthDomain

/// Who stands in a case book, each with the instant from which on a touch may settle something.
struct CasePeople {
  /// Each once, by contact.
  private var appearances: [Appearance]

  /// Somebody who appears in the book, and from when on a touch may settle something.
  private typealias Appearance = (contact: Contact.ID, since: Instant)

  /// Beyond so many people it is less work to go through everybody's rows than to look for theirs.
  static let fewPeople = 100

  /// The people of `book`, with as many of their touches as `extent` says.
  init(of book: CaseBook, _ extent: CaseBook.Extent) {
    let (start, patient): (Instant, Set<Contact.ID>) =
      switch extent {
      case .whole: (.distantPast, [])
      case .touches(let start): (start, book.patient)
      case .silences: (.distantFuture, [])
      }
    let all = Self.appearances(in: book)
    appearances = []
    appearances.reserveCapacity(all.count)
    for (contact, instant) in all.sorted(by: <) where appearances.last?.contact != contact {
      let since = patient.contains(contact) ? instant : max(instant, start)
      appearances.append((contact, since))
    }
  }

  /// Who appears anywhere in `book`, some more than once, and from when on that may be settled.
  private static func appearances(in book: CaseBook) -> [Appearance] {
    var appearances: [Appearance] = []
    appearances.reserveCapacity(6 * book.files.count)
    for file in book.files {
      let since = file.settlesFrom
      for contact in file.people { appearances.append((contact, since)) }
    }
    for commitment in book.commitments {
      // A call may come somewhat before its time.
      let details = commitment.details
      appearances.append((details.contact, details.dueAt.adding(seconds: -86_400)))
    }
    for custom in book.customFollowUps {
      // No touch settles what the owner set by hand.
      if let contact = custom.details.contact { appearances.append((contact, .distantFuture)) }
    }
    return appearances
  }

  private var isFew: Bool { appearances.count <= Self.fewPeople }

  private var ids: String { jsonArray(of: appearances.map(\.contact)) }

  /// The people as of `moment`.
  func read(from database: Database, asOf moment: Instant) throws -> [Contact.ID: CasePerson] {
    guard !appearances.isEmpty else { return [:] }
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
    var people = [Contact.ID: CasePerson](minimumCapacity: appearances.count)
    try database.forEachRow(
      """
      SELECT contact.id, status, questionAt, questionPurpose,
        \(RelationshipStatistics.weighedColumns)
      FROM json_each(?) AS person JOIN contact ON contact.id = person.value
      LEFT JOIN relationshipStatistics ON contactId = contact.id
      """, [ids]
    ) { row in
      var kept = RelationshipStatistics(weighed: row, from: 4)
      kept.openQuestion = row.instant(2).map {
        OpenQuestion(askedAt: $0, purpose: row.value(3, of: Touchpoint.Purpose.names))
      }
      people[Contact.ID(rawValue: row.int(0))] = CasePerson(
        status: row.value(1, of: Contact.Status.names) ?? .active,
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
      """, [isFew ? ids : nil, today.number]
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
    let recent = appearances.filter { contact, since in
      people[contact]?.statistics.lastAt.map { $0 >= since } ?? false
    }
    guard let start = recent.map(\.since).min() else { return }
    let isFew = recent.count <= Self.fewPeople
    let purposes = PurposeReader()
    // People are large: their touches are gathered beside them.
    var touches = Dictionary(
      uniqueKeysWithValues: recent.map { ($0.contact, [] as [TouchMark]) })
    try database.forEachRow(
      """
      SELECT \(TouchMark.columns), p.contactId FROM \(isFew ? Self.byPerson : Self.byTime)
      WHERE t.channel <> 'note' AND t.occurredAt BETWEEN ?2 AND ?3
      """,
      [
        isFew ? jsonArray(of: recent.map(\.contact)) : nil, start.unixSeconds,
        moment.unixSeconds,
      ]
    ) { row in
      let contact = Contact.ID(rawValue: row.int(TouchMark.columnCount))
      touches[contact]?.append(TouchMark(row, purposes))
    }
    for (contact, marks) in touches { people[contact]?.touches = marks }
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

extension CaseFile {
  /// From when on a touch may settle something: from the day of its first round on, if it was put on
  /// record only later.
  fileprivate var settlesFrom: Instant {
    // A touch of which the day alone is known is on record for noon.
    let firstDay = interviews.map(\.details.endsAt).min()?.adding(seconds: -86_400)
    return min(openedAt, firstDay ?? openedAt)
  }
}

extension CaseBook {
  /// Those with whom something was put off, so that it may be of old.
  fileprivate var patient: Set<Contact.ID> {
    Set(
      acts.lazy.filter { if case .snoozed = $0.verdict { true } else { false } }
        .compactMap(\.key.contact))
  }
}
