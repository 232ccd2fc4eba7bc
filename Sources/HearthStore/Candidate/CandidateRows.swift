import HearthDomain

extension Achievement {
  /// The columns that an achievement is read from, in the order in which they are read.
  static let columns = "id, uid, title, aliases, skills, figures, text"

  init(_ row: RawStatement) {
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)),
      details: Details(
        title: row.text(2), aliases: row.strings(3), skills: row.strings(4),
        figures: row.strings(5), text: row.text(6)))
  }
}

extension Achievement.Details {
  func columnValues() throws -> [(column: String, value: ColumnValue)] {
    [
      ("title", .text(title)), ("aliases", .text(try jsonText(aliases))),
      ("skills", .text(try jsonText(skills))), ("figures", .text(try jsonText(figures))),
      ("text", .text(text)),
    ]
  }
}

extension Fact.Version {
  /// The columns that a value is read from, in the order in which they are read.
  static let columns = "id, uid, value, effectiveAt"

  init(_ row: RawStatement) {
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)), value: row.text(2),
      since: Instant(unixSeconds: row.int(3)))
  }
}

extension Telling {
  /// The columns that a telling is read from, in the order in which they are read; its time is that of
  /// its exchange, which may have been put right since.
  static let columns = """
    telling.contactId, telling.factVersionId, ifnull(touchpoint.occurredAt, telling.toldAt)
    """

  /// Where those columns are.
  static let tables = "telling LEFT JOIN touchpoint ON touchpoint.id = telling.touchpointId"

  init(_ row: RawStatement) {
    self.init(
      contact: Contact.ID(rawValue: row.int(0)), version: Fact.Version.ID(rawValue: row.int(1)),
      at: Instant(unixSeconds: row.int(2)))
  }
}

extension ShareItem {
  /// The columns that an item is read from, in the order in which they are read.
  static let columns = "id, uid, kind, title, url, heldOn, topics, note, addedOn"

  init(_ row: RawStatement) {
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)),
      details: Details(
        kind: row.value(2) ?? .article, title: row.text(3), url: row.optionalText(4),
        on: row.optionalInt(5).map { Day(number: Int($0)) }, topics: row.strings(6),
        note: row.text(7)),
      addedOn: Day(number: Int(row.int(8))))
  }
}

extension Sharing {
  /// The columns that a sharing is read from, in the order in which they are read; its time is that of
  /// its exchange, which may have been put right since.
  static let columns = """
    sharing.shareItemId, sharing.contactId, ifnull(touchpoint.occurredAt, sharing.sharedAt)
    """

  /// Where those columns are.
  static let tables = "sharing LEFT JOIN touchpoint ON touchpoint.id = sharing.touchpointId"

  init(_ row: RawStatement) {
    self.init(
      item: ShareItem.ID(rawValue: row.int(0)), contact: Contact.ID(rawValue: row.int(1)),
      at: Instant(unixSeconds: row.int(2)))
  }
}
