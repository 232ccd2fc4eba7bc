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

  /// Column and value of everything that the `contact` table itself holds.
  var columnValues: [(column: String, value: ColumnValue)] {
    [
      ("displayName", .text(displayName)), ("namePrefix", .text(name.prefix)),
      ("givenName", .text(name.given)), ("additionalName", .text(name.additional)),
      ("familyName", .text(name.family)), ("nameSuffix", .text(name.suffix)),
      ("nickname", .text(nickname)), ("pronouns", .text(pronouns)), ("role", .text(role.rawValue)),
      ("title", .text(title)), ("tier", .text(tier?.rawValue)), ("timeZone", .text(timeZone)),
      ("birthday", .text(birthday?.description)), ("note", .text(note)),
      ("status", .text(status.rawValue)), ("snoozedUntil", .int(snoozedUntil?.unixSeconds)),
      ("snoozedAt", .int(snoozedAt?.unixSeconds)),
      ("cadenceDays", .int(cadence.map { Int64($0.idealDays) })),
      ("cadenceLongestDays", .int(cadence?.longestDays.map(Int64.init))),
    ]
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
