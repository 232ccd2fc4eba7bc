import HearthDomain

extension Contact {
  /// The columns that a contact is read from, in the order in which they are read.
  static let columns = """
    contact.id, contact.uid, displayName, namePrefix, givenName, additionalName, familyName, \
    nameSuffix, nickname, pronouns, role, title, tier, timeZone, birthday, note, status, \
    snoozedUntil, cadenceDays, createdAt, updatedAt, cadenceLongestDays, snoozedAt
    """

  init(_ row: RawStatement, details: Details) {
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)), details: details,
      createdAt: Instant(unixSeconds: row.int(19)), updatedAt: Instant(unixSeconds: row.int(20)))
  }
}

extension Contact.Details {
  /// The details that the `contact` table itself holds; what belongs to the contact stays empty.
  init(_ row: RawStatement) {
    self.init(
      displayName: row.text(2),
      name: PersonName(
        prefix: row.text(3), given: row.text(4), additional: row.text(5), family: row.text(6),
        suffix: row.text(7)),
      role: row.value(10) ?? .other)
    nickname = row.optionalText(8)
    pronouns = row.optionalText(9)
    title = row.optionalText(11)
    tier = row.value(12)
    timeZone = row.optionalText(13)
    birthday = row.optionalText(14).flatMap(PartialDate.init)
    note = row.text(15)
    status = row.value(16) ?? .active
    snoozedUntil = row.instant(17)
    snoozedAt = row.instant(22)
    cadence = row.cadence(18, longest: 21)
  }

  /// Sets the columns of everything that the `contact` table itself holds.
  func write(to row: inout some ColumnSink) {
    row.set("displayName", to: displayName)
    row.set("namePrefix", to: name.prefix)
    row.set("givenName", to: name.given)
    row.set("additionalName", to: name.additional)
    row.set("familyName", to: name.family)
    row.set("nameSuffix", to: name.suffix)
    row.set("nickname", to: nickname)
    row.set("pronouns", to: pronouns)
    row.set("role", to: role.rawValue)
    row.set("title", to: title)
    row.set("tier", to: tier?.rawValue)
    row.set("timeZone", to: timeZone)
    row.set("birthday", to: birthday?.description)
    row.set("note", to: note)
    row.set("status", to: status.rawValue)
    row.set("snoozedUntil", to: snoozedUntil?.unixSeconds)
    row.set("snoozedAt", to: snoozedAt?.unixSeconds)
    row.set("cadenceDays", to: cadence.map { Int64($0.idealDays) })
    row.set("cadenceLongestDays", to: cadence?.longestDays.map(Int64.init))
  }

  /// The columns of everything that the `contact` table itself holds, with their values.
  var columnValues: [(column: String, value: ColumnValue)] {
    var values: [(column: String, value: ColumnValue)] = []
    write(to: &values)
    return values
  }
}

extension ContactSummary {
  /// The columns that a summary is read from, in the order in which they are read.
  static let columns = """
    contact.id, contact.uid, displayName, role, tier, status, snoozedUntil, cadenceDays, \
    (SELECT organization.name FROM affiliation JOIN organization \
    ON organization.id = organizationId WHERE contactId = contact.id AND endedOn IS NULL \
    ORDER BY position LIMIT 1), \
    (SELECT address FROM emailAddress WHERE contactId = contact.id ORDER BY position LIMIT 1), \
    cadenceLongestDays, \
    (SELECT lastDirection FROM relationshipStatistics WHERE contactId = contact.id)
    """

  init(_ row: RawStatement) {
    self.init(
      id: Contact.ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)),
      displayName: row.text(2), role: row.value(3) ?? .other, tier: row.value(4),
      status: row.value(5) ?? .active, snoozedUntil: row.instant(6),
      cadence: row.cadence(7, longest: 10), organization: row.optionalText(8),
      email: row.optionalText(9),
      turn: Turn(after: row.value(11, of: Touchpoint.Direction.names)))
  }
}
