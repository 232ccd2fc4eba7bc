import GRDB
public import HearthDomain

extension HearthDatabase {
  public func shareItems() throws -> [ShareItem] {
    try read { try $0.shareItems(where: "1", []) }
  }

  public func resolveShareItem(_ name: String) throws -> ShareItem {
    try read { try $0.shareItem(meantBy: name.trimmed) }
  }

  public func insertShareItem(
    _ details: ShareItem.Details, addedOn day: Day, by origin: ChangeOrigin
  ) throws -> ShareItem {
    try change(origin) { scope in
      if let url = details.url,
        let twin = try scope.database.shareItems(where: "1", []).first(where: {
          $0.details.url?.comparableURL == url.comparableURL
        })
      {
        throw HearthError.alreadyExists(
          "The item \(twin.id) '\(excerpt(twin.details.title))' of that URL")
      }
      let id = try scope.database.insert(
        into: .shareItem,
        [
          ("uid", .text(scope.nextUID().rawValue)), ("kind", .text(details.kind.rawValue)),
          ("title", .text(details.title)), ("url", .text(details.url)),
          ("heldOn", .int(details.on.map { Int64($0.number) })),
          ("topics", .text(jsonText(details.topics))), ("note", .text(details.note)),
          ("addedOn", .int(Int64(day.number))),
        ])
      return try scope.database.shareItem(id)
    }
  }

  public func deleteShareItem(_ id: ShareItem.ID, by origin: ChangeOrigin) throws {
    try change(origin) { scope in
      _ = try scope.database.shareItem(id.rawValue)
      try scope.database.delete(from: .shareItem, id: id.rawValue)
    }
  }

  public func sharings(with contact: Contact.ID?) throws -> [Sharing] {
    try read { try $0.sharings(with: contact) }
  }

  public func share(
    _ item: ShareItem.ID, with contacts: [Contact.ID], at instant: Instant,
    by origin: ChangeOrigin
  ) throws {
    try change(origin) { scope in
      try CarriedWriter(contacts: contacts, touchpoint: nil, at: instant)
        .insert(Touchpoint.Carried(items: [item]), in: scope)
    }
  }
}

extension Database {
  func shareItem(_ id: Int64) throws -> ShareItem {
    guard let found = try shareItems(where: "id = ?", [id]).first else {
      throw HearthError.shareItemNotFound(String(id), suggestions: [])
    }
    return found
  }

  func sharings(with contact: Contact.ID?) throws -> [Sharing] {
    try rows(
      """
      SELECT \(Sharing.columns) FROM \(Sharing.tables)
      WHERE ?1 IS NULL OR sharing.contactId = ?1 ORDER BY 3, sharing.id
      """, [contact?.rawValue], Sharing.init)
  }

  fileprivate func shareItems(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [ShareItem] {
    try rows(
      "SELECT \(ShareItem.columns) FROM shareItem WHERE \(condition) ORDER BY id", arguments,
      ShareItem.init)
  }

  fileprivate func shareItem(meantBy name: String) throws -> ShareItem {
    let ways: [(condition: String, arguments: StatementArguments)] = [
      ("id = ?", [Int64(name) ?? 0]),
      ("title = ? COLLATE NOCASE", [name]),
      (contains("title"), [name]),
      ("uid >= ? AND uid < ?", UIDPrefix(name)?.range ?? ["", ""]),
    ]
    for way in ways where !name.isEmpty {
      let found = try shareItems(where: way.condition, way.arguments)
      if found.count > 1 {
        throw HearthError.ambiguousName(
          name, candidates: found.map { "\($0.id) \($0.details.title)" })
      }
      if let item = found.first { return item }
    }
    let titles = try rows("SELECT title FROM shareItem", [], { $0.text(0) })
    throw HearthError.shareItemNotFound(name, suggestions: nearest(to: name, among: titles))
  }
}
