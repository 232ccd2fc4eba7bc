import GRDB
import HearthDomain

/// Stores contacts with everything that belongs to them, inside a change scope.
struct ContactWriter {
  /// Stores a new contact, under a uid that it had elsewhere, if any, and returns its id.
  func insert(
    _ details: Contact.Details, uid: UID? = nil, in scope: inout ChangeScope
  ) throws -> Int64 {
    try checkAddresses(of: details, besides: nil, in: scope.database)
    let now = ColumnValue.int(scope.origin.at.unixSeconds)
    let id = try scope.database.insert(
      into: .contact,
      [("uid", .text((uid ?? scope.nextUID()).rawValue))] + details.columnValues
        + [("createdAt", now), ("updatedAt", now)])
    try writeChildren(of: details, to: id, isNew: true, in: &scope)
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
    try writeChildren(of: new, to: id, isNew: false, in: &scope)
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
    of details: Contact.Details, to id: Int64, isNew: Bool, in scope: inout ChangeScope
  ) throws {
    try ChildRows(.emailAddress, of: id, isOwnerNew: isNew).write(
      details.emails.map { [("address", .text($0.address)), ("label", .text($0.label))] },
      in: &scope)
    try ChildRows(.phone, of: id, isOwnerNew: isNew).write(
      details.phones.map { [("number", .text($0.number)), ("label", .text($0.label))] },
      in: &scope)
    try ChildRows(.postalAddress, of: id, isOwnerNew: isNew).write(
      details.addresses.map { address in
        [
          ("street", .text(address.street)), ("locality", .text(address.locality)),
          ("region", .text(address.region)), ("postalCode", .text(address.postalCode)),
          ("country", .text(address.country)), ("label", .text(address.label)),
        ]
      }, in: &scope)
    try ChildRows(.link, of: id, isOwnerNew: isNew).write(
      details.links.map { link in
        [
          ("url", .text(link.url)), ("kind", .text(link.kind.rawValue)),
          ("handle", .text(link.uniqueHandle)),
        ]
      }, in: &scope)
    var affiliations: [[(column: String, value: ColumnValue)]] = []
    for affiliation in details.affiliations {
      let organizationID = try OrganizationWriter().id(named: affiliation.organization, in: &scope)
      affiliations.append([
        ("organizationId", .int(organizationID)), ("department", .text(affiliation.department)),
        ("title", .text(affiliation.title)),
        ("startedOn", .int(affiliation.startedOn.map { Int64($0.number) })),
        ("endedOn", .int(affiliation.endedOn.map { Int64($0.number) })),
      ])
    }
    try ChildRows(.affiliation, of: id, isOwnerNew: isNew).write(affiliations, in: &scope)
    if !(isNew && details.tags.isEmpty) {
      try TagWriter().set(details.tags, on: id, in: &scope)
    }
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
