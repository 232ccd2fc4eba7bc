import GRDB
import HearthDomain

extension Database {
  /// What a contact had and was changed or taken away, as the journal tells.
  ///
  /// Each row comes as the details of a contact that has nothing else. What an undo took back never was.
  func formerDetails(of id: Int64) throws -> [Contact.Details] {
    try formerFields(of: id)
      + formerRows(of: .emailAddress, "address", id) { $0.emails = [EmailAddress($1.text(0))] }
      + formerRows(of: .phone, "number", id) { $0.phones = [PhoneNumber($1.text(0))] }
      + formerRows(of: .postalAddress, "street, locality, region, postalCode, country", id) {
        let address = PostalAddress(
          street: $1.text(0), locality: $1.text(1), region: $1.text(2), postalCode: $1.text(3),
          country: $1.text(4))
        $0.addresses = [address]
      }
      + formerRows(of: .link, "kind, url", id) {
        $0.links = [Link(kind: $1.value(0) ?? .other, url: $1.text(1))]
      }
      + formerRows(of: .affiliation, "organizationId", id) {
        let organization = try self.name(of: $1.int(0), in: .organization)
        $0.affiliations = organization.map { [Affiliation(organization: $0)] } ?? []
      }
      + formerRows(of: .contactTag, "tagId", id) {
        $0.tags = try self.name(of: $1.int(0), in: .tag).map { [$0] } ?? []
      }
  }

  /// The e-mail addresses and LinkedIn handles that contacts had and were changed or taken away, in lower
  /// case.
  func formerUniqueValues() throws -> [Int64: Set<String>] {
    var values: [Int64: Set<String>] = [:]
    try forEachRow(
      """
      SELECT before ->> 'contactId', coalesce(before ->> 'address', before ->> 'handle') FROM change
      WHERE before IS NOT NULL AND tableName IN ('emailAddress', 'link')
      """
    ) { row in
      if let value = row.optionalText(1) {
        values[row.int(0), default: []].insert(value.lowercased())
      }
    }
    return values
  }

  /// The ids of the contacts that were restored from a dump.
  func restoredContacts() throws -> [ClosedRange<Int64>] {
    try rows(
      """
      SELECT rowId, lastRowId FROM change JOIN changeGroup ON changeGroup.id = groupId
      WHERE tableName = 'contact' AND operation = 'insert' AND command = 'import json'
      """
    ) { $0.int(0)...$0.int(1) }
  }

  private func formerFields(of id: Int64) throws -> [Contact.Details] {
    let columns = Contact.columns.replacing("contact.", with: "")
    return try rows(
      """
      SELECT \(Self.before(columns)) FROM change
      WHERE tableName = 'contact' AND rowId = ? AND before IS NOT NULL AND \(Self.isNoUndo)
      """, [id], Contact.Details.init)
  }

  private func formerRows(
    of table: JournaledTable, _ columns: String, _ id: Int64,
    _ read: (inout Contact.Details, RawStatement) throws -> Void
  ) throws -> [Contact.Details] {
    try rows(
      """
      SELECT \(Self.before(columns)) FROM change
      WHERE before IS NOT NULL AND before ->> 'contactId' = ? AND tableName = '\(table.rawValue)'
        AND \(Self.isNoUndo)
      """, [id]
    ) { row in
      var details = Contact.Details(displayName: "", name: PersonName())
      try read(&details, row)
      return details
    }
  }

  private static let isNoUndo =
    "NOT EXISTS (SELECT 1 FROM changeGroup WHERE changeGroup.id = groupId AND undoes IS NOT NULL)"

  /// The columns as the journal has them.
  private static func before(_ columns: String) -> String {
    columns.split(separator: ", ").map { "before ->> '\($0)'" }.joined(separator: ", ")
  }

  /// What an organization or a tag is called, or was when it was taken away.
  private func name(of id: Int64, in table: JournaledTable) throws -> String? {
    try firstRow(
      """
      SELECT name FROM \(table.rawValue) WHERE id = ?1
      UNION ALL SELECT before ->> 'name' FROM change
                WHERE tableName = '\(table.rawValue)' AND rowId = ?1 AND operation = 'delete'
      """, [id]
    ) { $0.text(0) }
  }
}
