import GRDB
import HearthDomain

/// Stores contacts with everything that belongs to them, inside a change scope.
struct ContactWriter {
  /// Stores a new contact, under a uid that it had elsewhere, if any, and returns its id.
  func insert(
    _ details: Contact.Details, uid: UID? = nil, in scope: inout ChangeScope
  ) throws -> Int64 {
    try checkAddresses(of: details, besides: nil, in: scope.database)
    let inserter = try ContactInserter(in: scope.database)
    let id = try inserter.add(details, uid: uid ?? scope.nextUID(), in: &scope)
    try inserter.flush()
    return id
  }

  /// Replaces what is stored of contact `id`; does nothing where nothing differs.
  func update(
    _ id: Int64, from old: Contact.Details, to new: Contact.Details, in scope: inout ChangeScope
  ) throws {
    guard old != new else { return }
    try checkAddresses(of: new, besides: id, in: scope.database)
    let changed = zip(old.columnValues, new.columnValues)
      .filter { $0.value != $1.value }.map(\.1)
    try scope.database.update(
      .contact, id: id, changed + [("updatedAt", .int(scope.origin.at.unixSeconds))])
    try writeChildren(of: new, to: id, in: &scope)
  }

  /// Removes a contact, and the touchpoints that nobody else took part in.
  func delete(_ id: Int64, in scope: inout ChangeScope) throws {
    try TagWriter().set([], on: id, in: &scope)
    try scope.database.run(
      """
      DELETE FROM touchpoint WHERE id IN (
        SELECT touchpointId FROM touchpointParticipant WHERE contactId = ?1)
      AND NOT EXISTS (SELECT 1 FROM touchpointParticipant
                      WHERE touchpointId = touchpoint.id AND contactId <> ?1)
      """, [id])
    try scope.database.delete(from: .contact, id: id)
  }

  // MARK: What belongs to a contact

  private func writeChildren(
    of details: Contact.Details, to id: Int64, in scope: inout ChangeScope
  ) throws {
    try ChildRows(.emailAddress, of: id).write(details.emails, in: &scope) {
      $0.write(to: &$1)
    }
    try ChildRows(.phone, of: id).write(details.phones, in: &scope) { $0.write(to: &$1) }
    try ChildRows(.postalAddress, of: id).write(details.addresses, in: &scope) {
      $0.write(to: &$1)
    }
    try ChildRows(.link, of: id).write(details.links, in: &scope) { $0.write(to: &$1) }
    let organizationIDs = try details.affiliations.map {
      try OrganizationWriter().id(named: $0.organization, in: &scope)
    }
    let affiliations = Array(zip(details.affiliations, organizationIDs))
    try ChildRows(.affiliation, of: id).write(affiliations, in: &scope) {
      $0.0.write(to: &$1, organizationID: $0.1)
    }
    try TagWriter().set(details.tags, on: id, in: &scope)
  }

  /// Refuses an e-mail address or LinkedIn profile that another contact has.
  private func checkAddresses(
    of details: Contact.Details, besides id: Int64?, in database: Database
  ) throws {
    for email in details.emails {
      try check(
        email.address, database,
        "SELECT contactId, displayName FROM emailAddress JOIN contact ON contact.id = contactId "
          + "WHERE address = ?", besides: id)
    }
    for handle in details.links.compactMap(\.uniqueHandle) {
      try check(
        handle, database,
        "SELECT contactId, displayName FROM link JOIN contact ON contact.id = contactId "
          + "WHERE handle = ?", besides: id)
    }
  }

  private func check(
    _ value: String, _ database: Database, _ sql: String, besides id: Int64?
  ) throws {
    guard let owner = try database.firstRow(sql, [value], { ($0.int(0), $0.text(1)) }),
      owner.0 != id
    else { return }
    throw HearthError.alreadyExists("A contact with '\(value)', \(owner.0) \(owner.1),")
  }
}
