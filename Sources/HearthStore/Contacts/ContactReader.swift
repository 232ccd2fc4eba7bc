import GRDB
import HearthDomain

/// Reads contacts with everything that belongs to them, by id.
///
/// One cursor runs over the contacts and one over each kind of thing they own, all in the same order,
/// so that any number of contacts is read in a handful of queries and flat memory.
struct ContactReader {
  private let database: Database
  private let selection: ContactSelection
  private let limit: Int?

  init(_ database: Database, matching query: ContactQuery) {
    self.database = database
    selection = ContactSelection(query)
    limit = query.limit
  }

  /// Hands the contacts to `body` one by one.
  func read(_ body: (Contact) throws -> Void) throws {
    var emails = try child("emailAddress", "address, label") { row in
      EmailAddress(row.text(1), label: row.optionalText(2))
    }
    var phones = try child("phone", "number, label") { row in
      PhoneNumber(row.text(1), label: row.optionalText(2))
    }
    var addresses = try child(
      "postalAddress", "street, locality, region, postalCode, country, label"
    ) { row in
      PostalAddress(
        street: row.text(1), locality: row.text(2), region: row.text(3), postalCode: row.text(4),
        country: row.text(5), label: row.optionalText(6))
    }
    var links = try child("link", "kind, url") { row in
      Link(kind: row.value(1) ?? .other, url: row.text(2))
    }
    var affiliations = try child(
      "affiliation JOIN organization ON organization.id = organizationId",
      "name, department, title, startedOn, endedOn"
    ) { row in
      Affiliation(
        organization: row.text(1), department: row.optionalText(2), title: row.optionalText(3),
        startedOn: row.day(4), endedOn: row.day(5))
    }
    var tags = try child("contactTag JOIN tag ON tag.id = tagId", "name", orderedBy: "name") {
      $0.text(1)
    }
    try database.forEachRow(
      """
      SELECT \(Contact.columns) FROM contact WHERE \(selection.condition)
      ORDER BY id LIMIT \(limit ?? -1)
      """, selection.arguments
    ) { row in
      let id = row.int(0)
      var details = Contact.Details(row)
      details.emails = try emails.values(of: id)
      details.phones = try phones.values(of: id)
      details.addresses = try addresses.values(of: id)
      details.links = try links.values(of: id)
      details.affiliations = try affiliations.values(of: id)
      details.tags = try tags.values(of: id)
      try body(Contact(row, details: details))
    }
  }

  /// A cursor over what the selected contacts own in one table.
  func child<Value>(
    _ source: String, _ columns: String, orderedBy order: String = "position",
    _ read: @escaping (RawStatement) -> Value
  ) throws -> ChildCursor<Value> {
    let filter =
      selection.condition == "1"
      ? "1" : "contactId IN (SELECT id FROM contact WHERE \(selection.condition))"
    let statement = try RawStatement(
      database,
      "SELECT contactId, \(columns) FROM \(source) WHERE \(filter) ORDER BY contactId, \(order)")
    statement.bind(selection.arguments)
    return try ChildCursor(statement, read)
  }
}

/// The rows of a child table in the order of their contacts, taken contact by contact.
struct ChildCursor<Value> {
  private let statement: RawStatement
  private let read: (RawStatement) -> Value
  private var hasRow: Bool

  init(_ statement: RawStatement, _ read: @escaping (RawStatement) -> Value) throws {
    self.statement = statement
    self.read = read
    hasRow = try statement.step()
  }

  /// What contact `id` owns; the ids asked for must rise.
  mutating func values(of id: Int64) throws -> [Value] {
    var values: [Value] = []
    while hasRow {
      let owner = statement.int(0)
      guard owner <= id else { break }
      if owner == id { values.append(read(statement)) }
      try advance()
    }
    return values
  }

  private mutating func advance() throws {
    hasRow = try statement.step()
    if !hasRow { statement.reset() }
  }
}
