import GRDB
import HearthDomain

/// Reads the touches with the people of a case book.
struct CaseTouches {
  private(set) var people: [Contact.ID: CasePerson]
  private var purposes = PurposeReader()

  /// Up to how many people their own touches are gone through, whenever they were; for more it is less
  /// work to go through everybody's touches of that time.
  private static let fewPeople = 100
  private static let columns = "\(TouchMark.columns), t.purpose"

  init(_ people: [Contact.ID: CasePerson]) {
    self.people = people
  }

  /// The touches of a span with `contacts`.
  mutating func readRecent(
    with contacts: [Contact.ID], from start: Instant, to end: Instant, in database: Database
  ) throws {
    let isFew = contacts.count <= Self.fewPeople
    let wanted = Set(contacts)
    try database.forEachRow(
      """
      SELECT \(Self.columns), p.contactId FROM \(isFew ? Self.byPerson : Self.byTime)
      WHERE t.channel <> 'note' AND t.occurredAt BETWEEN ?2 AND ?3
      """, [isFew ? jsonArray(of: contacts) : nil, start.unixSeconds, end.unixSeconds]
    ) { row in
      let contact = Contact.ID(rawValue: row.int(TouchMark.columnCount + 1))
      if wanted.contains(contact) { add(row, contact) }
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

  /// The last touch with each of `contacts`.
  mutating func readLast(with contacts: [Contact.ID], in database: Database) throws {
    var others: [String] = []
    // Mostly it is the one that was entered last, which takes the fewest looks to find.
    try database.forEachRow(
      """
      SELECT \(Self.columns), person.value FROM json_each(?) AS person
      CROSS JOIN touchpoint AS t ON t.id = (
        SELECT max(touchpointId) FROM touchpointParticipant WHERE contactId = person.value)
      """, [jsonArray(of: contacts)]
    ) { row in
      let contact = Contact.ID(rawValue: row.int(TouchMark.columnCount + 1))
      let mark = TouchMark(row)
      let lastAt = people[contact]?.statistics.lastAt ?? mark.occurredAt
      if mark.occurredAt == lastAt, mark.channel.movesClock {
        add(row, contact)
      } else {
        others.append("[\(contact),\(lastAt.unixSeconds)]")
      }
    }
    try database.forEachRow(
      """
      SELECT \(Self.columns), p.contactId FROM json_each(?) AS word
      CROSS JOIN touchpoint AS t ON t.occurredAt = word.value ->> 1
      CROSS JOIN touchpointParticipant AS p
        ON p.touchpointId = t.id AND p.contactId = word.value ->> 0
      WHERE t.channel <> 'note'
      """, ["[\(others.joined(separator: ","))]"]
    ) { add($0, Contact.ID(rawValue: $0.int(TouchMark.columnCount + 1))) }
  }

  private mutating func add(_ row: RawStatement, _ contact: Contact.ID) {
    let purpose = purposes.purpose(row, TouchMark.columnCount)
    people[contact]?.touches.append(CaseTouch(mark: TouchMark(row), purpose: purpose))
  }
}
