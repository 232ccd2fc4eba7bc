import GRDB
import HearthDomain

/// Takes in the rows of LinkedIn exports: whom they are about, and what of it is new.
struct ConnectionImporter {
  private struct Key: Hashable {
    let contactID: Int64
    let state: LinkedInConnection
  }

  private let database: Database
  private var directory: ContactDirectory
  private var known: [Key: (id: Int64, day: Day)] = [:]
  private var report = ImportReport()

  init(in scope: ChangeScope) throws {
    database = scope.database
    directory = try ContactDirectory(database)
    try database.forEachRow(
      "SELECT contactId, state, id, occurredOn FROM linkedInConnection"
    ) { row in
      let key = Key(contactID: row.int(0), state: row.value(1) ?? .pending)
      known[key] = (row.int(2), Day(number: Int(row.int(3))))
    }
  }

  mutating func run(
    report tell: (ConnectionOutcome) -> Void, next: () throws -> ImportRow<ConnectionDraft>?
  ) throws -> ImportReport {
    while let row = try next() {
      guard case .draft(let draft) = row else {
        report.skippedCount += 1
        continue
      }
      let outcome = try take(draft)
      count(outcome.action)
      tell(outcome)
    }
    return report
  }

  private mutating func count(_ action: ConnectionOutcome.Action) {
    switch action {
    case .added: report.addedCount += 1
    case .updated: report.updatedCount += 1
    case .unchanged, .waiting: report.unchangedCount += 1
    case .unknown, .namesake: report.unknownCount += 1
    }
  }

  private mutating func take(_ draft: ConnectionDraft) throws -> ConnectionOutcome {
    guard let (id, match) = person(of: draft) else {
      let namesakes = try namesakes(of: draft)
      return ConnectionOutcome(
        draft: draft, action: namesakes.isEmpty ? .unknown : .namesake(namesakes))
    }
    return ConnectionOutcome(
      draft: draft, action: try keep(draft, of: id), contact: Contact.ID(rawValue: id),
      match: match)
  }

  // MARK: Who is meant

  private mutating func person(
    of draft: ConnectionDraft
  ) -> (id: Int64, match: ConnectionOutcome.Match)? {
    if let handle = draft.handle, case .contact(let id) = directory.match("in/\(handle)") {
      return (id, .linkedIn)
    }
    if let email = draft.email, EmailAddress.isPlausible(email),
      case .contact(let id) = directory.match(email)
    {
      return (id, .email)
    }
    return nil
  }

  /// Who is called that, unless their profile says that they are somebody else.
  private func namesakes(of draft: ConnectionDraft) throws -> [Contact.ID] {
    guard draft.name.hasVisibleCharacter else { return [] }
    return try database.rows(
      """
      SELECT id FROM contact
      WHERE displayName = ?1 COLLATE NOCASE
        AND (?2 IS NULL OR NOT EXISTS (
          SELECT 1 FROM link WHERE contactId = contact.id AND handle IS NOT NULL))
      ORDER BY id
      """, [draft.name, draft.handle], { Contact.ID(rawValue: $0.int(0)) })
  }

  // MARK: What is new

  private mutating func keep(
    _ draft: ConnectionDraft, of contactID: Int64
  ) throws -> ConnectionOutcome.Action {
    let state: LinkedInConnection
    switch draft.step {
    case .connected: state = .connected
    case .invited: state = .pending
    case .invitedByThem:
      let isConnected = known[Key(contactID: contactID, state: .connected)] != nil
      return isConnected ? .unchanged : .waiting
    }
    let key = Key(contactID: contactID, state: state)
    let day = ColumnValue.int(Int64(draft.day.number))
    guard let earlier = known[key] else {
      let id = try database.insert(
        into: .linkedInConnection,
        [("contactId", .int(contactID)), ("state", .text(state.rawValue)), ("occurredOn", day)])
      known[key] = (id, draft.day)
      return .added
    }
    guard draft.day > earlier.day else { return .unchanged }
    try database.update(.linkedInConnection, id: earlier.id, [("occurredOn", day)])
    known[key]?.day = draft.day
    return .updated(from: earlier.day)
  }
}
