import GRDB
public import HearthDomain

extension HearthDatabase {
  public func resolve(_ name: String) throws -> ContactSummary {
    try read { try ContactResolver(database: $0).resolve(name) }
  }

  public func contact(_ id: Contact.ID) throws -> Contact {
    try read { try $0.contact(id) }
  }

  public func summaries(matching query: ContactQuery) throws -> [ContactSummary] {
    let selection = ContactSelection(query)
    return try read { database in
      try database.rows(
        """
        SELECT \(ContactSummary.columns) FROM contact WHERE \(selection.condition)
        ORDER BY displayName COLLATE NOCASE, contact.id LIMIT \(query.limit ?? -1)
        """, selection.arguments, ContactSummary.init)
    }
  }

  public func forEachContact(
    matching query: ContactQuery, _ body: (Contact) throws -> Void
  ) throws {
    try read { try ContactReader($0, matching: query).read(body) }
  }

  public func insert(_ details: Contact.Details, by origin: ChangeOrigin) throws -> Contact {
    try change(origin) { scope in
      let id = try ContactWriter().insert(details, in: &scope)
      return try scope.database.contact(Contact.ID(rawValue: id))
    }
  }

  public func update(
    _ id: Contact.ID, by origin: ChangeOrigin, _ edit: (inout Contact.Details) throws -> Void
  ) throws -> Contact {
    try change(origin) { scope in
      let old = try scope.database.contact(id).details
      var new = old
      try edit(&new)
      try ContactWriter().update(id.rawValue, from: old, to: new, in: &scope)
      return try scope.database.contact(id)
    }
  }

  public func delete(_ id: Contact.ID, by origin: ChangeOrigin) throws {
    try change(origin) { scope in
      _ = try scope.database.contact(id)
      try ContactWriter().delete(id.rawValue, in: &scope)
    }
  }
}

extension Database {
  /// A contact with everything that belongs to it.
  func contact(_ id: Contact.ID) throws -> Contact {
    var found: Contact?
    try ContactReader(self, matching: ContactQuery(ids: [id])).read { found = $0 }
    guard let found else {
      throw HearthError.contactNotFound(id.description, suggestions: [])
    }
    return found
  }
}
